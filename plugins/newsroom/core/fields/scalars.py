"""Single values: each parses the text of a field or raises a `Fault` that says what was expected and what was found."""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainValidator, ValidationInfo, WithJsonSchema

from newsroom.core.alias import parse_alias
from newsroom.core.characters import first_control, is_invisible, is_plain_line
from newsroom.core.fields.country import COUNTRIES
from newsroom.core.language import LANGUAGES, Language, Words, words_in
from newsroom.core.moment import Moment, parse_day, parse_moment, parse_time
from newsroom.core.phone import Phone, parse_phone
from newsroom.core.problem import Fault, Message, mark, suggestion

ID_PATTERN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_RELEASE = re.compile(r"\d{4}/[a-z0-9]+(?:-[a-z0-9]+)*")
_EMAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+")
_DIGEST = re.compile(r"[0-9a-f]{8,64}")
_BLANKS = re.compile(r"[ \t\n]+")
LONGEST_TEXT = 20_000
MOST_DIGITS = 18
CONTROL_FOUND = mark(
    "a control character that no reader can show, %(found)s: delete it and type the text around it again"
)


def plain_text(value: object) -> str:
    """One line of text, blanks folded as YAML folds them; never empty."""
    if not isinstance(value, str):
        raise Fault(mark("expected plain text, found %(found)s"), found=kind_of(value))
    if is_plain_line(value) and len(value) <= LONGEST_TEXT:
        return value
    text = _BLANKS.sub(" ", value).strip(" ")
    if (found := first_control(text)) is not None:
        raise Fault(CONTROL_FOUND, found=found)
    if is_invisible(text):
        raise Fault(mark("is empty: write its text, or take the field out"))
    if len(text) > LONGEST_TEXT:
        raise Fault(mark("is longer than %(longest)s characters: shorten it"), longest=LONGEST_TEXT)
    return text


def kind_of(value: object) -> Message:
    """What an author would call this value."""
    if isinstance(value, dict):
        return Message.of(mark("fields ({…})"))
    if isinstance(value, list):
        return Message.of(mark("a list ([…])"))
    return Message.of(mark('"%(value)s"'), value=str(value))


def _words(value: object, info: ValidationInfo) -> Words:
    """`{en: …, ru: …}`, or a plain text in the language of its file."""
    if isinstance(value, dict):
        for key in value:
            if key not in LANGUAGES:
                raise Fault(mark('expected the languages en and ru, found "%(found)s"'), found=str(key))
        forms = {language: plain_text(text) for language, text in value.items()}
        if not forms:
            raise Fault(mark("is empty: write its text, or take the field out"))
        return Words(**forms)
    language: Language | None = (info.context or {}).get("language")
    if language is None:
        raise Fault(mark("expected both languages, {en: …, ru: …}, found %(found)s"), found=kind_of(value))
    return words_in(language, plain_text(value))


def _both_words(value: object, info: ValidationInfo) -> Words:
    words = _words(value, info)
    for language in LANGUAGES:
        if words.get(language) is None:
            raise Fault(mark('expected both languages, {en: …, ru: …}: "%(language)s" is missing'), language=language)
    return words


def _text_by(parse: Callable[[str], Any]) -> PlainValidator:
    return PlainValidator(lambda value: parse(plain_text(value)))


def _id(text: str) -> str:
    if ID_PATTERN.fullmatch(text) is None:
        raise Fault(
            mark('expected an id in lower-case Latin letters, digits and hyphens, found "%(found)s"'), found=text
        )
    return text


def _release_target(text: str) -> str:
    if _RELEASE.fullmatch(text) is None:
        raise Fault(mark('expected a release as year/slug, like 2018/nelegal-2018-plan, found "%(found)s"'), found=text)
    return text


def _yes_or_no(text: str) -> bool:
    if text not in {"true", "false", "yes", "no"}:
        raise Fault(mark('expected true or false, found "%(found)s"'), found=text)
    return text in {"true", "yes"}


def _email(text: str) -> str:
    if _EMAIL.fullmatch(text) is None:
        raise Fault(mark('expected an address like press@example.org, found "%(found)s"'), found=text)
    return text


def _digest(text: str) -> str:
    if _DIGEST.fullmatch(text) is None:
        raise Fault(mark('expected the digest that the check prints, like 3f9a12bc, found "%(found)s"'), found=text)
    return text


