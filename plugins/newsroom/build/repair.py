"""Files of the output that are not as they were made: a build was broken off, or someone had a hand in it."""

from collections.abc import Iterable, Iterator

from newsroom.core.problem import Message, mark
from newsroom.library.pages import Page
from newsroom.store.output import MARKER, Output
from newsroom.store.state.state import State

DAMAGED = Message.of(mark("it is not as it was made"))


def damaged_files(output: Output, state: State) -> list[str]:
    """Files that are missing or have other bytes, forgotten by the state so that they are made again."""
    damaged = [file for file, content in state.files.all() if output.digest(file) != content.hex()]
    for file in damaged:
        state.files.remove(file)
    return damaged


def pages_with(damaged: Iterable[str], pages: Iterable[Page]) -> Iterator[tuple[Page, Message]]:
    """The pages that are to be made again for files that are damaged, theirs or those beside them."""
    files = set(damaged)
    folders = {file.rpartition("/")[0] + "/" for file in files}
    for page in pages:
        if page.file in files or (page.kind == "release" and page.address in folders):
            yield page, DAMAGED


def remove_strangers(output: Output, state: State) -> list[str]:
    """Remove files in the build's own folders that no build made; which they were."""
    found = list(output.strangers(lambda file: file == MARKER or state.files.get(file) is not None))
    for file in found:
        output.remove(file)
    return found
