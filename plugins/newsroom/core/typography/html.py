"""A body's clean HTML: its text is set, and its markup, code and addresses are not touched."""

import re
from html import escape, unescape

from newsroom.core.language import LANGUAGES, Language
from newsroom.core.typography.signs import BLOCK, INLINE, NO_BREAK, OPAQUE
from newsroom.core.typography.text import has_stand_in, set_text, style_of, typeset

# nh3 writes < and > of texts and attributes as entities, so this matches tags alone; code and the marks of footnotes
# are as whole as a tag.
_MARKUP = re.compile(r"(<code\b[^>]*>.*?</code>|<sup\b[^>]*>.*?</sup>|<[^>]*>)", re.DOTALL)
_WITHIN_A_LINE = ("<a ", "</a>", "<em", "</em>", "<strong", "</strong>", "<abbr", "</abbr>", "<sup", "<br")
_LIKE_A_WORD = ("<code", "<img")
# A quotation with its speaker is the one kind of figure that a text has.
_LANGUAGE = re.compile(r'<[^>]* lang="([A-Za-z]+)[^"]*"')
_READ_ALOUD = re.compile(r' (alt|title)="([^"]+)"')


def typeset_html(html: str, language: Language, *, is_quoted: bool = False) -> str:
    """A text in its language; a part in another is set by that one's rules, and only the blanks of what is quoted."""
    if has_stand_in(html):
        return html
    pieces = _MARKUP.split(html.replace("&nbsp;", NO_BREAK))
    if ' lang="' in html or "<figure" in html:
        _set_apart(pieces, language, is_quoted=is_quoted)
    markup = [_described(tag, language) if '="' in tag else tag for tag in pieces[1::2]]
    line = [BLOCK, *pieces, BLOCK]
    line[2:-1:2] = map(_stand_in, markup)
    done = set_text("".join(line), style_of(language), is_quoted=is_quoted)[1:-1]
    pieces[::2] = done.replace(BLOCK, INLINE).replace(OPAQUE, INLINE).split(INLINE)
    pieces[1::2] = markup
    return "".join(pieces)


def _stand_in(tag: str) -> str:
    if tag.startswith(_WITHIN_A_LINE):
        return INLINE
    return OPAQUE if tag.startswith(_LIKE_A_WORD) else BLOCK


def _described(tag: str, language: Language) -> str:
    """A tag whose description of a picture, or of an abbreviation, is set like any text."""
    if ' alt="' not in tag and ' title="' not in tag:
        return tag
    return _READ_ALOUD.sub(lambda said: f' {said[1]}="{escape(typeset(unescape(said[2]), language))}"', tag)


def _set_apart(pieces: list[str], language: Language, *, is_quoted: bool) -> None:
    """Make each element that is quoted, or in another language, one piece of markup that is already set."""
    at = 1
    while at < len(pieces):
        tag = pieces[at]
        is_figure = tag.startswith("<figure")
        said = _LANGUAGE.match(tag)
        own = said[1].lower() if said else language
        end = _end(pieces, at) if is_figure or own != language else at
        if end > at:
            inside = "".join(pieces[at + 1 : end])
            if own in LANGUAGES:
                inside = typeset_html(inside, own, is_quoted=is_quoted or is_figure)
            pieces[at : end + 1] = [tag + inside + pieces[end]]
        at += 2


def _end(pieces: list[str], at: int) -> int:
    """Where the element ends that begins with a tag: there itself, if it holds nothing or is a piece as a whole."""
    name = pieces[at].split(maxsplit=1)[0]
    depth = 0
    for index in range(at, len(pieces), 2):
        if pieces[index].startswith((f"{name} ", f"{name}>")):
            depth += 1
        elif pieces[index] == f"</{name[1:]}>":
            depth -= 1
            if depth == 0:
                return index
    return at