def _number(text: str) -> Decimal:
    if re.fullmatch(r"-?\d+(\.\d+)?", text) is None:
        bare = re.sub(r"[\s,\u00a0\u202f]", "", text)
        remedy = bare if re.fullmatch(r"-?\d+(\.\d+)?", bare) else "9732"
        raise Fault(
            mark('expected a number in digits without grouping, like "%(remedy)s", found "%(found)s"'),
            remedy=remedy,
            found=text,
        )
    if len(text) > MOST_DIGITS:
        raise Fault(mark("is longer than %(longest)s characters: shorten it"), longest=MOST_DIGITS)
    return Decimal(text)


def _country(text: str) -> str:
    if text not in COUNTRIES:
        raise Fault(
            mark('expected a country\'s two-letter code (ISO 3166-1) like RU, found "%(found)s"%(suggestion)s'),
            found=text,
            suggestion=suggestion(text.upper(), COUNTRIES),
        )
    return text


def _file_name(value: object) -> str:
    name = plain_text(value)
    if "/" in name or "\\" in name or name in {".", ".."} or name.startswith("."):
        raise Fault(
            mark('expected the name of a file in this very folder, without a path, found "%(found)s"'), found=name
        )
    return name


def _file_names(value: object, info: ValidationInfo) -> Words:
    """One file for both languages, or one each."""
    if isinstance(value, dict):
        words = _words(value, info)
        return Words(**{language: _file_name(name) for language, name in words.items()})
    name = _file_name(value)
    return Words(en=name, ru=name)


def as_list(value: object) -> object:
    """A value alone as a list of one."""
    return value if isinstance(value, list) else [value]


def _schema(kind: str = "string", **more: Any) -> WithJsonSchema:
    return WithJsonSchema({"type": kind, **more})


_WORDS_SCHEMA = {
    "anyOf": [
        {"type": "string", "minLength": 1},
        {
            "type": "object",
            "properties": {"en": {"type": "string", "minLength": 1}, "ru": {"type": "string", "minLength": 1}},
            "additionalProperties": False,
            "minProperties": 1,
        },
    ]
}
_BOTH_SCHEMA = {**_WORDS_SCHEMA["anyOf"][1], "required": ["en", "ru"]}
_DAY = r"^\d{4}-\d{2}-\d{2}$"
_TIME = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$"
_PHONES = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]}

Text = Annotated[str, PlainValidator(plain_text), _schema(minLength=1)]
LocalWords = Annotated[Words, PlainValidator(_words), WithJsonSchema(_WORDS_SCHEMA)]
BothWords = Annotated[Words, PlainValidator(_both_words), WithJsonSchema(_BOTH_SCHEMA)]
Id = Annotated[str, _text_by(_id), _schema(pattern=f"^{ID_PATTERN.pattern}$")]
ReleaseTarget = Annotated[str, _text_by(_release_target), _schema(pattern=f"^{_RELEASE.pattern}$")]
Day = Annotated[date, _text_by(parse_day), _schema(pattern=_DAY)]
Time = Annotated[datetime, _text_by(parse_time), _schema(pattern=_TIME)]
DayOrTime = Annotated[Moment, _text_by(parse_moment), _schema(pattern=f"{_DAY}|{_TIME}")]
YesOrNo = Annotated[bool, _text_by(_yes_or_no), WithJsonSchema({"enum": [True, False]})]
Email = Annotated[str, _text_by(_email), _schema(format="email")]
Digest = Annotated[str, _text_by(_digest), _schema(pattern=f"^{_DIGEST.pattern}$")]
Alias = Annotated[str, _text_by(parse_alias), _schema(pattern="^/[^/].*$")]
Number = Annotated[Decimal, _text_by(_number), WithJsonSchema({"type": ["number", "string"]})]
Country = Annotated[str, _text_by(_country), _schema(enum=sorted(COUNTRIES))]
FileName = Annotated[str, PlainValidator(_file_name), _schema(minLength=1)]
FileNames = Annotated[Words, PlainValidator(_file_names), WithJsonSchema(_WORDS_SCHEMA)]
Phones = Annotated[
    tuple[Annotated[Phone, _text_by(parse_phone)], ...], BeforeValidator(as_list), WithJsonSchema(_PHONES)
]
