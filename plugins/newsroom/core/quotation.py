"""What someone said, word for word: each quotation of a release as a record."""

import re

import msgspec

from newsroom.core.language import Language
from newsroom.core.markdown.body import Body
from newsroom.core.release import Organisation, Person, Release

# nh3 writes every attribute in double quotes and every < of a text as &lt;. A text has no other figures, none within
# another, and only the block quote that holds all of the words is followed by a caption.
_WORDS = re.compile(
    r'<figure(?: [a-z-]+="[^"]*")*>\s*<blockquote(?: [a-z-]+="[^"]*")*>\s*(.*?)\s*</blockquote>\s*<figcaption ',
    re.DOTALL,
)
_FOOTNOTE_MARK = re.compile(r"<sup\b.*?</sup>")
_ID = re.compile(r'(<[a-z0-9]+(?: [a-z-]+="[^"]*")*?) id="[^"]*"')


class QuotationRecord(msgspec.Struct, frozen=True):
    """A quotation of one language's text, the `number`th of it, at `anchor` of the release's page.

    `speaker` has the posts held on the release's date. `language` is the tag of the one that the words are in, and
    `html` the words alone, which still name their targets. `is_translated` says that they were spoken in another.
    """

    number: int
    anchor: str
    speaker: Person | Organisation
    language: str
    is_translated: bool
    html: str


# Those of each text of a release that has any.
Quotations = dict[Language, tuple[QuotationRecord, ...]]


def quotation_records(release: Release, language: Language, body: Body) -> tuple[QuotationRecord, ...]:
    """The quotations of a release's text in the order in which they stand; none of a text that is dropped."""
    if not body.quotations:
        return ()
    text = release.texts[language]
    found = zip(body.quotations, text.speakers, _WORDS.findall(body.html), strict=True)
    return tuple(
        QuotationRecord(
            number=number,
            anchor=quotation.anchor,
            speaker=speaker,
            language=quotation.language or language,
            # Who gives a language says that the words stand as they were spoken.
            is_translated=text.translation is not None and quotation.language is None,
            html=_ID.sub(r"\1", _FOOTNOTE_MARK.sub("", words)),
        )
        for number, (quotation, speaker, words) in enumerate(found, start=1)
    )
