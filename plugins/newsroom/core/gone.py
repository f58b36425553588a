"""What is gone for good: addresses that were published and answer no longer, on purpose, and why."""

from datetime import date

import msgspec

from newsroom.core.language import Words
from newsroom.core.problem import Place


class Gone(msgspec.Struct, frozen=True):
    """One record of `ledger/gone.yaml`: its addresses, as the site would have them, go with what lies below them."""

    addresses: tuple[str, ...]
    day: date
    reason: Words
    place: Place
