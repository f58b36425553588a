"""A bundle and the registry into one `Release`, everything that is wrong with it reported on the way."""

from collections.abc import Mapping
from dataclasses import dataclass

from newsroom.core.bundle import Bundle, LanguageFile
from newsroom.core.fields.parts import ContactFields
from newsroom.core.fields.release import ReleaseFields
from newsroom.core.figures import check_figures
from newsroom.core.language import Language, Words
from newsroom.core.markdown.links import is_picture_name
from newsroom.core.merge import merge_facts
from newsroom.core.moment import Moment
from newsroom.core.party import Parties
from newsroom.core.problem import Fault, Place, Report, mark
from newsroom.core.records import check_records
from newsroom.core.reference import check_files, check_references
from newsroom.core.registry import Contact, Registry
from newsroom.core.release import (
    Attachment,
    Correction,
    Event,
    Figure,
    Photo,
    Release,
    Text,
    Withdrawal,
)
from newsroom.core.slug import BundleName, parse_bundle_name
from newsroom.core.translation import check_translations, is_behind, original_of

LONGEST_TITLE = 95


def assemble(bundle: Bundle, registry: Registry, report: Report) -> Release | None:
    """The release of a bundle; `None` where too little of it is right. A draft's problems become warnings."""
    found = Report()
    release = _Assembly(bundle, registry, found).release()
    report.extend(found.problems, as_warnings=bundle.is_draft)
    return release


