"""A page is made of its template and of all that this needs; no other template can change a byte of it."""

import pytest
from jinja2 import TemplateAssertionError, TemplateNotFound

from newsroom.render.closure import closures, page_templates
from newsroom.render.page import FEED_ITEM, TEMPLATES, SitePage, Templates
from newsroom.store.theme import Theme

CHAIN = {
    "page.html": "{% extends 'base.html' %}{% from 'macros.html' import say %}",
    "base.html": "{% block main %}{% if x %}{% include 'part.html' %}{% endif %}{% endblock %}",
    "macros.html": "{% import 'more.html' as more %}{% macro say() %}{% endmacro %}",
    "more.html": "{% from 'macros.html' import say %}",
    "part.html": "",
    "other.html": "{% include 'part.html' %}",
}


def test_what_is_extended_included_or_imported_belongs_to_a_template_and_theirs_too() -> None:
    found = closures(CHAIN)
    assert found["page.html"] == {"page.html", "base.html", "macros.html", "more.html", "part.html"}
    assert found["more.html"] == {"more.html", "macros.html"}
    assert found["other.html"] == {"other.html", "part.html"}
    assert found["part.html"] == {"part.html"}


def test_a_name_that_is_worked_out_is_an_error() -> None:
    with pytest.raises(TemplateAssertionError) as caught:
        closures({"page.html": "{% include page.kind %}"})
    assert caught.value.name == "page.html"


def test_a_name_that_no_template_has_is_an_error() -> None:
    with pytest.raises(TemplateAssertionError, match=r"missing\.html") as caught:
        closures({"page.html": "text\n{% include 'missing.html' %}"})
    assert (caught.value.name, caught.value.lineno) == ("page.html", 2)


def test_a_theme_without_the_template_of_a_page_is_an_error() -> None:
    with pytest.raises(TemplateNotFound, match=r"\.html"):
        page_templates({"page.html": ""})


def test_every_kind_of_page_is_made_of_its_own_templates_alone(theme: Theme, pages: list[SitePage]) -> None:
    found = page_templates(theme.templates)
    assert found.keys() == TEMPLATES.keys()
    for kind, names in found.items():
        assert TEMPLATES[kind] in names
        own = {name: theme.templates[name] for name in names}
        templates = Templates.of(own, theme.catalogues)
        for page in pages:
            if type(page) is kind:
                templates.render_page(page)


def test_no_template_of_the_theme_is_left_over(theme: Theme) -> None:
    used = frozenset[str]().union(*page_templates(theme.templates).values(), closures(theme.templates)[FEED_ITEM])
    assert sorted(used) == sorted(theme.templates)
