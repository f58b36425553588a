"""The page of one release."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal
from urllib.parse import quote

from newsroom.core import address
from newsroom.core.amendment import amendments_of
from newsroom.core.brief import Brief, brief_of
from newsroom.core.language import Language, Phrase, Words
from newsroom.core.moment import Moment
from newsroom.core.naming import TYPE_NAMES, country_name
from newsroom.core.quotation import quotation_records
from newsroom.core.release import Attachment, Event, Figure, Photo, Release, Text
from newsroom.library.archive import Archive, Shelved
from newsroom.library.view.card import Marks, Mention, marks_of, mention
from newsroom.library.view.frame import Frame, Framing, Link, Place
from newsroom.library.view.linked_data import Node, news_article
from newsroom.library.view.linking import Linking
from newsroom.library.view.party import ContactView, Naming, PartyView
from newsroom.library.view.quotation import quotation_view
from newsroom.library.view.text import Part, parts_of


@dataclass(frozen=True, slots=True)
class FigureView:
    """A row of the table of figures."""

    value: Decimal
    label: Phrase
    unit: Phrase | None
    period: Phrase | None
    approx: str | None


@dataclass(frozen=True, slots=True)
class PhotoView:
    """A photo, or the words that one is not held; sizes in pixels and bytes."""

    file: str
    href: str
    alt: Phrase | None
    caption: Phrase | None
    credit: Phrase | None
    is_held: bool
    width: int
    height: int
    byte_size: int


@dataclass(frozen=True, slots=True)
class AttachmentView:
    """A file to download: `kind` is its ending in capitals, the size is in bytes."""

    href: str
    title: Phrase
    kind: str
    byte_size: int
    language: Language | None


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """What was put right; `anchor` is where its note stands on the page."""

    number: int
    anchor: str
    day: date
    note: Phrase


@dataclass(frozen=True, slots=True)
class WithdrawalView:
    """That the release no longer stands."""

    day: date
    reason: Phrase
    replacement: Mention | None
    keeps_text: bool


@dataclass(frozen=True, slots=True)
class TranslationView:
    """That a text is a translation, official or not as far as its label says.

    `original` leads to the text that it was made from where that is held, and `is_behind` says that it changed since.
    """

    label: Literal["official", "unofficial"] | None
    original: Link | None
    is_behind: bool


@dataclass(frozen=True, slots=True)
class EventView:
    """What an advisory announces."""

    start: Moment
    end: Moment | None
    place: Phrase | None


@dataclass(frozen=True, slots=True)
class ReleasePage:
    """All that the page of a release shows. `only_in` is the text's language where the page's own is missing.

    Corrections stand newest first; `data` is what search engines read.
    """

    frame: Frame
    key: str
    shown: Language
    only_in: Language | None
    title: Phrase
    subtitle: Phrase | None
    dateline: Phrase | None
    summary: Phrase
    date: Moment
    type: Link
    reference: str | None
    translation: TranslationView | None
    marks: Marks
    note: Phrase | None
    event: EventView | None
    withdrawal: WithdrawalView | None
    corrections: tuple[CorrectionView, ...]
    replaced: tuple[Mention, ...]
    chair: PartyView | None
    speaker: PartyView | None
    attendees: tuple[PartyView, ...]
    topics: tuple[Link, ...]
    operations: tuple[Link, ...]
    organisations: tuple[Link, ...]
    countries: tuple[Link, ...]
    body: tuple[Part, ...]
    figures: tuple[FigureView, ...]
    photos: tuple[PhotoView, ...]
    attachments: tuple[AttachmentView, ...]
    contact: ContactView | None
    todays_contact: ContactView | None
    previous: Mention | None
    next: Mention | None
    month: str
    back_to_news: str
    data: Node


def correction_anchor(number: int) -> str:
    """Where the note of a correction stands on the page of its release."""
    return f"_correction-{number}"


def release_page(framing: Framing, shelved: Shelved, place: Place, now: datetime) -> ReleasePage:
    """The page of a release at a place, in the place's language or, where that is missing, with the other's text."""
    release = shelved.release
    shown = release.shown_in(place.language)
    return _Composition(framing, framing.archive, shelved, release, place, shown, now).page()


@dataclass(frozen=True, slots=True)
class _Composition:
    framing: Framing
    archive: Archive
    shelved: Shelved
    release: Release
    place: Place
    shown: Language
    now: datetime

    def page(self) -> ReleasePage:
        release, place = self.release, self.place
        text = release.texts[self.shown]
        naming = Naming(self.archive, place, place.language)
        month = address.month_of_news(place.language, release.year, release.date.day.month)
        return ReleasePage(
            frame=self.framing.frame(
                place, section="news", languages=release.languages, is_indexed=release.withdrawal is None
            ),
            key=release.key,
            shown=self.shown,
            only_in=None if self.shown == place.language else self.shown,
            title=Phrase(text.title, self.shown),
            subtitle=self._own(text.subtitle),
            dateline=self._own(text.dateline),
            summary=Phrase(text.summary, self.shown),
            date=release.date,
            type=Link(self._facet("types", release.type), TYPE_NAMES[release.type].phrase(place.language)),
            reference=release.reference,
            translation=self._translation(text),
            marks=marks_of(brief_of(release), self.now, place.language),
            note=self._own(text.note),
            event=self._event(release.event) if release.event else None,
            withdrawal=self._withdrawal(),
            corrections=self._corrections(),
            replaced=tuple(filter(None, map(self._mention, self.shelved.replaced))),
            chair=naming.party(release.chair) if release.chair else None,
            speaker=naming.party(release.speaker) if release.speaker else None,
            attendees=tuple(naming.party(party) for party in release.attendees),
            topics=self._links("topics", release.topics),
            operations=self._links("operations", release.operations),
            organisations=self._links("organisations", release.organisations),
            countries=tuple(
                Link(self._facet("countries", code), country_name(code).phrase(place.language))
                for code in release.countries
            ),
            body=self._body(),
            figures=tuple(self._figure(figure) for figure in release.figures),
            photos=tuple(self._photo(photo) for photo in release.photos),
            attachments=tuple(self._attachment(attachment) for attachment in release.attachments),
            contact=naming.contact(release.spokesman) if release.spokesman else None,
            todays_contact=self._todays_contact(naming),
            previous=self._mention(self.shelved.previous),
            next=self._mention(self.shelved.following),
            month=place.href(month),
            back_to_news=place.href(f"{month}#{release.slug}"),
            data=news_article(release, self.shown, self.framing.settings),
        )

    def _body(self) -> tuple[Part, ...]:
        linking = Linking(self.place, self._own_address())
        # Speakers stand inside the text, so they are named in its language and not in the page's.
        naming = Naming(self.archive, self.place, self.shown)
        body = self.shelved.bodies[self.shown]
        records = quotation_records(self.release, self.shown, body)
        return parts_of(linking.html(body.html), [quotation_view(record, naming, linking) for record in records])

    def _own_address(self) -> str:
        return address.release(self.place.language, self.release.year, self.release.slug)

    def _file(self, name: str) -> str:
        return self.place.href(self._own_address() + quote(name))

    def _own(self, text: str | None) -> Phrase | None:
        return Phrase(text, self.shown) if text else None

    def _words(self, words: Words | None) -> Phrase | None:
        return words.phrase(self.shown) if words else None

    def _facet(self, kind: address.Facet, key: str) -> str:
        return self.place.href(address.facet(self.place.language, kind, key))

    def _links(self, kind: address.Facet, keys: tuple[str, ...]) -> tuple[Link, ...]:
        return tuple(
            Link(self._facet(kind, key), self.archive.name_of(kind, key).phrase(self.place.language)) for key in keys
        )

    def _mention(self, brief: Brief | None) -> Mention | None:
        return mention(brief, self.place, self.now) if brief is not None else None

    def _event(self, event: Event) -> EventView:
        return EventView(event.start, event.end, self._words(event.place))

    def _figure(self, figure: Figure) -> FigureView:
        return FigureView(
            figure.value,
            figure.label.phrase(self.shown),
            self._words(figure.unit),
            self._words(figure.period),
            figure.approx,
        )

    def _photo(self, photo: Photo) -> PhotoView:
        return PhotoView(
            photo.file,
            self._file(photo.file),
            self._words(photo.alt),
            self._words(photo.caption),
            self._words(photo.credit),
            photo.is_held,
            photo.width,
            photo.height,
            photo.byte_size,
        )

    def _attachment(self, attachment: Attachment) -> AttachmentView:
        name = attachment.files.phrase(self.shown)
        is_shared = attachment.files.en == attachment.files.ru
        return AttachmentView(
            href=self._file(name.text),
            title=attachment.title.phrase(self.shown),
            kind=name.text.rpartition(".")[2].upper() if "." in name.text else "",
            byte_size=dict(attachment.byte_sizes).get(name.language, 0),
            language=None if is_shared else name.language,
        )

    def _corrections(self) -> tuple[CorrectionView, ...]:
        found = [
            CorrectionView(one.number, correction_anchor(one.number), one.day, one.note.phrase(self.shown))
            for one in amendments_of(self.release)
            if self.shown in one.languages and not one.is_withdrawal
        ]
        return tuple(reversed(found))

    def _translation(self, text: Text) -> TranslationView | None:
        if text.translation is None and text.translation_of is None:
            return None
        original = None
        if text.translation_of is not None:
            where = address.release(text.translation_of, self.release.year, self.release.slug)
            title = self.release.texts[text.translation_of].title
            original = Link(self.place.href(where), Phrase(title, text.translation_of))
        return TranslationView(text.translation, original, text.is_behind)

    def _withdrawal(self) -> WithdrawalView | None:
        record = self.release.withdrawal
        if record is None:
            return None
        replacement = self._mention(self.shelved.replacement)
        return WithdrawalView(record.day, record.reason.phrase(self.shown), replacement, record.keeps_text)

    def _todays_contact(self, naming: Naming) -> ContactView | None:
        """Who answers today, where the release's own contact no longer does."""
        own = self.release.spokesman
        today = self.framing.settings.day_of(self.now)
        if own is None or (own.id is not None and today in own.days):
            return None
        current = next(self.archive.registry.contacts_on(today), None)
        is_same = current is None or (current.name, current.phones) == (own.name, own.phones)
        return naming.contact(current) if current and not is_same else None
