"""A figure that a text nowhere states is said at the figure's own line, in the file that gives it."""

import pytest

from newsroom.core.bundle import Bundle, LanguageFile
from newsroom.core.fields.base import parse_leniently
from newsroom.core.fields.release import ReleaseFields
from newsroom.core.figures import check_figures
from newsroom.core.frontmatter import parse_document
from newsroom.core.language import Language
from newsroom.core.markdown.parser import parse_body
from newsroom.core.merge import merge_facts
from newsroom.core.problem import Report

FIGURE = "  - {value: %s, label: {en: Cases, ru: Дела}, unit: {en: %s, ru: %s}}\n"


def side(language: Language, front: str, body: str) -> LanguageFile:
    """One file of a release as the store would read it."""
    report = Report()
    document = parse_document(f"---\ntitle: T\n{front}---\n{body}\n", f"index.{language}.md", report)
    assert document is not None
    fields = parse_leniently(ReleaseFields, document, report, language=language)
    parsed, _ = parse_body(document.body, language)
    assert not report.problems
    return LanguageFile(language, fields, document.lines, parsed, document.body_line, document.body)


def problems(*sides: LanguageFile) -> list[str]:
    """What the check says of a release with these files."""
    report = Report()
    bundle = Bundle("folder", "2024-01-02-x", "2024", {side.language: side for side in sides})
    facts = merge_facts(bundle.sides, report)
    check_figures(bundle, facts, report)
    return [problem.line() for problem in report.sorted()]


def figures(*values: str, units: tuple[str, str] = ("cases", "дел")) -> str:
    return "figures:\n" + "".join(FIGURE % (value, *units) for value in values)


def test_figures_that_both_texts_state_are_right() -> None:
    english = side("en", figures("9732", "84000000", "1000000", "2.5"), "9,732, $84 million, *one million* and 2.5.")
    russian = side("ru", "", "9&nbsp;732, 84 млн, более одного миллиона и 2,5.")
    assert problems(english, russian) == []


def test_a_figure_that_one_text_lacks_is_said_where_it_stands() -> None:
    english = side("en", "", "There were 9,732 cases, 560 of them new.")
    russian = side("ru", figures("560", "9732"), "Возбуждено 9 723 дела, из них 560 новых.")
    assert problems(english, russian) == [
        "index.ru.md:5: figures.value: the text of index.ru.md nowhere says 9732: "
        "write the number in the text as here, or mend it here"
    ]


def test_a_figure_that_neither_text_states_is_said_of_both() -> None:
    said = problems(side("en", figures("7"), "Six cases."), side("ru", "", "Шесть дел."))
    assert [line.partition(" nowhere")[0] for line in said] == [
        "index.en.md:4: figures.value: the text of index.en.md",
        "index.en.md:4: figures.value: the text of index.ru.md",
    ]


def test_a_release_in_one_language_is_checked_in_that_one() -> None:
    assert problems(side("ru", figures("21"), "Двадцать одно дело.")) == []
    assert len(problems(side("ru", figures("20"), "Двадцать одно дело."))) == 1


@pytest.mark.parametrize("text", ["It fell by 5.", "It was minus five.", "It was −5."])
def test_a_negative_figure_is_stated_without_its_sign(text: str) -> None:
    assert problems(side("en", figures("-5"), text)) == []


def test_a_figure_of_the_wrong_scale_is_found() -> None:
    assert len(problems(side("en", figures("84"), "Fines of $84 million."))) == 1
    assert len(problems(side("en", figures("84000"), "Fines of $84 million."))) == 1


@pytest.mark.parametrize("text", ["84 million dollars", "84,000,000 dollars", "the sum, in millions, is 84"])
def test_a_scale_in_the_unit_multiplies_the_value(text: str) -> None:
    assert problems(side("en", figures("84", units=("million dollars", "млн долларов")), text)) == []


def test_the_mark_of_a_footnote_is_no_number_and_its_text_is() -> None:
    english = side("en", figures("9732", "12"), "There were 9,732[^1] cases.\n\n[^1]: In 12 towns.")
    assert problems(english) == []
    assert len(problems(side("en", figures("1"), "Cases[^1].\n\n[^1]: Counted."))) == 1


def test_numbers_of_two_cells_are_two() -> None:
    table = "| Town | Cases |\n| --- | --- |\n| 9 | 732 |\n"
    assert len(problems(side("en", figures("9732"), table))) == 1


@pytest.mark.parametrize(("text", "count"), [("drop", 0), ("keep", 1)])
def test_a_withdrawn_text_is_checked_only_while_it_is_kept(text: str, count: int) -> None:
    withdrawn = f"withdrawn: {{date: 2024-02-03, reason: Wrong, text: {text}}}\n"
    assert len(problems(side("en", figures("5") + withdrawn, "No number."))) == count


def test_an_empty_text_is_said_to_be_empty_elsewhere() -> None:
    assert problems(side("en", figures("5"), "")) == []
