"""A table for nginx: lines to be included in a `map` block on `$request_uri`."""

from newsroom.library.view.moved import ServerMap

_HEADER = "# Made by the build; docs/publishing.md says how to use it.\n"


def render_server_map(table: ServerMap) -> bytes:
    """One line an address: what is asked for, and what is answered, both quoted."""
    lines = (f"{_quoted(asked)} {_quoted(answer)};\n" for asked, answer in table.answers.items())
    return (_HEADER + "".join(lines)).encode()


def _quoted(text: str) -> str:
    # Addresses are percent-encoded; a tilde at the beginning would make a pattern, and a dollar sign a variable.
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("$", "%24") + '"'
