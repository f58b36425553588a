"""Bodies: what Markdown becomes, and what it may not hold. Each case is a text and the HTML that it gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.core.markdown.body import Body
from newsroom.core.markdown.finding import Quotation, Target
from newsroom.core.markdown.parser import parse_body


def html(text: str) -> str:
    body, problems = parse_body(text, "en")
    assert problems == []
    return body.html.strip()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A & `<b>` &mdash;", "<p>A &amp; <code>&lt;b&gt;</code> —</p>"),
        ("<https://a.org/?b&c>", '<p><a href="https://a.org/?b&amp;c">https://a.org/?b&amp;c</a></p>'),
        ("## Results {: #results .wide }", '<h2 class="wide" id="results">Results</h2>'),
        ("*Слово*{: lang=ru }", '<p><em lang="ru">Слово</em></p>'),
        ("3 < 4 and 5 > 4", "<p>3 &lt; 4 and 5 &gt; 4</p>"),
        ("CSTO met.\n\n*[CSTO]: Treaty", '<p><abbr title="Treaty">CSTO</abbr> met.</p>'),
        ("[him](person:ivan)", '<p><a href="person:ivan">him</a></p>'),
        ("> We agree.\n> \\— text", "<blockquote>\n<p>We agree.\n— text</p>\n</blockquote>"),
        ("> — nobody-before", "<blockquote>\n<p>— nobody-before</p>\n</blockquote>"),
    ],
)  # fmt: skip
def test_markdown_becomes_clean_html(text: str, expected: str) -> None:
    assert html(text) == expected


def test_a_quotation_becomes_a_figure_whose_caption_is_left_to_the_page() -> None:
    body, _ = parse_body("Text.\n\n> The plan is agreed.\n> — valery-semerikov\n", "en")
    assert body.quotations == (Quotation("valery-semerikov", 4, "quotation-1"),)
    assert '<figure class="quotation" id="quotation-1">' in body.html
    assert "valery-semerikov" not in body.html
    assert '<figcaption data-speaker="1"></figcaption>' in body.html


def test_two_quotations_that_an_empty_line_divides_keep_their_own_speakers() -> None:
    body, _ = parse_body("> One.\n> — ann\n\n> Two.\n>\n> Still two.\n> — Bob Doe, envoy\n\n> Not one.\n", "en")
    assert [quotation.speaker for quotation in body.quotations] == ["ann", "Bob Doe, envoy"]
    assert body.html.count("<figure") == 2
    assert body.html.rstrip().endswith("<blockquote>\n<p>Not one.</p>\n</blockquote>")


def test_a_speaker_on_a_line_of_their_own_after_an_empty_one_is_a_speaker() -> None:
    body, _ = parse_body("> One.\n>\n> — ann\n", "en")
    assert [quotation.speaker for quotation in body.quotations] == ["ann"]
    assert "<p></p>" not in body.html


def test_links_into_the_archive_are_gathered_with_their_lines() -> None:
    body, _ = parse_body("[a](release:2018/x)\n\n[b](file:plan.pdf) and `[c](person:no)`", "ru")
    assert body.targets == (Target("release", "2018/x", 1), Target("file", "plan.pdf", 3))


def test_tables_carry_classes_instead_of_styles() -> None:
    table = html("| a | b |\n| :-- | --: |\n| 1 | 2 |")
    assert "style=" not in table
    assert '<th class="align-left" scope="col">a</th>' in table
    assert '<td class="align-right">2</td>' in table


def test_generated_words_are_in_the_language_of_the_text() -> None:
    body, _ = parse_body("Текст[^1].\n\n[^1]: Сноска.\n", "ru")
    assert 'title="Назад к тексту, сноска 1"' in body.html


def test_lines_of_problems_are_those_of_the_text() -> None:
    _, problems = parse_body("One.\n\n`<b>` <b>two</b>\n\n# Three\n", "en")
    assert sorted(line for line, _ in problems) == [3, 3, 5]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Text.\n\n[^1]: [^3]: x\n[^2]: y", 3),
        ("Text[^3].\n\n[^1]: [^3]: x", 3),
        ("[^1]: a\n\n    [^3]: x\n\n[^2]: y", 3),
        ("[^1]: a\n\n    > [^3]: x\n\n[^2]: y", 3),
    ],
)
def test_a_footnote_inside_another_is_a_problem_on_its_line(text: str, line: int) -> None:
    _, problems = parse_body(text, "en")
    assert [(line, message.text()) for line, message in problems] == [
        (line, 'a footnote stands inside another: begin its line with "[^3]:", without an indent')
    ]
    assert html("[^2]: y\n\n[^3]: x").count("<li") == 2


@pytest.mark.parametrize(
    "text", ["Text.\n\n" + "\n".join(f"{'    ' * level}- a" for level in range(260)), "Text.\n\n" + "- " * 1000 + "a"]
)
def test_levels_without_end_are_a_problem_and_leave_the_next_text_as_it_is(text: str) -> None:
    body, problems = parse_body(text, "en")
    assert body == Body("")
    assert [(line, message.text()) for line, message in problems] == [
        (text.count("\n") + 1, "lists or quotations lie inside one another too deep: take most of the levels out")
    ]
    assert html("Text.\n\n- a") == "<p>Text.</p>\n<ul>\n<li>a</li>\n</ul>"


@given(st.text(alphabet="ab<>&\"'/=! -—>[](){}:`*_#|\n\\\t😀ё", max_size=200))
def test_no_text_brings_scripts_or_handlers_through(text: str) -> None:
    body, _ = parse_body(f"{text}<script>alert(1)</script> {text} <a onclick=x href='javascript:y'>{text}", "en")
    assert "<script" not in body.html
    assert "<a onclick" not in body.html
    assert 'href="javascript:' not in body.html


@given(st.text(max_size=300))
def test_any_text_at_all_is_parsed(text: str) -> None:
    parse_body(text, "ru")
