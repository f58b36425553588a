"""`make schema`: JSON Schemas for editors, from the very models that check the content."""

import argparse
import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel, TypeAdapter

from newsroom.core.fields.registry import ContactEntry, GlossaryEntry, NamedEntry, PersonEntry
from newsroom.core.fields.release import PageFields, ReleaseFields

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def register(parser: argparse.ArgumentParser) -> None:
    """Give the command its options."""
    parser.add_argument("--out", type=Path, default=Path("docs/schema"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write one file a kind of content."""
    options.out.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        (options.out / f"{name}.schema.json").write_text(text, encoding="utf-8")
    print(f"{options.out}: {len(schemas())} schemas")
    return 0


def schemas() -> dict[str, dict[str, Any]]:
    """The schemas by the name of what they describe."""
    return {
        "release": _model("Front matter of a release", ReleaseFields),
        "page": _model("Front matter of a standing page", PageFields),
        "people": _entries("registry/people.yaml", PersonEntry),
        "organisations": _entries("registry/organisations.yaml", NamedEntry),
        "topics": _entries("registry/topics.yaml", NamedEntry),
        "operations": _entries("registry/operations.yaml", NamedEntry),
        "contacts": _entries("registry/contacts.yaml", ContactEntry),
        "glossary": _top("registry/glossary.yaml", TypeAdapter(list[GlossaryEntry]).json_schema()),
    }


def _model(title: str, model: type[BaseModel]) -> dict[str, Any]:
    return _top(title, model.model_json_schema())


def _entries(title: str, model: type[BaseModel]) -> dict[str, Any]:
    return _top(title, TypeAdapter(dict[str, model]).json_schema())  # type: ignore[valid-type]


def _top(title: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"$schema": _DIALECT, **schema, "title": title}
