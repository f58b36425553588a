"""A plain line needs no folding and has no character that a reader could not see."""

from hypothesis import given
from hypothesis import strategies as st

from newsroom.core.characters import CONTROL, first_control, is_invisible, is_plain_line
from newsroom.core.fields.scalars import plain_text

ODD = "\t\n\x00\x7f\x85\u00a0\u00ad\u200b\u2028\u2029\u202e\u2060\u3000\ufdd0\ufeff\uffff\ud800\U0001fffe"
TEXTS = st.text(max_size=20) | st.text(alphabet=f"aЯ  {ODD}", max_size=8)


@given(TEXTS)
def test_a_plain_line_is_visible_folded_and_without_control_characters(text: str) -> None:
    if is_plain_line(text):
        assert " ".join(text.split()) == text
        assert first_control(text) is None
        assert not is_invisible(text)


def test_no_odd_character_is_ever_in_a_plain_line() -> None:
    every = map(chr, range(0x110000))
    assert not [character for character in every if is_plain_line(f"a{character}b") and CONTROL.search(character)]
    assert not [character for character in ODD[:-1] if is_plain_line(f"a{character}b")]


def test_most_texts_are_plain_lines() -> None:
    for text in ("Plan agreed", "План — «Нелегал»", "9,732 cases", "é"):
        assert is_plain_line(text)
        assert plain_text(text) is text
    for text in ("", " ", " a", "a ", "a  b"):
        assert not is_plain_line(text)
