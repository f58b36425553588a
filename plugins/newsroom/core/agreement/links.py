"""Links, pictures and quotations of two texts: each in both."""

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from urllib.parse import urlsplit

from newsroom.core.agreement.finding import Finding, file_of, finding
from newsroom.core.bundle import LanguageFile
from newsroom.core.markdown.finding import Quotation
from newsroom.core.problem import mark

_OUTSIDE = re.compile(r'href="((?:https?|mailto|tel):[^"]*)"')
# The part of an address that tells its language: the host's first, one of the path, a value of the query.
_LANGUAGE = re.compile(r"^(?:en|eng|ru|rus|www)\.|(?<=/)(?:en|eng|ru|rus)(?=/|\.|$)|(?<==)(?:en|ru)$")

_NO_LINK = mark("links to %(found)s; %(file)s has no such link")
_NO_PICTURE = mark("shows %(found)s; %(file)s has no such picture")
_NO_QUOTATION = mark("quotes %(found)s; %(file)s has no such quotation")
_OTHER_QUOTATION = mark("quotes %(found)s; %(file)s:%(line)s quotes %(other)s")
_WRITTEN_OUT = "—"


def link_findings(here: LanguageFile, there: LanguageFile, passed_over: frozenset[str]) -> Iterator[Finding]:
    """Links and pictures that one text alone has; those passed over are told otherwise."""
    same = _same_files(here)
    ours, theirs = _links(here, same), _links(there, same)
    for side, other, links, others in ((here, there, ours, theirs), (there, here, theirs, ours)):
        for key, (shown, line) in links.items():
            if key not in others and key[1] not in passed_over:
                is_picture = key[0] == "picture"
                yield finding(
                    "pictures" if is_picture else "links",
                    side.language,
                    line,
                    _NO_PICTURE if is_picture else _NO_LINK,
                    (shown,),
                    found=shown,
                    file=file_of(other.language),
                )


def quotation_findings(here: LanguageFile, there: LanguageFile) -> Iterator[Finding]:
    """Quotations of one text alone, and those of somebody else; the words of no speaker are not compared."""
    ours, theirs = here.body.quotations, there.body.quotations
    speakers = [_speaker(quotation) for quotation in ours], [_speaker(quotation) for quotation in theirs]
    if speakers[0] == speakers[1]:
        return
    for name, start, end, other_start, other_end in SequenceMatcher(None, *speakers, autojunk=False).get_opcodes():
        if name == "equal":
            continue
        both = min(end - start, other_end - other_start)
        for one, other in zip(ours[start : start + both], theirs[other_start:], strict=False):
            yield finding(
                "quotations",
                here.language,
                here.body_place(one.line).line,
                _OTHER_QUOTATION,
                (one.speaker, other.speaker),
                found=one.speaker,
                file=file_of(there.language),
                line=there.body_place(other.line).line,
                other=other.speaker,
            )
        yield from (_not_quoted(here, there, one) for one in ours[start + both : end])
        yield from (_not_quoted(there, here, one) for one in theirs[other_start + both : other_end])


def _not_quoted(side: LanguageFile, other: LanguageFile, quotation: Quotation) -> Finding:
    return finding(
        "quotations",
        side.language,
        side.body_place(quotation.line).line,
        _NO_QUOTATION,
        (quotation.speaker,),
        found=quotation.speaker,
        file=file_of(other.language),
    )


def _speaker(quotation: Quotation) -> str:
    """Who is quoted; a name that is written out is another one in each language."""
    return _WRITTEN_OUT if "," in quotation.speaker else quotation.speaker


def _links(side: LanguageFile, same: Mapping[str, str]) -> dict[tuple[str, str], tuple[str, int]]:
    """Where each link leads, as it is compared, with how it is shown and the line of its first."""
    found: dict[tuple[str, str], tuple[str, int]] = {}
    for target in side.body.targets:
        shown = f"{target.scheme}:{target.name}"
        kind = "picture" if target.is_picture else target.scheme
        name = same.get(target.name, target.name) if target.scheme == "file" else target.name
        found.setdefault((kind, name), (shown, side.body_place(target.line).line))
    for address in _OUTSIDE.findall(side.body.html):
        address = address.replace("&amp;", "&")
        found.setdefault(("outside", _without_language(address)), (address, _line(side, address)))
    return found


def _same_files(side: LanguageFile) -> Mapping[str, str]:
    """Of attachments with a file in each language, the name of the one by the other's."""
    return {item.file.ru: item.file.en for item in side.fields.attachments or () if item.file.ru and item.file.en}


def _without_language(address: str) -> str:
    """An address that is the same for the English and the Russian page of a site."""
    parts = urlsplit(address)
    if not parts.netloc:
        return address
    path = _LANGUAGE.sub("", parts.path).rstrip("/")
    return f"{_LANGUAGE.sub('', parts.netloc)}{path}?{_LANGUAGE.sub('', parts.query)}"


def _line(side: LanguageFile, address: str) -> int:
    at = side.written.find(address)
    return side.body_line + side.written.count("\n", 0, max(at, 0))
