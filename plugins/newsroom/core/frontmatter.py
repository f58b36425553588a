"""Text between two `---` lines into plain data, every scalar a string, each value with its line."""

import re

import msgspec
import yaml

from newsroom.core.problem import Fault, Message, Place, Report, mark

# libyaml nests by recursion in C; no honest front matter is deeper than six.
DEEPEST_NESTING = 20
# More than so many open brackets or steps of indentation are refused before libyaml sees them.
_MOST_LEVELS = DEEPEST_NESTING * 5
FENCE = "---"
TOO_DEEP = mark("lists or fields lie inside one another more than %(deepest)s deep")

Plain = str | list["Plain"] | dict[str, "Plain"]
Path = tuple[str | int, ...]


class Lines(msgspec.Struct, frozen=True):
    """Where each value of a file stands: its path in the data to a line of the file."""

    source: str
    of: dict[Path, int] = msgspec.field(default_factory=dict)

    def place(self, path: Path) -> Place:
        """The line of a value or, where it is missing, of the nearest thing around it."""
        return Place(self.source, self.of.get(self.nearest(path), 1))

    def nearest(self, path: Path) -> Path:
        """The path itself where the file has it, else that of what stands around it."""
        while path and path not in self.of:
            path = path[:-1]
        return path

    def has(self, path: Path) -> bool:
        """Whether the file says anything at this path."""
        return path in self.of


class Document(msgspec.Struct, frozen=True):
    """A file taken apart: its data with lines, and the body with the line it begins on."""

    data: dict[str, Plain]
    lines: Lines
    body: str = ""
    body_line: int = 1


def parse_document(text: str, source: str, report: Report) -> Document | None:
    """A Markdown file with front matter; `None` after reporting why there is none."""
    lines = text.split("\n")
    if not text.strip():
        report.add(Place(source), "file", mark("the file is empty: it needs front matter between two lines of ---"))
        return None
    if lines[0].rstrip() != FENCE:
        report.add(Place(source), "front matter", mark("expected a line of --- here, before the fields such as title"))
        return None
    end = next((index for index, line in enumerate(lines[1:], start=1) if line.rstrip() == FENCE), None)
    if end is None:
        report.add(
            Place(source),
            "front matter",
            mark("the --- that opens it is never closed: add a line of --- after the last field"),
        )
        return None
    # The first line stays, empty, so that YAML's line numbers are the file's.
    data, data_lines = _parse_mapping("\n" + "\n".join(lines[1:end]), source, report)
    if data is None:
        return None
    return Document(data, data_lines, body="\n".join(lines[end + 1 :]), body_line=end + 2)


def parse_yaml(text: str, source: str, report: Report) -> Document | None:
    """A whole YAML file whose top is a mapping."""
    data, lines = _parse_mapping(text, source, report)
    return None if data is None else Document(data, lines)


def parse_yaml_list(text: str, source: str, report: Report) -> tuple[list[Plain], Lines] | None:
    """A whole YAML file whose top is a list."""
    lines = Lines(source)
    node = _compose(text, source, report)
    if node is None:
        return None
    value = _plain(node, (), lines, report)
    if not isinstance(value, list):
        report.add(Place(source), "file", mark("expected a list whose items begin with a hyphen"))
        return None
    return value, lines


def _parse_mapping(text: str, source: str, report: Report) -> tuple[dict[str, Plain] | None, Lines]:
    lines = Lines(source)
    if _CONTENT.search(text) is None:
        return {}, lines
    node = _compose(text, source, report)
    if node is None:
        return None, lines
    if not isinstance(node, yaml.MappingNode):
        report.add(
            Place(source, node.start_mark.line + 1),
            "front matter",
            mark('expected fields, one on a line, like "title: Plan agreed"'),
        )
        return None, lines
    value = _plain(node, (), lines, report)
    assert isinstance(value, dict)
    return value, lines


def _compose(text: str, source: str, report: Report) -> yaml.Node | None:
    try:
        _guard_depth(text)
        if _refuse_anchors_and_tags(text, source, report):
            return None
        return yaml.compose(text, Loader=_PlainLoader)
    except Fault as fault:
        report.add_fault(Place(source), "front matter", fault)
    except yaml.MarkedYAMLError as error:
        mark_ = error.problem_mark or error.context_mark
        line = mark_.line + 1 if mark_ else 1
        report.add(Place(source, min(line, text.count("\n") + 1)), "front matter", _yaml_remedy(error, text, line))
    except yaml.YAMLError:
        report.add(
            Place(source), "front matter", mark("this cannot be read as YAML: compare it with another release's")
        )
    return None


# A line that is neither blank nor a comment.
_CONTENT = re.compile(r"(?m)^[^\S\n]*[^\s#]")


