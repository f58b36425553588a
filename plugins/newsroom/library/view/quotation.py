"""Quotations as pages show them: in their own text, and collected on the page of whoever was quoted."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from newsroom.core import address
from newsroom.core.brief import Brief
from newsroom.core.language import Phrase
from newsroom.core.moment import Moment
from newsroom.core.quantity.plain import plain_text
from newsroom.core.quotation import QuotationRecord
from newsroom.core.registry import Post
from newsroom.core.release import Person
from newsroom.library.archive import Quoting
from newsroom.library.view.card import Marks, marks_of
from newsroom.library.view.frame import Place
from newsroom.library.view.linking import Linking
from newsroom.library.view.party import Naming, PartyView

# A quotation is collected whole, so that it can be quoted again, up to so many characters. A longer one is told by its
# beginning, so that a page of quotations keeps its bounds.
LONGEST = 1000
_SENTENCE = re.compile(r".*[.!?…][)»”\"]*(?= )")


@dataclass(frozen=True, slots=True)
class QuotationView:
    """A quotation in its release: `html` are the words alone, `language` is the tag of the one that they are in."""

    number: int
    anchor: str
    href: str
    speaker: PartyView
    language: str
    is_translated: bool
    html: str


@dataclass(frozen=True, slots=True)
class CollectedQuotation:
    """A quotation beside others of the same speaker; `href` leads to it in its release, `title` and `date` are that's.

    `html` are the words or, where they are too many, `excerpt` their beginning. `posts` are those held then.
    """

    href: str
    html: str
    excerpt: str | None
    language: str
    name: Phrase
    posts: tuple[Phrase, ...]
    is_translated: bool
    title: Phrase
    date: Moment
    marks: Marks


def quotation_view(record: QuotationRecord, naming: Naming, linking: Linking) -> QuotationView:
    """A quotation as the page of its release shows it."""
    return QuotationView(
        number=record.number,
        anchor=record.anchor,
        href=linking.anchor(record.anchor),
        speaker=naming.party(record.speaker),
        language=record.language,
        is_translated=record.is_translated,
        html=linking.html(record.html),
    )


@dataclass(frozen=True, slots=True)
class Collecting:
    """Collects what one person or body said, by their id, for the page at a place."""

    speaker: str
    place: Place
    now: datetime
    # The posts that the page names anyway.
    named: tuple[Post, ...] = ()

    def of(self, releases: Iterable[Quoting]) -> Iterator[CollectedQuotation]:
        """Their quotations in each release, in the page's language or, where a release lacks it, in the other."""
        for quoting in releases:
            for record in quoting.quotations.get(quoting.brief.shown_in(self.place.language), ()):
                if record.speaker.id == self.speaker:
                    yield self._collected(record, quoting.brief)

    def _collected(self, record: QuotationRecord, brief: Brief) -> CollectedQuotation:
        language, shown = self.place.language, brief.shown_in(self.place.language)
        linking = Linking(self.place, address.release(language, brief.year, brief.slug))
        excerpt = _excerpt(record.html)
        posts = record.speaker.posts if isinstance(record.speaker, Person) else ()
        return CollectedQuotation(
            href=linking.anchor(record.anchor),
            html="" if excerpt else linking.html(record.html),
            excerpt=excerpt,
            language=record.language,
            name=record.speaker.name.phrase(language),
            posts=tuple(post.title.phrase(language) for post in posts) if posts != self.named else (),
            is_translated=record.is_translated,
            title=Phrase(brief.titles[shown], shown),
            date=brief.date,
            marks=marks_of(brief, self.now, language),
        )


def _excerpt(html: str) -> str | None:
    """The first sentences of words that are too many to be shown; none of others."""
    text = " ".join(plain_text(html).split()) if len(html) > LONGEST else ""
    if len(text) <= LONGEST:
        return None
    beginning = text[: LONGEST + 1]
    whole = _SENTENCE.match(beginning)
    return whole.group() if whole else beginning.rpartition(" ")[0] or beginning
