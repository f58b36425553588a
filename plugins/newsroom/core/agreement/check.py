"""The two texts of one bundle compared, and reported unless it is waived."""

from collections.abc import Iterator, Mapping
from datetime import date

from newsroom.core.agreement.comparison import Difference, differences
from newsroom.core.agreement.finding import Finding, file_of, finding
from newsroom.core.agreement.links import link_findings, quotation_findings
from newsroom.core.agreement.mention import Mention
from newsroom.core.agreement.names import Named, name_findings
from newsroom.core.agreement.prose import Prose, prose_of
from newsroom.core.agreement.structure import structure_findings
from newsroom.core.agreement.text import Text
from newsroom.core.bundle import Bundle, LanguageFile
from newsroom.core.language import Language, other_language
from newsroom.core.lexicon import Lexicon
from newsroom.core.problem import Place, Problem, Report, mark
from newsroom.core.waiver import Waivers

# A title may well stand for a name, and a list for a sentence: these are for the editor to judge.
_WARNINGS = frozenset({"names", "headings", "lists", "tables", "footnotes"})
_SAYS_OTHER = mark("says %(found)s; %(file)s:%(line)s says %(other)s")
_SAYS_NOTHING: Mapping[str, str] = {
    "numbers": mark("says %(found)s; %(file)s has no such number"),
    "dates": mark("says %(found)s; %(file)s has no such date"),
    "percentages": mark("says %(found)s; %(file)s has no such percentage"),
    "money": mark("says %(found)s; %(file)s has no such sum"),
    "phones": mark("says %(found)s; %(file)s has no such phone number"),
}


def check_agreement(bundle: Bundle, lexicon: Lexicon, waivers: Waivers, report: Report) -> bool:
    """Report what one text says and the other does not. False where there are no two texts to compare."""
    sides = list(bundle.sides.values())
    if len(sides) < 2 or not all(side.written.strip() for side in sides):
        return False
    if any(side.fields.withdrawn and side.fields.withdrawn.text == "drop" for side in sides):
        return False
    # Where neither text is said to be the translation, the place is in the English one.
    original: Language = next((side.fields.original for side in sides if side.fields.original), "ru")
    here = bundle.sides[other_language(original)]
    for found in findings(here, bundle.sides[original], lexicon):
        if not waivers.silence(found.check, *found.values):
            place = Place(bundle.sides[found.language].lines.source, found.line)
            is_warning = found.check in _WARNINGS
            report.extend([Problem(place, found.check, found.message, is_warning=is_warning)])
    return True


def findings(here: LanguageFile, there: LanguageFile, lexicon: Lexicon) -> Iterator[Finding]:
    """All differences; what both texts say in their own way is placed in the text `here`, the translation."""
    proses = prose_of(here), prose_of(there)
    day = next((side.fields.date.day for side in (here, there) if side.fields.date), None)
    yield from _of_mentions(*proses, day)
    named = Named(here, proses[0], lexicon), Named(there, proses[1], lexicon)
    one_sided = {key for _, _, key in (*named[0].only(named[1]), *named[1].only(named[0]))}
    yield from name_findings(*named)
    yield from quotation_findings(here, there)
    yield from link_findings(here, there, frozenset(one_sided))
    yield from structure_findings(*proses)


def _of_mentions(one: Prose, other: Prose, day: date | None) -> Iterator[Finding]:
    for here, there, difference in differences(one, other, day):
        mention, partner = difference.here, difference.there
        if mention and partner:
            yield _instead(here, there, difference, mention, partner)
        elif mention:
            yield _missing(here, there, mention)
        elif partner:
            yield _missing(there, here, partner)


def _instead(here: Text, there: Text, difference: Difference, mention: Mention, partner: Mention) -> Finding:
    found, other = here.written(mention), there.written(partner)
    return finding(
        difference.check,
        here.language,
        here.line(mention),
        _SAYS_OTHER,
        (found, other),
        found=found,
        file=file_of(there.language),
        line=there.line(partner),
        other=other,
    )


def _missing(here: Text, there: Text, mention: Mention) -> Finding:
    found = here.written(mention)
    return finding(
        mention.check,
        here.language,
        here.line(mention),
        _SAYS_NOTHING[mention.check],
        (found,),
        found=found,
        file=file_of(there.language),
    )
