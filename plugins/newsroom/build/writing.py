"""Writing files while the next are made: the disk answers in its own time, and nobody else need wait for it."""

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Self

from newsroom.store.output import Output

_THREADS = 4
# Files handed over and not yet written: few enough to keep memory flat.
_MOST_WAITING = 200


class Writing:
    """Writes into an output, at once or in the background; what goes wrong there is raised soon after, here."""

    def __init__(self, output: Output, *, in_background: bool) -> None:
        self._output = output
        # Threads begin with the first file, after worker processes were forked.
        self._threads = ThreadPoolExecutor(_THREADS) if in_background else None
        self._waiting: deque[Future[bool]] = deque()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._threads:
            self._threads.shutdown(cancel_futures=True)

    def write(self, file: str, content: bytes) -> None:
        """`Output.write`."""
        if self._threads:
            self._hand_over(self._threads.submit(self._output.write, file, content))
        else:
            self._output.write(file, content)

    def copy(self, file: str, source: Path) -> None:
        """`Output.copy`."""
        if self._threads:
            self._hand_over(self._threads.submit(self._output.copy, file, source))
        else:
            self._output.copy(file, source)

    def finish(self) -> None:
        """Wait until everything that was handed over is written."""
        while self._waiting:
            self._waiting.popleft().result()

    def _hand_over(self, file: "Future[bool]") -> None:
        self._waiting.append(file)
        if len(self._waiting) > _MOST_WAITING:
            self._waiting.popleft().result()
