"""The quick ways through front matter say the same of every text as the slow and plain ones."""

import re
from collections.abc import Iterator
from contextlib import suppress

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from newsroom.core.frontmatter import DEEPEST_NESTING, Document, parse_yaml
from newsroom.core.problem import Report

FLOW = st.text(alphabet="[]{}a \n", max_size=40)
PIECES = st.sampled_from(["[" * 60, "]" * 30, "{" * 45, " " * 50, "- " * 12, "? ", "\n", "-", "a: 1", "#", "\t", "b"])
LAYOUT = st.lists(PIECES | FLOW, max_size=30).map("".join)
STAIRS = st.integers(95, 105).map(lambda steps: "\n".join(" " * step + "a:" for step in range(steps)))


def parsed(text: str) -> tuple[Document | None, list[str]]:
    """What a whole YAML file gives, and what is said of it."""
    report = Report()
    document = parse_yaml(text, "f", report)
    return document, [problem.message.text() for problem in report.problems]


def is_refused_as_deep(text: str) -> bool:
    """Whether the guard refused the text before the parser saw it, which is said of no line and is all that is said."""
    return parsed(text) == (None, [f"lists or fields lie inside one another more than {DEEPEST_NESTING} deep"])


def is_deep_by_walking(text: str) -> bool:
    """The guard's rule, character by character and line by line."""
    depth = deepest = 0
    for character in text:
        if character in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif character in "]}":
            depth = max(0, depth - 1)
    lines = [line for line in text.split("\n") if line.strip()]
    indents = {len(line) - len(line.lstrip(" ")) for line in lines}
    dashes = [match.group().split() for match in re.finditer(r"(?m)^\s*(?:[-?] )+", text)]
    return (
        deepest > DEEPEST_NESTING * 5
        or len(indents) > DEEPEST_NESTING * 5
        or max(map(len, dashes), default=0) > DEEPEST_NESTING
    )


@given(LAYOUT | STAIRS)
def test_deep_nesting_is_refused_as_if_each_character_had_been_looked_at(text: str) -> None:
    has_content = any(line.strip() and not line.strip().startswith("#") for line in text.split("\n"))
    assert is_refused_as_deep(text) == (has_content and is_deep_by_walking(text))


@pytest.mark.parametrize("deep", ["[" * 101, "- " * 21 + "a", "\n".join(" " * n + "a:" for n in range(101))])
def test_the_depth_that_is_refused_begins_one_step_further(deep: str) -> None:
    assert is_refused_as_deep(deep)
    assert not is_refused_as_deep(deep.removeprefix("[").removeprefix("- ").removeprefix("a:\n"))


@given(st.text(alphabet="# \t\n\x0b\u00a0a-:", max_size=12))
def test_a_file_of_blanks_and_comments_has_no_fields(text: str) -> None:
    is_bare = not re.sub(r"(?m)^\s*(#.*)?$", "", text).strip()
    document, _ = parsed(text)
    assert is_bare == (document is not None and document.data == {})


def signs(text: str) -> Iterator[str]:
    """Each anchor, alias and tag, as far as the text can be read."""
    with suppress(yaml.YAMLError):
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            sign = "*" if isinstance(event, yaml.AliasEvent) else getattr(event, "anchor", None)
            yield from filter(None, (sign or getattr(event, "tag", None),))


@given(st.text(alphabet="&*! \n[{,ab", max_size=8))
def test_a_sign_is_refused_wherever_a_value_may_begin(value: str) -> None:
    text = f"a: b\n{value}"
    stands_first = re.search(r"(?m)(?:^|[\s\[{,])[&*!]\S", text) is not None
    _, problems = parsed(text)
    refused = [problem for problem in problems if "a value cannot begin with" in problem and "YAML reads" in problem]
    assert len(refused) == (len(list(signs(text))) if stands_first else 0)


def test_values_are_kept_as_they_are_written() -> None:
    document, problems = parsed("a: 2018-02-14\nb: yes\nc: 0x1F\nd: null\ne: ~\nf:\ng: 1_000\nh: .5\ni: <<")
    assert problems == []
    assert document is not None
    assert list(document.data.values()) == ["2018-02-14", "yes", "0x1F", "null", "~", "", "1_000", ".5", "<<"]
