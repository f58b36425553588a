"""Templates mean what Jinja's manual says, whatever Python is made of them, and nothing typed is markup."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date
from typing import Any

import pytest
from jinja2 import Environment, FunctionLoader, UndefinedError
from jinja2.exceptions import TemplateAssertionError

from newsroom.core.language import LANGUAGES, Language, Phrase
from newsroom.library.view.feed import FeedItem, FeedView
from newsroom.render.environment import OPTIONS
from newsroom.render.format import filters
from newsroom.render.linked_data import json_ld
from newsroom.render.page import FEED_ITEM, TEMPLATES, SitePage, Templates
from newsroom.store.catalogue import load_catalogue
from newsroom.store.theme import Theme
from tests.render.conftest import MakeEnvironment
from tests.site import ROOT

EVIL = "<script>alert('x')</script> & \"quoted\" {{ 7 * 7 }} %(name)s %"
ESCAPED = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &#34;quoted&#34; {{ 7 * 7 }} %(name)s %"
# Where a value is no text but one of a few words that templates and filters tell apart, or HTML that was cleaned.
NOT_TYPED = {"language", "shown", "only_in", "other", "kind", "section", "approx", "label", "roles", "year", "html"}


@pytest.fixture(scope="module")
def plain(theme: Theme) -> Mapping[Language, Environment]:
    """The same theme by Jinja's own compiler."""
    found = {}
    for language in LANGUAGES:
        environment: Any = Environment(loader=FunctionLoader(theme.templates.get), **OPTIONS)
        environment.filters.update(filters(language))
        environment.filters["json_ld"] = json_ld
        words = load_catalogue(ROOT / "theme/translations", "messages", language)
        environment.install_gettext_translations(words, newstyle=True)
        found[language] = environment
    return found


def typed_over(value: Any, name: str = "") -> Any:
    """A page's value in which every text that someone typed is `EVIL`."""
    if isinstance(value, tuple | list):
        return tuple(typed_over(one, name) for one in value)
    if isinstance(value, Mapping):
        return {key: typed_over(one, str(key)) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{field.name: typed_over(getattr(value, field.name), field.name) for field in fields(value)}
        )
    return EVIL if isinstance(value, str) and name not in NOT_TYPED else value


def by_jinja(plain: Mapping[Language, Environment], name: str, page: SitePage, item: FeedItem | None = None) -> str:
    return plain[page.frame.language].get_template(name).render(page=page, frame=page.frame, item=item)


def test_every_page_is_what_jinjas_own_compiler_makes_of_it(
    pages: list[SitePage], templates: Templates, plain: Mapping[Language, Environment]
) -> None:
    assert {type(page) for page in pages} == set(TEMPLATES) - {FeedView}
    for page in pages:
        for value in (page, typed_over(page)):
            assert templates.render_page(value).decode() == by_jinja(plain, TEMPLATES[type(page)], value)


def test_every_item_of_a_feed_is_what_jinjas_own_compiler_makes_of_it(
    feeds: list[FeedView], templates: Templates, plain: Mapping[Language, Environment]
) -> None:
    for item in (item for feed in feeds for item in feed.items):
        for value in (item, typed_over(item)):
            assert templates.render_feed_item(value) == by_jinja(plain, FEED_ITEM, value.page, value).strip()


def test_nothing_typed_is_markup_on_any_page(pages: list[SitePage], templates: Templates) -> None:
    for page in pages:
        html = templates.render_page(typed_over(page)).decode()
        assert "<script>" not in html, type(page)
        assert '"quoted"' not in html, type(page)
        assert ESCAPED in html, type(page)


@dataclass(frozen=True)
class Typed:
    text: str = EVIL
    phrase: Phrase = field(default=Phrase(EVIL, "ru"))
    number: int = 2


@pytest.mark.parametrize(
    "source",
    [
        "{{ page.text }}",
        "{{ page.phrase }}",
        "{{ page.text|trim }}",
        "{{ page.text if page.number else '' }}",
        "{{ page.text ~ '' }}",
        "{% set one = page.text %}{{ one }}",
        "{% set one %}{{ page.text }}{% endset %}{{ one }}",
        "{% macro say(words) %}{{ words }}{% endmacro %}{{ say(page.text) }}",
        "{% macro say(words) %}{{ words }}{% endmacro %}{{ say(words=page.phrase) }}",
        "{% macro say(words) %}{{ words }}{% endmacro %}{{ say(say(page.text)) }}",
        "{% macro say(words) %}{{ words }}{% endmacro %}{{ say(page.text)|trim }}",
        "{% macro say(words) %}{{ words }}{% endmacro %}{% set one = say(page.text) %}{{ one }}",
        "{% macro say() %}{{ caller() }}{% endmacro %}{% call say() %}{{ page.text }}{% endcall %}",
        "{% from 'parts.html' import say %}{{ say(page.text) }}",
        "{% from 'parts.html' import say as tell %}{{ tell(page.text) }}",
        "{% import 'parts.html' as parts %}{{ parts.say(page.text) }}",
        "{% include 'included.html' %}",
        "{% for say in [page.text] %}{{ say }}{% endfor %}",
    ],
)
def test_what_is_typed_is_escaped_once_however_it_is_printed(source: str, russian: MakeEnvironment) -> None:
    environment = russian(
        page_html=source,
        parts_html="{% macro say(words) %}{{ words }}{% endmacro %}",
        included_html="{{ page.text }}",
    )
    assert environment.get_template("page.html").render(page=Typed()) == ESCAPED


