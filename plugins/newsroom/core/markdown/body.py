"""A text as it was parsed."""

import msgspec

from newsroom.core.markdown.finding import Quotation, Target


class Body(msgspec.Struct, frozen=True):
    """A text, parsed: safe HTML that still names its targets and speakers, and what it links to and quotes."""

    html: str
    quotations: tuple[Quotation, ...] = ()
    targets: tuple[Target, ...] = ()
