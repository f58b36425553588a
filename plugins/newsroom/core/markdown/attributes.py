"""Attribute lists give an id, classes or a language, and nothing else."""

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.attr_list import AttrListExtension, AttrListTreeprocessor, get_attrs_and_remainder

from newsroom.core.markdown.finding import Findings
from newsroom.core.problem import mark

_ALLOWED = {"id", ".", "class", "lang"}
_ANCHOR = re.compile(r"[^\W\d_][\w-]*")
_LANGUAGE_TAG = re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")


class GuardedAttributes(AttrListTreeprocessor):
    """Assigns what is allowed and reports the rest."""

    findings: Findings

    def assign_attrs(self, elem: Element, attrs_string: str, *, strict: bool = False) -> str:
        """Called by the extension for each list of attributes."""
        attributes, remainder = get_attrs_and_remainder(attrs_string)
        if strict and remainder:
            return str(remainder)
        for name, value in attributes:
            if name == "id" and not self._is_free(value or "", attrs_string):
                return str(remainder)
            if name not in _ALLOWED or (name == "lang" and not _LANGUAGE_TAG.fullmatch(value or "")):
                shown = "=".join(filter(None, (name, value)))
                self.findings.report(
                    attrs_string,
                    mark('expected #id, .class or lang=ru between the braces, found "%(found)s"'),
                    found=shown,
                )
                return str(remainder)
        return str(super().assign_attrs(elem, attrs_string, strict=strict))

    def _is_free(self, anchor: str, written: str) -> bool:
        """Whether an anchor may stand: the page's own begin with an underscore, those of footnotes hold a colon."""
        if _ANCHOR.fullmatch(anchor) is None:
            self.findings.report(
                written,
                mark('an anchor is letters, digits and hyphens, like #results; found "#%(found)s"'),
                found=anchor,
            )
            return False
        if anchor in self.findings.anchors:
            self.findings.report(written, mark('the anchor "#%(found)s" stands here twice: rename one'), found=anchor)
            return False
        self.findings.anchors.add(anchor)
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