def test_what_is_typed_is_escaped_in_the_gaps_of_words(russian: MakeEnvironment) -> None:
    gap = "{% trans name=page.text, year=page.number %}Releases from {{ year }}: {{ name }}{% endtrans %}"
    macro = (
        "{% macro say(words) %}{{ words }}{% endmacro %}{% trans file=say(page.text) %}Photo: {{ file }}{% endtrans %}"
    )
    plural = (
        "{% trans num=page.number, shown=page.text %}"
        "{{ shown }} release{% pluralize %}{{ shown }} releases{% endtrans %}"
    )
    environment = russian(gap_html=gap, macro_html=macro, plural_html=plural)
    assert environment.get_template("gap.html").render(page=Typed()) == f"Релизы за 2 год: {ESCAPED}"
    assert environment.get_template("macro.html").render(page=Typed()) == f"Photo: {ESCAPED}"
    assert environment.get_template("plural.html").render(page=Typed()) == f"{ESCAPED} релиза"


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("{{ page.txet }}", AttributeError),
        ("{% if page.txet %}{% endif %}", AttributeError),
        ("{% for one in page.txet %}{% endfor %}", AttributeError),
        ("{{ pgae.text }}", UndefinedError),
        ("{% if pgae %}{% endif %}", UndefinedError),
        ("{{ say(1) }}", UndefinedError),
        ("{% from 'parts.html' import asy %}{{ asy(1) }}", UndefinedError),
        ("{% from 'parts.html' import say %}{{ say() }}", UndefinedError),
        ("{% from 'parts.html' import say %}{{ say(1, 2) }}", TypeError),
        ("{% from 'parts.html' import say %}{{ say(wrods=1) }}", TypeError),
        ("{% from 'parts.html' import typed %}{{ typed(1) }}", AttributeError),
        ("{{ page.text|trmi }}", TemplateAssertionError),
    ],
)
def test_a_misspelt_name_is_an_error(source: str, error: type[Exception], russian: MakeEnvironment) -> None:
    parts = "{% macro say(words) %}{{ words }}{% endmacro %}{% set typed = '<b>' %}"
    environment = russian(page_html=source, parts_html=parts)
    with pytest.raises(error):
        environment.get_template("page.html").render(page=Typed())


def test_an_error_says_in_which_line_of_which_template(russian: MakeEnvironment) -> None:
    environment = russian(
        page_html="{% from 'parts.html' import say %}\n{{ say(page) }}",
        parts_html="""
{% macro say(page) %}

{{ page.txet }}
{% endmacro %}""",
    )
    with pytest.raises(AttributeError, match="txet") as caught:
        environment.get_template("page.html").render(page=Typed())
    places = [(str(entry.path), entry.lineno + 1) for entry in caught.traceback]
    assert [place for place in places if place[0].endswith(".html")][-2:] == [("page.html", 2), ("parts.html", 4)]


def test_a_parameter_hides_the_macro_of_its_name(russian: MakeEnvironment) -> None:
    source = "{% macro say(say) %}{{ say(1) }}{% endmacro %}{{ say(tell) }}"
    environment = russian(page_html=source)
    assert environment.get_template("page.html").render(tell=lambda _: "<i>") == "&lt;i&gt;"


def test_macros_keep_defaults_and_blocks_can_be_printed_again(russian: MakeEnvironment) -> None:
    source = (
        "{% macro say(words, level=3, mark=none) %}{{ level }}{{ words }}{{ mark }}{% endmacro %}"
        "{% block title %}{{ say('a') }}{{ say('b', 2) }}{{ say('c', mark='!') }}{% endblock %} {{ self.title() }}"
    )
    assert russian(page_html=source).get_template("page.html").render() == "3aNone2bNone3c! 3aNone2bNone3c!"


def test_a_date_in_a_page_is_the_environments_own_languages(theme: Theme) -> None:
    sources = {"page.html": "{{ day|long_date }} {{ day|long_date('en') }} {{ _('All news') }} {{ 9732|number }}"}
    templates = Templates.of(sources, theme.catalogues)
    shown = {
        language: templates.environments[language].get_template("page.html").render(day=date(2018, 2, 14))
        for language in (*LANGUAGES, *reversed(LANGUAGES))
    }
    assert shown == {
        "en": "14\u00a0February 2018 14\u00a0February 2018 All news 9,732",
        "ru": "14\u00a0февраля 2018\u00a0года 14\u00a0February 2018 Все новости 9\u00a0732",
    }