class _PlainLoader(yaml.CSafeLoader):
    """Composes without guessing the type of each value, which takes a third of the time: all are kept as text."""

    def resolve(self, *_: object) -> str:
        return ""


def _yaml_remedy(error: yaml.MarkedYAMLError, text: str, line: int) -> str:
    """The likeliest cause in an author's words; libyaml's own words name its parser's states."""
    problem = error.problem or ""
    if "found character '\\t'" in problem or "found character that cannot start any token" in problem:
        offending = text.split("\n")[line - 1 : line]
        if offending and "\t" in offending[0]:
            return mark("found a tab: indent with spaces")
        return mark("a value cannot begin with this character: put the value between straight quotation marks")
    if "mapping values are not allowed" in problem:
        return mark("a colon followed by a space inside a value: put the value between straight quotation marks")
    if "found unexpected end of stream" in problem or "quoted scalar" in (error.context or ""):
        return mark(
            "a quotation mark is opened and not closed: "
            "close it, or put the whole value between straight quotation marks"
        )
    return mark("this line cannot be read as YAML: check its indentation, its colon and its quotation marks")


def _guard_depth(text: str) -> None:
    """Refuse deep nesting before libyaml recurses into it: by brackets, by indentation, and by dashes on one line."""
    is_too_deep = (
        # The counts are true of every text that is too deep, and spare the others a walk through each character.
        (text.count("[") + text.count("{") > _MOST_LEVELS and _deepest_bracket(text) > _MOST_LEVELS)
        or (" " * _MOST_LEVELS in text and _indents(text) > _MOST_LEVELS)
        or (_MANY_DASHES.search(text) is not None and _MANY_DASHES_FIRST.search(text) is not None)
    )
    if is_too_deep:
        raise Fault(TOO_DEEP, deepest=DEEPEST_NESTING)


_MANY_DASHES = re.compile(rf"(?:[-?] ){{{DEEPEST_NESTING + 1}}}")
_MANY_DASHES_FIRST = re.compile(rf"(?m)^[^\S\n]*{_MANY_DASHES.pattern}")


def _deepest_bracket(text: str) -> int:
    depth = deepest = 0
    for bracket in re.findall(r"[\[{\]}]", text):
        depth = depth + 1 if bracket in "[{" else max(0, depth - 1)
        deepest = max(deepest, depth)
    return deepest


def _indents(text: str) -> int:
    """How many different indentations there are."""
    return len({len(line) - len(line.lstrip(" ")) for line in text.split("\n") if line.strip()})


def _refuse_anchors_and_tags(text: str, source: str, report: Report) -> bool:
    """Report every anchor, alias and tag: composing would swallow `&Co` from `title: &Co opens` without a word."""
    found = False
    for event in yaml.parse(text, Loader=yaml.CSafeLoader) if _MAY_HOLD_ANCHOR_OR_TAG.search(text) else ():
        sign = "*" if isinstance(event, yaml.AliasEvent) else "&" if getattr(event, "anchor", None) else ""
        if not sign and getattr(event, "tag", None):
            sign = "!"
        if sign:
            found = True
            report.add(
                Place(source, event.start_mark.line + 1 if event.start_mark else 1),
                "front matter",
                mark(
                    'a value cannot begin with "%(sign)s", which YAML reads as %(kind)s: '
                    "put it between straight quotation marks"
                ),
                sign=sign,
                kind=Message.of(_SIGNS[sign]),
            )
    return found


# Looks for the sign first and behind it then, which is quicker by far.
_MAY_HOLD_ANCHOR_OR_TAG = re.compile(r"[&*!](?<![^\s\[{,].)\S")
_SIGNS = {"*": mark("an alias"), "&": mark("an anchor"), "!": mark("a tag")}


def _plain(node: yaml.Node, path: Path, lines: Lines, report: Report) -> Plain:
    lines.of.setdefault(path, node.start_mark.line + 1)
    if len(path) > DEEPEST_NESTING:
        report.add(lines.place(path), field_name(path), TOO_DEEP, deepest=DEEPEST_NESTING)
        return ""
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*path, index), lines, report) for index, item in enumerate(node.value)]
    data: dict[str, Plain] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            report.add(Place(lines.source, line), field_name(path), mark("a field's name is one plain word"))
            continue
        key = str(key_node.value)
        here = (*path, key)
        if key in data:
            report.add(
                Place(lines.source, line),
                field_name(here),
                mark("given twice, first on line %(first)s: keep one"),
                first=lines.of[here],
            )
            continue
        lines.of[here] = line
        data[key] = _plain(value_node, here, lines, report)
    return data


def field_name(path: Path) -> str:
    """A field as messages name it: `photos.alt`, without the positions in lists."""
    return ".".join(part for part in path if isinstance(part, str)) or "front matter"
