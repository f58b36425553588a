"""The editor's report on disk: the files that it quotes, its template, and the page itself."""

from pathlib import Path

from newsroom.core.characters import CONTROL
from newsroom.core.problem import Fault, mark
from newsroom.core.text import LARGEST_TEXT
from newsroom.store.output import MARKER, Output

# It belongs to the program and not to the theme, which may be exchanged and is made for readers.
_TEMPLATE = Path(__file__).parent.parent / "render" / "overview.html"
_LONGEST_LINE = 500


def load_report_template() -> str:
    """The source of the report's template."""
    return _TEMPLATE.read_text(encoding="utf-8")


def file_address(path: Path) -> str | None:
    """A `file:` address of what is there; browsers cannot open it at a line."""
    return path.resolve().as_uri() if path.exists() else None


def load_quotable_lines(path: Path) -> list[str]:
    """The lines of a text as a page can show them, whatever is wrong with it; none of what is no text."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST_TEXT:
            return []
        raw = path.read_bytes()
    except OSError:
        return []
    if b"\0" in raw:
        return []
    text = raw.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    return [_quotable(line) for line in text.removesuffix("\n").split("\n")]


def _quotable(line: str) -> str:
    shown = CONTROL.sub("\N{REPLACEMENT CHARACTER}", line)
    return shown if len(shown) <= _LONGEST_LINE else f"{shown[:_LONGEST_LINE]}…"


def check_report_place(file: Path, content: Path) -> None:
    """Raise `Fault` where a report must not lie: whoever publishes the output would publish it too."""
    if file.is_dir():
        raise Fault(mark("HTML=%(file)s is a folder: name a file in it, like report.html"), file=str(file))
    target = file.resolve()
    is_output = any((folder / MARKER).exists() for folder in target.parents)
    if is_output or target.is_relative_to(content.resolve()):
        raise Fault(mark("HTML=%(file)s lies in the content or in an output: name another place"), file=str(file))


def write_report(file: Path, content: bytes) -> None:
    """Write the page, whole or not at all; raises `OSError`."""
    Output(file.parent).write(file.name, content)
