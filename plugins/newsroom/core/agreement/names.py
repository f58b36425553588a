"""People and bodies of the registry: whoever one text names, the other names too."""

from collections.abc import Iterator

from newsroom.core.agreement.finding import Finding, file_of, finding
from newsroom.core.agreement.text import Text
from newsroom.core.bundle import LanguageFile
from newsroom.core.lexicon import Lexicon
from newsroom.core.problem import mark

_SCHEMES = frozenset({"person", "organisation"})
_NOT_NAMED = mark("mentions %(found)s; %(file)s nowhere does")
_NAMED_INSTEAD = mark("mentions %(found)s; %(file)s:%(line)s mentions %(other)s")


class Named:
    """Whom and what a text names, by id, with the line and the words of the first time."""

    def __init__(self, side: LanguageFile, text: Text, lexicon: Lexicon) -> None:
        self.side = side
        self.places: dict[str, tuple[int, str]] = {}
        prose = text.prose
        starts = prose.tokens.starts()
        for term, first, end in lexicon.stretches(prose.tokens, text.language):
            if term.kind in _SCHEMES and term.key not in self.places:
                at = starts[2 * first + 1]
                self.places[term.key] = prose.line(at), " ".join(prose.text[at : starts[2 * end]].split())
        for target in side.body.targets:
            if target.scheme in _SCHEMES:
                self.places.setdefault(target.name, (side.body_place(target.line).line, target.name))
        # Whoever is quoted is named; that somebody is quoted in one text alone is told of the quotation.
        self.quoted = {quotation.speaker for quotation in side.body.quotations}

    def only(self, other: "Named") -> list[tuple[int, str, str]]:
        """The line, words and id of each that the other text does not name."""
        known = other.places.keys() | other.quoted
        return [(line, words, key) for key, (line, words) in self.places.items() if key not in known]


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
