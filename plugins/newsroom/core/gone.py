"""What is gone for good: addresses that were published and answer no longer, on purpose, and why."""

from datetime import date

import msgspec

from newsroom.core.language import Words
from newsroom.core.problem import Place


class Gone(msgspec.Struct, frozen=True):
    """One record of `ledger/gone.yaml`: its addresses go, with the files below those that are pages."""

    addresses: tuple[str, ...]
    day: date
    reason: Words
    place: Place
