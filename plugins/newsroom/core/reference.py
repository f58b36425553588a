"""Ids, files and numbers that one file of a release names: each must exist, or look as if it did."""

from collections.abc import Iterator

from newsroom.core.bundle import Bundle, LanguageFile
from newsroom.core.fields.release import ReleaseFields
from newsroom.core.frontmatter import Path, field_name
from newsroom.core.phone import Phone
from newsroom.core.problem import Message, Report, mark, suggestion
from newsroom.core.registry import Registry


def check_references(side: LanguageFile, registry: Registry, report: Report) -> None:
    """Report every unknown or repeated id of one language's file, on its own line."""
    for path, written, kinds in _ids(side):
        if not registry.knows(written, *kinds):
            report.add(
                side.lines.place(path),
                field_name(side.lines.nearest(path)),
                mark('there is no "%(found)s" in %(where)s%(suggestion)s'),
                found=written,
                where=", ".join(f"registry/{kind}.yaml" for kind in kinds),
                suggestion=suggestion(written, [key for kind in kinds for key in registry.ids(kind)]),
            )
    for kind in ("topics", "operations", "organisations", "countries"):
        for index, written in enumerate(getattr(side.fields, kind) or ()):
            if written in (getattr(side.fields, kind) or ())[:index]:
                report.add(
                    side.lines.place((kind, index)),
                    kind,
                    mark('"%(found)s" stands here twice: keep one'),
                    found=written,
                )
    for path, phone in _phones(side):
        warn_of_disuse(phone, side, path, report)
    _check_speakers(side, registry, report)


def warn_of_disuse(phone: Phone, side: LanguageFile, path: Path, report: Report) -> None:
    """A number whose shape nobody is given may be a slip."""
    if not phone.is_in_use:
        report.warn(side.lines.place(path), field_name(path), OUT_OF_USE, found=phone.readable)


# Where the id of an attendee or a speaker may stand: ids are unique across both.
PARTIES = ("people", "organisations")
IS_NO_PICTURE = mark("is no picture: expected JPEG, PNG, WebP or GIF")
OUT_OF_USE = mark('this number looks out of use, "%(found)s": compare it with the source')


def _ids(side: LanguageFile) -> Iterator[tuple[Path, str, tuple[str, ...]]]:
    """Each id that the file names, where it stands, and the files of the registry that it may be in."""
    fields = side.fields
    for kind in ("topics", "operations", "organisations"):
        for index, written in enumerate(getattr(fields, kind) or ()):
            yield (kind, index), written, (kind,)
    for name in ("chair", "speaker"):
        person = getattr(fields, name)
        if person and person.person:
            yield (name, "person"), person.person, ("people",)
    for index, attendee in enumerate(fields.attendees or ()):
        if attendee.person:
            yield ("attendees", index, "person"), attendee.person, PARTIES
    if fields.spokesman and fields.spokesman.contact:
        yield ("spokesman", "contact"), fields.spokesman.contact, ("contacts",)


def check_files(bundle: Bundle, facts: ReleaseFields, report: Report) -> None:
    """Report every photo and attachment that is not there or not right; `held` may stand in either file."""
    for index, photo in enumerate(facts.photos or ()):
        if photo.held:
            _check_file(bundle, ("photos", index, "file"), photo.file, report)
    for index, attachment in enumerate(facts.attachments or ()):
        for name in dict.fromkeys(name for _, name in attachment.file.items()):
            _check_file(bundle, ("attachments", index, "file"), name, report)


def _check_file(bundle: Bundle, path: Path, name: str, report: Report) -> None:
    file = bundle.files.get(name)
    if file is None:
        report.add(
            bundle.place(*path),
            field_name(path),
            mark('there is no file "%(found)s" in the release\'s folder%(suggestion)s'),
            found=name,
            suggestion=suggestion(name, bundle.files),
        )
        return
    fault = file.fault
    if fault is None and path[0] == "photos" and not file.width:
        fault = Message.of(IS_NO_PICTURE)
    if fault is not None:
        report.add(bundle.place(*path), field_name(path), mark('"%(file)s" %(fault)s'), file=name, fault=fault)


def _phones(side: LanguageFile) -> Iterator[tuple[Path, Phone]]:
    contact = side.fields.spokesman
    if contact:
        for name in ("phone", "fax"):
            for phone in getattr(contact, name):
                yield ("spokesman", name), phone


def _check_speakers(side: LanguageFile, registry: Registry, report: Report) -> None:
    for quotation in side.body.quotations:
        if "," not in quotation.speaker and not registry.knows(quotation.speaker, *PARTIES):
            report.add(
                side.body_place(quotation.line),
                "body",
                mark(
                    'there is no person or organisation "%(found)s" in the registry '
                    '(a speaker is an id or "name, post"; begin the line with \\— if it is none)%(suggestion)s'
                ),
                found=quotation.speaker,
                suggestion=suggestion(quotation.speaker, [key for kind in PARTIES for key in registry.ids(kind)]),
            )