@dataclass(frozen=True, slots=True)
class _Assembly:
    bundle: Bundle
    registry: Registry
    report: Report

    def release(self) -> Release | None:
        name = self._name()
        if not self.bundle.sides:
            return None
        for side in self.bundle.sides.values():
            check_references(side, self.registry, self.report)
            self._check_title(side)
        facts = merge_facts(self.bundle.sides, self.report, organisations=self.registry.organisations)
        check_files(self.bundle, facts, self.report)
        check_figures(self.bundle, facts, self.report)
        check_translations(self.bundle, facts, self.report)
        self._require_fields(facts)
        if name is None:
            return None
        moment = facts.date or Moment(name.day)
        self._check_date(moment, name)
        release = self._put_together(facts, moment, name)
        check_records(release, self.bundle, self.report)
        return release

    def _name(self) -> BundleName | None:
        place = Place(self.bundle.place("date").path)
        try:
            name = parse_bundle_name(self.bundle.name)
        except Fault as fault:
            self.report.add_fault(place, "folder", fault)
            return None
        if self.bundle.year_folder != f"{name.day.year:04}":
            self.report.add(
                place,
                "folder",
                mark('expected the release in the folder of its year, "%(year)s", found it in "%(found)s"'),
                year=f"{name.day.year:04}",
                found=self.bundle.year_folder,
            )
        return name

    def _check_date(self, moment: Moment, name: BundleName) -> None:
        if moment.day != name.day:
            self.report.add(
                self.bundle.place("date"),
                "date",
                mark('the folder\'s name says "%(folder)s", found "%(found)s": make them the same'),
                folder=name.day.isoformat(),
                found=moment.day.isoformat(),
            )

    def _require_fields(self, facts: ReleaseFields) -> None:
        for field in ("title", "summary"):
            for side in self.bundle.sides.values():
                if not side.lines.has((field,)):
                    self.report.add(Place(side.lines.source), field, mark("is missing: every language's file needs it"))
        if facts.date is None and not self.bundle.says("date") and self.bundle.is_whole:
            self.report.add(self.bundle.place("date"), "date", mark("is missing: write a day like 2018-02-14"))

    def _check_title(self, side: LanguageFile) -> None:
        title = side.fields.title or ""
        if len(title) > LONGEST_TITLE:
            self.report.warn(
                side.lines.place(("title",)),
                "title",
                mark("has %(length)s characters; past %(longest)s it is cut in search results and share cards"),
                length=len(title),
                longest=LONGEST_TITLE,
            )

    def _put_together(self, facts: ReleaseFields, moment: Moment, name: BundleName) -> Release:
        people = Parties(self.registry, moment, self.report)
        return Release(
            key=facts.id or self.bundle.name,
            slug=name.slug,
            date=moment,
            texts={language: self._text(side, facts, people) for language, side in self.bundle.sides.items()},
            type=facts.type or "press-release",
            reference=facts.reference,
            original=facts.original,
            is_draft=self.bundle.is_draft,
            publish_at=facts.publish_at,
            event=Event(facts.event.start, facts.event.end, facts.event.place) if facts.event else None,
            # A draft may name what is not in the registry yet; its preview leaves that out.
            topics=_known(facts.topics, self.registry.topics),
            operations=_known(facts.operations, self.registry.operations),
            organisations=_known(facts.organisations, self.registry.organisations),
            countries=facts.countries or (),
            chair=people.person(facts.chair, self.bundle.place("chair"), "chair") if facts.chair else None,
            speaker=people.person(facts.speaker, self.bundle.place("speaker"), "speaker") if facts.speaker else None,
            attendees=tuple(
                people.attendee(attendee, self.bundle.place("attendees")) for attendee in facts.attendees or ()
            ),
            spokesman=self._contact(facts.spokesman) if facts.spokesman else None,
            photos=self._photos(facts),
            attachments=self._attachments(facts),
            figures=tuple(
                Figure(item.value, item.label, item.unit, item.period, item.approx, item.id)
                for item in facts.figures or ()
            ),
            corrections=tuple(Correction(item.date, item.note, item.only) for item in facts.corrections or ()),
            withdrawal=_withdrawal(facts),
            files={name: file.digest for name, file in self.bundle.files.items()},
            folder=self.bundle.folder,
        )

    def _text(self, side: LanguageFile, facts: ReleaseFields, people: Parties) -> Text:
        fields, original = side.fields, original_of(side, self.bundle, facts)
        return Text(
            title=fields.title or self.bundle.name,
            summary=fields.summary or "",
            subtitle=fields.subtitle,
            dateline=fields.dateline,
            translation=fields.translation,
            translation_of=original.language if original else None,
            is_behind=original is not None and is_behind(side, original),
            aliases=fields.aliases or (),
            speakers=tuple(
                people.quoted(quotation.speaker, side.language, side.body_place(quotation.line))
                for quotation in side.body.quotations
            ),
            note=fields.note,
        )

    def _contact(self, written: ContactFields) -> Contact | None:
        if written.contact is not None:
            return self.registry.contacts.get(written.contact)
        if written.name is None:
            return None
        return Contact(written.name, written.post, written.phone, written.fax, written.email)

    def _photos(self, facts: ReleaseFields) -> tuple[Photo, ...]:
        photos = []
        for index, photo in enumerate(facts.photos or ()):
            file = self.bundle.files.get(photo.file)
            if photo.held:
                self._check_alternative(photo.alt, photo.file, self.bundle.place("photos", index))
            photos.append(
                Photo(
                    file=photo.file,
                    alt=photo.alt,
                    caption=photo.caption,
                    credit=photo.credit,
                    is_held=photo.held and file is not None,
                    width=file.width if file else 0,
                    height=file.height if file else 0,
                    byte_size=file.byte_size if file else 0,
                )
            )
        return tuple(photos)

    def _check_alternative(self, alternative: Words | None, file: str, place: Place) -> None:
        if alternative is None:
            self.report.add(
                place,
                "photos.alt",
                mark('is missing for "%(file)s": say what the picture shows, for those who can\'t see it'),
                file=file,
            )
            return
        for text in filter(None, (alternative.en, alternative.ru)):
            if is_picture_name(text, file):
                self.report.add(
                    place,
                    "photos.alt",
                    mark('say what the picture shows; found the name of a file, "%(found)s"'),
                    found=text,
                )

    def _attachments(self, facts: ReleaseFields) -> tuple[Attachment, ...]:
        def sizes(files: Words) -> tuple[tuple[Language, int], ...]:
            return tuple(
                (language, self.bundle.files[name].byte_size)
                for language, name in files.items()
                if name in self.bundle.files
            )

        return tuple(
            Attachment(item.file, item.title, sizes(item.file))
            for item in facts.attachments or ()
            if all(name in self.bundle.files for _, name in item.file.items())
        )


def _known(ids: tuple[str, ...] | None, registry: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(key for key in ids or () if key in registry)


def _withdrawal(facts: ReleaseFields) -> Withdrawal | None:
    record = facts.withdrawn
    return Withdrawal(record.date, record.reason, record.text == "keep", record.replaced_by) if record else None
