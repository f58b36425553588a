"""English: “…” with ‘…’ inside, a spaced en dash as in British use, 9,732."""

import re

from newsroom.core.typography.signs import BEFORE_A_WORD, BLANK, EN_DASH
from newsroom.core.typography.style import AFTER_NUMBER_SIGN, BEFORE_DASH, Style, after, any_of

_MONTHS = "January February March April May June July August September October November December"
_UNITS = "thousand million billion trillion percent km m kg kB MB GB tonnes hectares a.m. p.m. %"
_LABELS = "No. Nos. Article Articles Section Chapter Part Annex Protocol Resolution Table Figure p. pp. USD EUR RUB"
_TITLES = "Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. St St."

ENGLISH = Style(
    outer=("“", "”"),
    inner=("‘", "’"),
    has_single_marks=True,
    dash=EN_DASH,
    hyphens="-",
    grouping=",",
    before_count=re.compile(
        r"(?:[$€£]|\b(?:over|under|about|around|nearly|almost|exceeding|(?:more|less|fewer) than|at least|up to)\s)\Z",
        re.IGNORECASE,
    ),
    after_count=re.compile(r"\s(?:people|persons|dollars|euros|roubles|rubles|tonnes|hectares|kilometres|km|kg)\b"),
    binding=re.compile(
        rf"{BLANK}(?:(?=[0-9–—])(?:(?P<dash>{BEFORE_DASH})|(?P<label>{AFTER_NUMBER_SIGN}|{after(_LABELS)}))"
        rf"|(?<=[0-9]{BLANK})(?P<unit>(?={any_of(_MONTHS)}\b)|(?={any_of(_UNITS)}(?!\w)|per\scent\b))"
        rf"|(?=[A-Z])(?P<name>(?<={BEFORE_A_WORD}[A-Z]\.{BLANK})|{after(_TITLES)}))"
    ),
)
