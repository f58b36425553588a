"""Attribute lists give an id, classes or a language, and nothing else."""

import re
from collections.abc import Iterable
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.attr_list import AttrListExtension, AttrListTreeprocessor, get_attrs_and_remainder

from newsroom.core.markdown.finding import Findings
from newsroom.core.problem import mark

_ALLOWED = {"id", ".", "class", "lang"}
_ANCHOR = re.compile(r"[^\W\d_][\w-]*")
_LANGUAGE_TAG = re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")
# What a quotation bears whose author gives no other: the third one of a text is `quotation-3`.
OWN_ANCHOR = "quotation-{}"
_OWN_ANCHORS = re.compile(r"quotation-\d+")


class GuardedAttributes(AttrListTreeprocessor):
    """Assigns what is allowed and reports the rest."""

    findings: Findings

    def assign_attrs(self, elem: Element, attrs_string: str, *, strict: bool = False) -> str:
        """Called by the extension for each list of attributes."""
        attributes, remainder = get_attrs_and_remainder(attrs_string)
        if strict and remainder:
            return str(remainder)
        if not are_allowed(attributes, attrs_string, self.findings):
            return str(remainder)
        return str(super().assign_attrs(elem, attrs_string, strict=strict))


def are_allowed(attributes: Iterable[tuple[str, str | None]], written: str, findings: Findings) -> bool:
    """Whether these may stand, their anchor taken; what may not is reported where the list stands as it was written."""
    for name, value in attributes:
        if name == "id" and not _is_free(value or "", written, findings):
            return False
        if name not in _ALLOWED or (name == "lang" and not _LANGUAGE_TAG.fullmatch(value or "")):
            findings.report(
                written,
                mark('expected #id, .class or lang=ru between the braces, found "%(found)s"'),
                found="=".join(filter(None, (name, value))),
            )
            return False
    return True


def _is_free(anchor: str, written: str, findings: Findings) -> bool:
    """Whether an anchor may stand: the page's own begin with an underscore, those of footnotes hold a colon."""
    if _ANCHOR.fullmatch(anchor) is None:
        findings.report(
            written,
            mark('an anchor is letters, digits and hyphens, like #results; found "#%(found)s"'),
            found=anchor,
        )
        return False
    if _OWN_ANCHORS.fullmatch(anchor):
        findings.report(
            written, mark('"#%(found)s" is an anchor that the build gives to a quotation: name another'), found=anchor
        )
        return False
    if anchor in findings.anchors:
        findings.report(written, mark('the anchor "#%(found)s" stands here twice: rename one'), found=anchor)
        return False
    findings.anchors.add(anchor)
    return True


class Attributes(AttrListExtension):
    """Python-Markdown's attribute lists with a guard."""

    def __init__(self, findings: Findings) -> None:
        super().__init__()
        self.findings = findings

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Called by Python-Markdown; the place in the order is that of the stock extension."""
        processor: Any = GuardedAttributes(md)
        processor.findings = self.findings
        md.treeprocessors.register(processor, "attr_list", 8)
        md.registerExtension(self)
