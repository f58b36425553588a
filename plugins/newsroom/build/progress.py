"""Progress of long work: a bar on a terminal, nothing in a pipe."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Bars:
    """Shows bars on one console, one at a time."""

    console: Console

    def track(self, items: Iterable[T], description: str, *, total: int | None = None) -> Iterator[T]:
        """The items as they are, with a bar that counts them."""
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        with Progress(*columns, console=self.console, transient=True, disable=not self.console.is_terminal) as progress:
            yield from progress.track(items, description=description, total=total)
