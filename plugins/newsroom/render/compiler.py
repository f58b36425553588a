"""Templates compiled to plainer Python than Jinja's own, by its documented hook `Environment.code_generator_class`.

A template is written as Jinja's manual says. Three things differ in the Python made from it; each took more of a page's
time than the page itself:

- an attribute is read as Python reads it, so a misspelt one is an `AttributeError` wherever it stands, in `if` too;
- what is printed is escaped into a plain string, where Jinja makes a `Markup` of every piece;
- a macro that the template defines or imports is called as the function it is, and what it returns is printed as it is.
"""

from collections.abc import Callable, Iterator
from keyword import iskeyword
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.runtime import Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

from newsroom.render.words import Translator

if TYPE_CHECKING:
    from newsroom.render.environment import LanguageEnvironment

try:
    # Escaping alone, in C: `escape` spends nine tenths of its time on making its result a `Markup`.
    from markupsafe import _escape_inner as _escaped  # type: ignore[attr-defined]
except ImportError:  # a private name, which a later MarkupSafe may not have

    def _escaped(text: str, /) -> str:
        return str(escape(text))


def printed(value: object) -> str:
    """What `{{ value }}` prints: `markupsafe.escape`, as a plain string."""
    if type(value) is str:
        return _escaped(value)
    if type(value) is Markup:
        return value
    if hasattr(value, "__html__"):
        return str(value.__html__())
    return _escaped(str(value))


class DirectMacro(Macro):
    """A macro with the function compiled from it, `direct`, which returns finished HTML as a plain string."""

    direct: Callable[..., str]

    def __init__(self, environment: Environment, func: Callable[..., str], *args: Any, **kwargs: Any) -> None:
        super().__init__(environment, func, *args, **kwargs)
        if self.catch_kwargs or self.catch_varargs or self.caller:
            self.direct = self
        else:
            # The function itself puts a parameter's default, or an error, in the place of `missing`.
            func.__defaults__ = (missing,) * len(self.arguments)
            self.direct = func


class Compiler(CodeGenerator):
    """Writes the Python of one template. `macros` are those whose calls it may make direct."""

    environment: "LanguageEnvironment"
    macros: frozenset[str] = frozenset()
    _printed_macro: nodes.Expr | None = None

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's name
        """The whole template, its words translated first."""
        translated = Translator(self.environment.words, self.fail).visit(node)
        self.macros = frozenset(_macros(translated))
        super().visit_Template(translated, frame)

    def write_commons(self) -> None:
        """What each function of the template begins with."""
        self.writeline("escape = environment.printed")
        super().write_commons()

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """`Macro(…)`, of the environment's class."""
        self.write("environment.")
        super().macro_def(macro_ref, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """`value.name`, without Jinja's second try as `value["name"]`; its own `self` knows nothing but that."""
        if iskeyword(node.attr) or (isinstance(node.node, nodes.Name) and node.node.name == "self"):
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802 - likewise
        """A call; of a macro that is printed at once, without what Jinja does for any other call."""
        if node is not self._printed_macro:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write(".direct(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        """An imported template's module; Jinja would first compare all globals, lest the importer has more of them."""
        if node.with_context:
            super()._import_common(node, frame)
            return
        self.write("environment.module(")
        self.visit(node.template, frame)
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if self._is_call_of_macro(node, frame):
            self._printed_macro = node
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if node is not self._printed_macro:
            super()._output_child_post(node, frame, finalize)

    def _is_call_of_macro(self, node: nodes.Expr, frame: Frame) -> bool:
        """Whether a macro is called, by place alone; a parameter or a variable of a loop may bear the same name."""
        if not isinstance(node, nodes.Call) or node.kwargs or node.dyn_args or node.dyn_kwargs:
            return False
        name = node.node.name if isinstance(node.node, nodes.Name) else None
        return name in self.macros and frame.symbols.ref(name) == f"l_0_{name}"


def _macros(template: nodes.Template) -> Iterator[str]:
    """The names at the top of a template that are macros', its own or imported."""
    for statement in template.body:
        if isinstance(statement, nodes.Macro):
            yield statement.name
        elif isinstance(statement, nodes.FromImport):
            yield from (name if isinstance(name, str) else name[1] for name in statement.names)
