"""Words are translated when a template is compiled, with what is printed in their gaps where each language has it."""

import pytest
from jinja2.exceptions import TemplateAssertionError

from newsroom.render.environment import language_environment
from newsroom.store.theme import Theme
from tests.render.conftest import MakeEnvironment


def shown(russian: MakeEnvironment, source: str, **values: object) -> str:
    return russian(page_html=source).get_template("page.html").render(**values)


def test_words_are_printed_and_given_to_macros(russian: MakeEnvironment) -> None:
    macro = "{% macro twice(words) %}{{ words }}, {{ words }}{% endmacro %}"
    assert shown(russian, "{{ _('All news') }}") == "Все новости"
    assert shown(russian, "{% trans %}All news{% endtrans %}") == "Все новости"
    assert shown(russian, macro + "{{ twice(_('All news')) }}") == "Все новости, Все новости"
    assert shown(russian, macro + "{{ twice(_('about %(value)s', value=number)) }}", number=5) == "около 5, около 5"
    assert shown(russian, "{{ _(words) }}", words="All news") == "Все новости"


def test_what_has_no_translation_stays_english(russian: MakeEnvironment) -> None:
    assert shown(russian, "{% trans %}Not in the catalogue: 5 %{% endtrans %}") == "Not in the catalogue: 5 %"


def test_a_gap_may_stand_elsewhere_in_the_other_language_or_twice(theme: Theme, russian: MakeEnvironment) -> None:
    source = "{% trans month=month %}{{ month }}: all news{% endtrans %} {% trans a=1 %}{{ a }}{{ a }}{% endtrans %}"
    english = language_environment("en", {"page.html": source}, theme.catalogues["en"], None)
    assert english.get_template("page.html").render(month="May") == "May: all news 11"
    assert shown(russian, source, month="Май") == "Май: все новости 11"


def test_a_number_takes_its_form(russian: MakeEnvironment) -> None:
    source = (
        "{% trans num=count, shown=count|number %}{{ shown }} release{% pluralize %}{{ shown }} releases{% endtrans %}"
    )
    forms = {count: shown(russian, source, count=count) for count in (1, 2, 5, 11, 21, 1004)}
    assert forms == {
        1: "1 релиз",
        2: "2 релиза",
        5: "5 релизов",
        11: "11 релизов",
        21: "21 релиз",
        1004: "1\u00a0004 релиза",
    }


@pytest.mark.parametrize("words", ["%(year)s: %(wrong)s", "5 % of it", "%s"])
def test_a_gap_that_nothing_fills_is_an_error_with_its_line(words: str, russian: MakeEnvironment) -> None:
    with pytest.raises(TemplateAssertionError, match="nothing fills the gap") as caught:
        shown(russian, "\n{{ _('" + words + "', year=1) }}")
    assert (caught.value.name, caught.value.lineno) == ("page.html", 2)
