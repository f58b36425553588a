"""The guide for press officers says of each field what the schema says, and its examples are right."""

import json
import re

from newsroom.cli.schema import schemas
from newsroom.core.fields.release import ReleaseFields, is_required, kind_of_field
from tests.site import ROOT

GUIDE = (ROOT / "docs" / "writing.md").read_text("utf-8")
ROWS = re.findall(r"^\| `([a-z_]+)` \| ([a-z +]+) \| (.*) \|$", GUIDE, flags=re.MULTILINE)


def test_the_table_has_every_field_of_the_schema_with_its_kind() -> None:
    fields = {name: kind_of_field(name) for name in ReleaseFields.model_fields}
    assert {name: kind for name, kind, _ in ROWS} == fields


def test_the_table_says_which_fields_every_release_needs() -> None:
    said = {name for name, _, text in ROWS if text.startswith("Required.")}
    assert said == {name for name in ReleaseFields.model_fields if is_required(name)}


def test_the_schemas_in_docs_are_those_of_the_code() -> None:
    for name, schema in schemas().items():
        written = json.loads((ROOT / "docs" / "schema" / f"{name}.schema.json").read_text("utf-8"))
        assert written == schema, f"docs/schema/{name}.schema.json is old: run `make schema`"
