"""Which pages there are, and making them."""
