"""Which templates make a page: the one that shows it, and all that these extend, include or import."""

from collections.abc import Iterator, Mapping

from jinja2 import Environment, TemplateAssertionError, TemplateNotFound
from jinja2.meta import find_referenced_templates

from newsroom.render.environment import OPTIONS
from newsroom.render.page import TEMPLATES


def page_templates(sources: Mapping[str, str]) -> dict[type, frozenset[str]]:
    """Of each kind of page the names of all its templates, from the theme's sources by name."""
    found = closures(sources)
    return {kind: found[template] for kind, template in TEMPLATES.items()}


def closures(sources: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """The same of each template; raises Jinja's errors for a name that is worked out, or that no template has."""
    environment = Environment(**OPTIONS)
    references = {name: frozenset(_references(environment, name, source)) for name, source in sources.items()}
    return {name: _closure(name, references) for name in sources}


def _references(environment: Environment, name: str, source: str) -> Iterator[str]:
    for reference in find_referenced_templates(environment.parse(source, name)):
        if reference is None:
            raise TemplateAssertionError("a template is named by an expression, not in quotes", 1, name)
        yield reference


def _closure(name: str, references: Mapping[str, frozenset[str]]) -> frozenset[str]:
    found: set[str] = set()
    waiting = {name}
    while waiting:
        one = waiting.pop()
        if one not in references:
            raise TemplateNotFound(one, f"there is no template {one!r}, which {name!r} needs")
        found.add(one)
        waiting |= references[one] - found
    return frozenset(found)
