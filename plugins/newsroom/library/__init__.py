"""Questions about many releases, and the values that pages show. Pure: no disk, no clock, no markup."""
