"""Which templates make a page: the one that shows it, and all that these extend, include or import."""

from collections.abc import Container, Iterator, Mapping

from jinja2 import Environment, TemplateAssertionError, TemplateNotFound
from jinja2.meta import find_referenced_templates
from jinja2.nodes import Extends, FromImport, Import, Include, Template

from newsroom.render.environment import OPTIONS
from newsroom.render.page import TEMPLATES


def page_templates(sources: Mapping[str, str]) -> dict[type, frozenset[str]]:
    """Of each kind of page the names of all its templates, from the theme's sources by name."""
    found = closures(sources)
    for template in TEMPLATES.values():
        if template not in found:
            raise TemplateNotFound(template)
    return {kind: found[template] for kind, template in TEMPLATES.items()}


def closures(sources: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """The same of each template; raises Jinja's errors, with their lines, for a name that is worked out, or that no
    template has.
    """
    environment = Environment(**OPTIONS)
    references = {name: frozenset(_references(environment, name, source, sources)) for name, source in sources.items()}
    return {name: _closure(name, references) for name in sources}


def _references(environment: Environment, name: str, source: str, known: Container[str]) -> Iterator[str]:
    for node in environment.parse(source, name).find_all((Extends, FromImport, Import, Include)):
        for reference in find_referenced_templates(Template([node])):
            if reference is None:
                reason = "a template is named by an expression, not in quotes"
                raise TemplateAssertionError(reason, node.lineno, name)
            if reference not in known:
                raise TemplateAssertionError(f"there is no template {reference!r}", node.lineno, name)
            yield reference


def _closure(name: str, references: Mapping[str, frozenset[str]]) -> frozenset[str]:
    found: set[str] = set()
    waiting = {name}
    while waiting:
        one = waiting.pop()
        found.add(one)
        waiting |= references[one] - found
    return frozenset(found)
