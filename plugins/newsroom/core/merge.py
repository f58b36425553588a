"""Two files of one release into one: facts agree, words stand side by side.

A fact is written in either file; where both write it they must agree. Words inside a fact are joined. Lists of
bare ids agree as sets, other lists item by item.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

from newsroom.core.bundle import LanguageFile
from newsroom.core.fields.base import Reference
from newsroom.core.fields.parts import AttendeeFields, CorrectionFields
from newsroom.core.fields.release import FACTS, ReleaseFields
from newsroom.core.frontmatter import Path, field_name
from newsroom.core.language import Language, Words
from newsroom.core.phone import Phone
from newsroom.core.problem import Report, mark


def merge_facts(
    sides: Mapping[Language, LanguageFile], report: Report, *, organisations: Collection[str] = ()
) -> ReleaseFields:
    """The facts of a release from the files that it has; each disagreement is reported with both places.

    `organisations` are the registry's ids: one of them, written as a person's organisation, is no word to translate.
    """
    first, *others = sides.values()
    merged = {name: getattr(first.fields, name) for name in FACTS}
    for other in others:
        merging = _Merging(first, other, report)
        for name in FACTS:
            merged[name] = merging.merge(merged[name], getattr(other.fields, name), (name,))
    facts = ReleaseFields.model_construct(**merged)
    _require_words(facts, (), list(sides.values()), report, organisations)
    return facts


@dataclass(frozen=True, slots=True)
class _Merging:
    first: LanguageFile
    second: LanguageFile
    report: Report

    def merge(self, one: Any, two: Any, path: Path) -> Any:
        """One value of two; `None` stands for nothing written."""
        if one is None or two is None:
            return two if one is None else one
        if one == two:
            return one
        if isinstance(one, Words):
            return self._merge_words(one, two, path)
        if isinstance(one, BaseModel):
            return self._merge_models(one, two, path)
        if isinstance(one, tuple):
            return self._merge_lists(one, two, path)
        self._disagree(path, _shown(one), _shown(two))
        return one

    def _merge_words(self, one: Words, two: Words, path: Path) -> Words:
        for language, text in two.items():
            if one.get(language) not in {None, text}:
                self._disagree(path, one.get(language) or "", text)
        return Words(en=one.en or two.en, ru=one.ru or two.ru)

    def _merge_models(self, one: BaseModel, two: BaseModel, path: Path) -> BaseModel:
        if isinstance(one, Reference) and isinstance(two, Reference) and one.named_by != two.named_by:
            self._disagree(path, _named(one), _named(two))
            return one
        # A field left to its default in one file is not said there.
        values = {
            name: self.merge(
                getattr(one, name) if name in one.model_fields_set else None,
                getattr(two, name) if name in two.model_fields_set else None,
                (*path, name),
            )
            for name in _names_in(type(one))
        }
        return type(one).model_construct(**{name: value for name, value in values.items() if value is not None})

    def _merge_lists(self, one: tuple[Any, ...], two: tuple[Any, ...], path: Path) -> tuple[Any, ...]:
        ids, other_ids = _bare_ids(one), _bare_ids(two)
        if ids is not None and other_ids is not None:
            self._report_stray(path, ids - other_ids, self.first, self.second)
            self._report_stray(path, other_ids - ids, self.second, self.first)
            return one
        if len(one) != len(two):
            self.report.add(
                self.second.lines.place(path),
                field_name(path),
                mark("items here: %(here)s, in %(other)s: %(there)s; lists match item by item"),
                here=len(two),
                other=str(self.first.lines.place(path)),
                there=len(one),
            )
            # Nothing more is said about items that may not belong together.
            return ()
        return tuple(
            self.merge(mine, theirs, (*path, index)) for index, (mine, theirs) in enumerate(zip(one, two, strict=True))
        )

    def _report_stray(self, path: Path, ids: set[str], having: LanguageFile, lacking: LanguageFile) -> None:
        if ids:
            self.report.add(
                having.lines.place(path),
                field_name(path),
                mark('the two languages disagree: "%(ids)s" stands here and not in %(other)s; write the list once'),
                ids=", ".join(sorted(ids)),
                other=str(lacking.lines.place(path)),
            )

    def _disagree(self, path: Path, first: str, second: str) -> None:
        self.report.add(
            self.second.lines.place(path),
            field_name(path),
            mark(
                'the two languages disagree: %(other)s says "%(there)s", found "%(here)s"; '
                "write it once, or the same in both"
            ),
            other=str(self.first.lines.place(path)),
            there=first,
            here=second,
        )


def _named(reference: Reference) -> str:
    """Whom a reference names, for a message."""
    values = (getattr(reference, name) for name in sorted(reference.named_by))
    return ", ".join(str(value.en or value.ru) if isinstance(value, Words) else str(value) for value in values)


def _bare_ids(values: tuple[Any, ...]) -> set[str] | None:
    """The ids of a list that holds nothing else, in which order means nothing."""
    ids: set[str] = set()
    for value in values:
        if isinstance(value, str):
            ids.add(value)
        elif isinstance(value, AttendeeFields) and value.is_bare_id:
            ids.add(value.person or "")
        else:
            return None
    return ids


def _shown(value: Any) -> str:
    if isinstance(value, Phone):
        return value.readable
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _require_words(
    value: Any, path: Path, sides: list[LanguageFile], report: Report, organisations: Collection[str]
) -> None:
    """Report every word inside a fact that a language of this release lacks."""
    if isinstance(value, Words):
        if path[-1] == "organisation" and (value.en or value.ru) in organisations:
            return
        for side in sides:
            if value.get(side.language) is None:
                speaking = next((other for other in sides if other.lines.has(path)), side)
                report.add(
                    speaking.lines.place(path),
                    field_name(path),
                    mark(
                        'the words in "%(language)s" are missing: write {en: …, ru: …}, or the same field in %(file)s'
                    ),
                    language=side.language,
                    file=f"index.{side.language}.md",
                )
        return
    # A correction of one language alone needs its words in that language only.
    only = value.only if isinstance(value, CorrectionFields) else None
    concerned = [side for side in sides if only == side.language] if only else sides
    for step, part in _parts(value):
        _require_words(part, (*path, step), concerned, report, organisations)


def _parts(value: Any) -> Sequence[tuple[str | int, Any]]:
    """What a fact is made of, but for what is not there and for plain texts, in which there are no words of both."""
    if isinstance(value, tuple):
        return [(index, part) for index, part in enumerate(value) if part is not None and not isinstance(part, str)]
    if isinstance(value, BaseModel):
        return [(name, part) for name, part in vars(value).items() if part is not None and not isinstance(part, str)]
    return []


@cache
def _names_in(model: type[BaseModel]) -> tuple[str, ...]:
    """A model's fields in order; Pydantic's own mapping of them is slow to come by."""
    return tuple(model.model_fields)
