"""A table for nginx: lines to be included in a `map` block on `$request_uri`."""

from newsroom.library.view.moved import ServerMap

_HEADER = "# Made by the build; docs/publishing.md says how to use it.\n"


def render_server_map(table: ServerMap) -> bytes:
    """One line an address: what is asked for, and what is answered, both quoted."""
    # In an answer, a dollar sign would begin the name of a variable.
    answers = ((asked, answer.replace("$", "%24")) for asked, answer in table.answers.items())
    lines = (f"{_quoted(asked)} {_quoted(answer)};\n" for asked, answer in answers)
    return (_HEADER + "".join(lines)).encode()


def _quoted(text: str) -> str:
    # Addresses begin with a slash, so none is taken for a pattern or for a word of nginx.
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
