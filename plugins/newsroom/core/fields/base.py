"""What all models of fields share, and the turning of a model's complaints into problems with places."""

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, ConfigDict, ValidationError, WithJsonSchema
from pydantic.fields import FieldInfo

from newsroom.core.fields.scalars import kind_of
from newsroom.core.frontmatter import Document, Lines, Path, Plain, field_name
from newsroom.core.language import Language
from newsroom.core.problem import Fault, Message, Problem, Report, mark, suggestion

M = TypeVar("M", bound=BaseModel)

# Its first checker lets pydantic look for plugins in the metadata of all packages (25 ms), and none is wanted.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


class Fields(BaseModel):
    """A mapping whose every key is known."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        populate_by_name=False,
        arbitrary_types_allowed=True,
        # A checker is made where one is first needed: that saves 20 ms at the start, and 5 ms where releases are read,
        # since most parts are never checked by themselves.
        defer_build=True,
    )


class Reference(Fields):
    """Fields that a plain id may stand for: `valery-semerikov` for `{person: valery-semerikov}`."""

    @classmethod
    def key_of_id(cls) -> str:
        """The field that a plain id fills: the first."""
        return next(iter(cls.model_fields))

    @property
    def named_by(self) -> frozenset[str]:
        """Which of the fields that can name someone were written: an id, a name, a body."""
        return frozenset(self.model_fields_set & {self.key_of_id(), "name", "body"})

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: Any) -> dict[str, Any]:
        """An id or the fields."""
        return {"anyOf": [{"type": "string", "description": "an id of the registry"}, handler(core_schema)]}


def expand_id(value: object, model: type[Reference]) -> object:
    """A plain id as the mapping that it stands for."""
    return {model.key_of_id(): value} if isinstance(value, str) else value


def parse_fields(model: type[M], document: Document, report: Report, *, language: Language | None) -> M | None:
    """Check a file's data against its model, reporting everything at once; `None` where anything was wrong."""
    return parse_value(model, document.data, lines=document.lines, report=report, language=language)


def parse_value(
    model: type[M], value: Plain, *, lines: Lines, report: Report, language: Language | None, at: Path = ()
) -> M | None:
    """Check one value that stands at the path `at` of a file."""
    try:
        return model.model_validate(value, context={"language": language})
    except ValidationError as error:
        for complaint in error.errors(include_url=False):
            path = tuple(complaint["loc"])
            whole_path = (*at, *path)
            report.extend([Problem(lines.place(whole_path), field_name(whole_path), _message(complaint, model, path))])
        return None


def parse_leniently(model: type[M], document: Document, report: Report, *, language: Language) -> M:
    """The same, but the fields that are right are kept, so that later checks still see them."""
    whole = parse_fields(model, document, report, language=language)
    if whole is not None:
        return whole
    return _keep_right_fields(model, document.data, language)


def _keep_right_fields(model: type[M], data: Mapping[str, Plain], language: Language) -> M:
    right: dict[str, Plain] = {}
    for name, value in data.items():
        try:
            model.model_validate({name: value}, context={"language": language})
        except ValidationError:
            continue
        right[name] = value
    return model.model_validate(right, context={"language": language})


def _message(complaint: Mapping[str, Any], model: type[BaseModel], path: Path) -> Message:
    """Pydantic's complaint in our words."""
    cause = complaint.get("ctx", {}).get("error")
    if isinstance(cause, Fault):
        return cause.message
    found = complaint.get("input")
    match complaint["type"]:
        case "extra_forbidden":
            name = str(path[-1])
            return Message.of(
                mark('there is no field "%(found)s"%(suggestion)s'),
                found=name,
                suggestion=suggestion(name, _names_at(model, path[:-1])),
            )
        case "missing":
            choices = _choices_at(model, path)
            if not choices:
                return Message.of(mark("is missing"))
            return Message.of(mark("is missing: write one of %(choices)s"), choices=", ".join(choices))
        case "literal_error":
            choices = list(_choices(complaint["ctx"]["expected"]))
            return Message.of(
                mark("expected one of %(choices)s, found %(found)s%(suggestion)s"),
                choices=", ".join(choices),
                found=kind_of(found),
                suggestion=suggestion(str(found), choices),
            )
        case "list_type" | "tuple_type":
            return Message.of(mark("expected a list, like [first, second], found %(found)s"), found=kind_of(found))
        case "bool_type" | "bool_parsing":
            return Message.of(mark("expected True or False, found %(found)s"), found=kind_of(found))
        case "int_type" | "int_parsing" | "greater_than_equal" | "less_than_equal":
            return Message.of(mark("expected a year like 2018, found %(found)s"), found=kind_of(found))
        case _:
            return Message.of(mark("expected fields, like {name: …}, found %(found)s"), found=kind_of(found))


def _choices(expected: str) -> Iterator[str]:
    """Pydantic gives the choices as `'en', 'ru' or 'de'`."""
    return (part.strip(" '") for part in expected.replace(" or ", ", ").split(","))


def _choices_at(model: type[BaseModel], path: Path) -> Sequence[str]:
    """All that may be written in the field at a path, where that is a closed list."""
    around = _model_at(model, path[:-1])
    field = _field_of(around, path[-1]) if around else None
    if field is None:
        return ()
    schemas = (part.json_schema or {} for part in field.metadata if isinstance(part, WithJsonSchema))
    listed = next((schema["enum"] for schema in schemas if "enum" in schema), ())
    return get_args(field.annotation) if get_origin(field.annotation) is Literal else listed


def _names_at(model: type[BaseModel], path: Path) -> list[str]:
    """The fields that may stand inside the value at a path."""
    around = _model_at(model, path)
    return [field.alias or name for name, field in around.model_fields.items()] if around else []


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    for part in path:
        if isinstance(part, str):
            field = _field_of(model, part)
            inner = _model_in(field.annotation) if field else None
            if inner is None:
                return None
            model = inner
    return model


def _field_of(model: type[BaseModel], name: str | int) -> FieldInfo | None:
    return next((field for key, field in model.model_fields.items() if name in {key, field.alias}), None)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)
