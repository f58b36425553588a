"""Which lines of a published text changed."""

from newsroom.core.markdown.parser import parse_body
from newsroom.library.difference import changed_lines

FIELDS = "---\ntitle: The plan\n---\n"
TEXT = """\
The *plan* was [agreed](release:2018/plan) by 12 states.

## Next steps

- One more meeting
- "Two" reports of the EO

![A hall](file:hall.jpg)

*[EO]: Example Organisation

> So it was said.
> — jane-example
"""


def changed(before: str, after: str) -> list[int]:
    return changed_lines(parse_body(before, "en")[0], FIELDS + after)


def test_an_equal_text_has_no_changed_line() -> None:
    assert changed(TEXT, TEXT) == []


def test_marks_links_and_blanks_do_not_count() -> None:
    other = TEXT.replace("*plan*", "**plan**").replace('"Two"', "Two").replace("2018/plan", "2019/plan")
    assert changed(TEXT, other) == []


def test_a_changed_word_names_its_line_in_the_file() -> None:
    assert changed(TEXT, TEXT.replace("12 states", "13 states")) == [4]
    assert changed(TEXT, TEXT.replace("One more", "One last").replace("said", "written")) == [8, 15]
