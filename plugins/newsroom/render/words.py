"""The words of the interface, put into a template when it is compiled: an environment speaks one language."""

import re
from collections.abc import Callable, Iterator, Mapping
from gettext import NullTranslations
from typing import NoReturn

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

_GAP = re.compile(r"%(?:\((?P<name>\w+)\)s|(?P<percent>%)|)")


class Translator(NodeTransformer):
    """Replaces `_("…")` and `{% trans %}` by the words themselves, with what is printed in their gaps between them.

    Plurals stay calls: which form is right shows only when the page is rendered.
    """

    def __init__(self, words: NullTranslations, fail: Callable[[str, int], NoReturn]) -> None:
        self._words = words
        self._fail = fail

    def visit_Output(self, node: nodes.Output) -> nodes.Node:  # noqa: N802 - Jinja's name
        """What a template prints, in pieces."""
        node.nodes = [piece for child in node.nodes for piece in self._pieces(child)]
        return self.generic_visit(node)

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - Jinja's name
        """Words that are not printed at once, but given to a macro; with gaps they stay a call."""
        pieces = self._pieces(node)
        return pieces[0] if len(pieces) == 1 and pieces[0] is not node else self.generic_visit(node)

    def _pieces(self, node: nodes.Expr) -> list[nodes.Expr]:
        match node:
            case nodes.Call(node=nodes.Name(name="_" | "gettext"), args=[nodes.Const(value=str(text))]):
                gaps = {gap.key: gap.value for gap in node.kwargs}
                return list(self._cut(self._words.gettext(text), gaps, node.lineno))
            case _:
                return [node]

    def _cut(self, text: str, gaps: Mapping[str, nodes.Expr], lineno: int) -> Iterator[nodes.Expr]:
        """The words between the gaps, and what is in them. Words are HTML, and `%%` in them is a percent sign."""
        words, end = "", 0
        for match in _GAP.finditer(text):
            words += text[end : match.start()]
            end = match.end()
            if match["percent"]:
                words += "%"
            elif match["name"] in gaps:
                yield nodes.TemplateData(words, lineno=lineno)
                yield gaps[match["name"]]
                words = ""
            else:
                self._fail(f'nothing fills the gap at "{text[match.start() :]}" of "{text}"', lineno)
        yield nodes.TemplateData(words + text[end:], lineno=lineno)
