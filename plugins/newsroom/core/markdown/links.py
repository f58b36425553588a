"""Links name their target inside the archive, or lead out of it by a safe scheme."""

import re
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX

from newsroom.core.markdown.finding import Findings, Target
from newsroom.core.problem import mark

ARCHIVE_SCHEMES = ("release", "person", "topic", "operation", "organisation", "page", "file")
SAFE_SCHEMES = ("https", "http", "mailto", "tel")
_SCHEME = re.compile(r"\s*([a-zA-Z][a-zA-Z0-9+.-]*)\s*:(.*)", re.DOTALL)
_PICTURE_NAME = re.compile(r".+\.(jpe?g|png|gif|webp|tiff?|heic|avif)", re.IGNORECASE)


def is_picture_name(text: str, file: str) -> bool:
    """Whether what should say what a picture shows is but the name of a file."""
    return bool(_PICTURE_NAME.fullmatch(text)) or text.casefold() in {
        file.casefold(),
        file.rpartition(".")[0].casefold(),
    }


class Links(Treeprocessor):
    """Gathers links to the archive and reports the unsafe and the unclear."""

    def __init__(self, markdown: Markdown, findings: Findings) -> None:
        super().__init__(markdown)
        self.findings = findings

    def run(self, root: Element) -> None:
        """Called by Python-Markdown after inline text is parsed."""
        for element in root.iter():
            if element.tag == "a":
                self._check_link(element)
            elif element.tag == "img":
                self._check_picture(element)

    def _check_link(self, link: Element) -> None:
        href = _typed(link.get("href", ""))
        scheme, name = _split(href)
        if href.startswith("#"):
            return
        if scheme in ARCHIVE_SCHEMES:
            link.set("href", f"{scheme}:{name}")
            self.findings.targets.append(Target(scheme, name, self.findings.line_of(href)))
        elif scheme is None:
            self.findings.report(
                href,
                mark(
                    "a link inside the archive names its target, like release:2018/nelegal-2018-plan or file:plan.pdf; "
                    'found "%(found)s"'
                ),
                found=href,
            )
        elif scheme not in SAFE_SCHEMES:
            self.findings.report(
                href,
                mark('expected a link that begins with https:, mailto: or tel:, found "%(found)s"'),
                found=href[:80],
            )
            link.set("href", "#")

    def _check_picture(self, picture: Element) -> None:
        source = _typed(picture.get("src", ""))
        scheme, name = _split(source)
        if scheme != "file":
            self.findings.report(
                source,
                mark(
                    'a picture in the text is a file of this folder, ![what it shows](file:hall.jpg); found "%(found)s"'
                ),
                found=source[:80],
            )
            picture.set("src", "")
            return
        picture.set("src", f"{scheme}:{name}")
        self.findings.targets.append(Target("file", name, self.findings.line_of(source), is_picture=True))
        alternative = picture.get("alt", "").strip()
        if not alternative or is_picture_name(alternative, name):
            self.findings.report(
                source, mark("say what the picture shows between the square brackets, not the name of its file")
            )


def _typed(address: str) -> str:
    """The address without the marks that Python-Markdown puts around automatic mail links and escapes."""
    if STX not in address:
        return address
    return re.sub("\x02amp\x03#(\\d+);", lambda match: chr(int(match.group(1))), address)


def _split(address: str) -> tuple[str | None, str]:
    """The scheme in lower case and the name, `%20` being a blank; no scheme where there is none.

    Browsers drop a tab inside a scheme. Here it makes no scheme at all, and so no link that may stand.
    """
    match = _SCHEME.fullmatch(address)
    if match is None:
        return None, address
    scheme = match.group(1).lower()
    return scheme, unquote(match.group(2)).strip() if scheme in ARCHIVE_SCHEMES else match.group(2)
