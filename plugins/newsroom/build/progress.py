"""Progress of long work: a bar on a terminal, nothing in a pipe."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def tracked(items: Iterable[T], description: str, *, total: int | None = None) -> Iterator[T]:
    """The items as they are, with a bar on standard error that counts them."""
    if not sys.stderr.isatty():
        yield from items
        return
    # Imported here because it takes 20 ms at the start, which only a person who looks on is shown.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(items, description=description, total=total)
