"""A body as one page shows it, cut where the captions of its quotations stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsroom.library.view.quotation import QuotationView

_CAPTION = re.compile(r'<figcaption data-speaker="(\d+)"></figcaption>')


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a text: HTML that was cleaned when it was parsed, or the quotation whose caption stands there."""

    html: str = ""
    quotation: QuotationView | None = None


def parts_of(html: str, quotations: Sequence[QuotationView] = ()) -> tuple[Part, ...]:
    """A body, its links resolved, in pieces."""
    return tuple(_cut(html, quotations))


def _cut(html: str, quotations: Sequence[QuotationView]) -> Iterator[Part]:
    for index, piece in enumerate(_CAPTION.split(html)):
        if index % 2:
            yield Part(quotation=quotations[int(piece) - 1])
        elif piece:
            yield Part(html=piece)
