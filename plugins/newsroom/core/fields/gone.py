"""The records of `ledger/gone.yaml`."""

from typing import Annotated

from pydantic import BeforeValidator

from newsroom.core.fields.base import Fields
from newsroom.core.fields.scalars import Alias, BothWords, Day, as_list


class GoneFields(Fields):
    """Published addresses that answer no longer, on purpose."""

    addresses: Annotated[tuple[Alias, ...], BeforeValidator(as_list)]
    date: Day
    reason: BothWords
