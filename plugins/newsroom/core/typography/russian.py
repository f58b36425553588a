"""Russian: «…» with „…“ inside, a spaced em dash, 9 732 with a no-break space; no short word at the end of a line."""

import re

from newsroom.core.typography.signs import BEFORE_A_WORD, BLANK, BLOCK, EM_DASH, EN_DASH, INLINE, NO_BREAK
from newsroom.core.typography.style import AFTER_NUMBER_SIGN, BEFORE_DASH, COUNTS_AS_ONE, Style, after, any_of

# а в и к о с у; во до ко но по со, да за на, не ни, из, об от.
_SHORT = (
    rf"(?:(?<={BEFORE_A_WORD}[авикосуАВИКОСУ]{BLANK})"
    rf"|(?<={BEFORE_A_WORD}[а-яА-Я]{{2}}{BLANK})(?<=(?:[вдкнпсВДКНПС]о|[дзнДЗН]а|[нН][еи]|[иИ]з|[оО][бт]){BLANK}))"
)
_INITIALS = rf"(?=[А-ЯЁ])(?<=[\s.{INLINE}{BLOCK}(«][А-ЯЁ]\.{BLANK})"
_TOWN = rf"(?=[А-ЯЁ])(?<={BEFORE_A_WORD}г\.{BLANK})(?<![0-9]\sг\.{BLANK})"
_AND_SO_ON = rf"(?<={BEFORE_A_WORD}т\.{BLANK})(?=[дпекн]\.)"
# What a number is never bound to: it counts the word after these, or none.
_NO_UNITS = "без был была были для его или как над под при что это"
_SHORT_UNITS = "г. гг. г гг км м мм см кг т ц га л ч с."
_SCALES = "млн млрд трлн"
_LABELS = "ст. п. пп. ч. гл. с. стр. табл. рис. т. статья статьи статье статьёй статью пункт пункта пункте"

RUSSIAN = Style(
    outer=("«", "»"),
    inner=("„", "“"),
    has_single_marks=False,
    dash=EM_DASH,
    hyphens=f"-{EN_DASH}",
    grouping=NO_BREAK,
    before_count=re.compile(
        r"(?:[$€£₽]|\b(?:более|менее|свыше|больше|меньше|около|почти|примерно|приблизительно|порядка)\s)\Z",
        re.IGNORECASE,
    ),
    after_count=re.compile(r"\s(?:человек\w*|долларов|евро|рублей|тонн|гектаров|километров|км|кг)\b"),
    binding=re.compile(
        rf"{BLANK}(?:(?=[0-9–—])(?:(?P<dash>{BEFORE_DASH})|(?P<digits>{COUNTS_AS_ONE})|(?P<label>{AFTER_NUMBER_SIGN}"
        rf"|{after(_LABELS)}))"
        rf"|(?<=[0-9]{BLANK})(?P<unit>(?=(?!{any_of(_NO_UNITS)}\b)[а-яё]{{3}}|{any_of(_SHORT_UNITS)}(?!\w)|[%‰°$€₽]))"
        rf"|(?<=\.{BLANK})(?P<point>{_INITIALS}|{_TOWN}|{_AND_SO_ON}|{after('тыс.')}(?=[а-яё]))"
        rf"|(?<=[нд]{BLANK})(?P<scale>{after(_SCALES)}(?=[а-яё]))"
        rf"|(?P<short>{_SHORT}(?=[^\s–—{BLOCK}])))"
    ),
)
