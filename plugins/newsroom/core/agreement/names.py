"""People and bodies of the registry: whoever one text names, the other names too."""

from collections.abc import Iterator

from newsroom.core.agreement.finding import Finding, file_of, finding
from newsroom.core.agreement.prose import Prose
from newsroom.core.bundle import LanguageFile
from newsroom.core.lexicon import Lexicon, Mention
from newsroom.core.markdown.finding import Target
from newsroom.core.problem import mark

_SCHEMES = frozenset({"person", "organisation"})
_NOT_NAMED = mark("mentions %(found)s; %(file)s nowhere does")
_NAMED_INSTEAD = mark("mentions %(found)s; %(file)s:%(line)s mentions %(other)s")


class Named:
    """Whom and what a text names, by id, with the line and the words of the first time."""

    def __init__(self, side: LanguageFile, prose: Prose, lexicon: Lexicon) -> None:
        self.side = side
        self._prose = prose
        self._places: dict[str, Mention | Target] = {}
        for mention in lexicon.mentions_among(prose.words, prose.text, prose.plain, prose.language):
            if mention.kind in _SCHEMES:
                self._places.setdefault(mention.key, mention)
        for target in side.body.targets:
            if target.scheme in _SCHEMES:
                self._places.setdefault(target.name, target)
        # Whoever is quoted is named; that somebody is quoted in one text alone is told of the quotation.
        self.quoted = {quotation.speaker for quotation in side.body.quotations}

    def only(self, other: "Named") -> list[tuple[int, str, str]]:
        """The line, words and id of each that the other text does not name."""
        known = other._places.keys() | other.quoted
        return [(*self._place(place), key) for key, place in self._places.items() if key not in known]

    def _place(self, place: Mention | Target) -> tuple[int, str]:
        if not isinstance(place, Mention):
            return self.side.body_place(place.line).line, place.name
        return self._prose.line(place.start), " ".join(self._prose.text[place.start : place.end].split())


def name_findings(here: Named, there: Named) -> Iterator[Finding]:
    """Each id that one text alone names; where both name one of their own, both in one line."""
    ours, theirs = here.only(there), there.only(here)
    if len(ours) == len(theirs) == 1:
        (line, words, key), (other_line, other_words, other_key) = ours[0], theirs[0]
        yield finding(
            "names",
            here.side.language,
            line,
            _NAMED_INSTEAD,
            (words, key, other_words, other_key),
            found=words,
            file=file_of(there.side.language),
            line=other_line,
            other=other_words,
        )
        return
    for named, other, only in ((here, there, ours), (there, here, theirs)):
        for line, words, key in only:
            yield finding(
                "names",
                named.side.language,
                line,
                _NOT_NAMED,
                (words, key),
                found=words,
                file=file_of(other.side.language),
            )
