"""English words that tell numbers, days, sums and hours."""

import re

from newsroom.core.agreement.vocabulary import (
    QUARTER,
    Sense,
    Words,
    loose_values,
    number_senses,
    ordinal_senses,
    roman_senses,
    rows_of,
    senses_of,
)
from newsroom.core.quantity.english import ENGLISH as NUMBERS
from newsroom.core.quantity.grammar import Token
from newsroom.core.quantity.vocabulary import of_words

_MONTHS = """
1: january jan
2: february feb
4: april apr
6: june jun
7: july jul
8: august aug
9: september sept sep
10: october oct
11: november nov
12: december dec
"""

_WEEKDAYS = """
1: monday
2: tuesday
3: wednesday
4: thursday
5: friday
6: saturday
7: sunday
"""

_CURRENCIES = {
    name: code
    for code, names in rows_of(
        """
        USD: dollar usd
        RUB: rouble ruble rub byn
        EUR: euro eur
        GBP: pound gbp
        CNY: yuan cny
        KZT: tenge kzt
        TJS: somoni tjs
        KGS: som kgs
        AMD: dram amd
        AZN: manat azn
        CHF: franc chf
        CENT: cent
        KOP: kopeck kopek
        JPY: yen
        UZS: uzs
        """
    )
    for name in names
}

_ORDINALS = """
1: first
2: second
3: third
4: fourth
5: fifth
6: sixth
7: seventh
8: eighth
9: ninth
10: tenth
11: eleventh
12: twelfth
13: thirteenth
14: fourteenth
15: fifteenth
16: sixteenth
17: seventeenth
18: eighteenth
19: nineteenth
20: twentieth
30: thirtieth
40: fortieth
50: fiftieth
60: sixtieth
70: seventieth
80: eightieth
90: ninetieth
100: hundredth
"""

# "a decade" for «10 лет», "doubled" for «в 2 раза», "half" for «50 %», "round the clock" for «24 часа».
_LOOSE = """
0: no none zero
0.25: quarter quarters
0.5: half halved
1.25: quarter
1.5: half
1: a an single once sole
2: both couple pair twice double doubled doubles doubling twofold bilateral
3: thrice triple tripled trebled threefold trilateral trio thirds
4: quarter quarters quadruple quadrupled fourfold
5: fivefold quintupled
10: decade decades tenfold
12: dozen
14: fortnight
15: quarter
75: quarter
24: clock
25: quarter
30: half
50: half
90: half nineties
20: twenties
30: thirties
40: forties
60: sixties
70: seventies
80: eighties
100: century centenary hundredfold double doubled
"""

ENGLISH = Words(
    senses={
        **roman_senses(),
        "v": Sense("roman", 5, is_capital=True),
        "x": Sense("roman", 10, is_capital=True),
        **number_senses(NUMBERS),
        "quarter": Sense("number", token=Token(QUARTER)),
        **ordinal_senses({word: int(value) for word, value in of_words(_ORDINALS).items()}),
        **senses_of("month", _MONTHS),
        "march": Sense("month", 3, is_capital=True),
        "mar": Sense("month", 3, is_capital=True),
        "may": Sense("month", 5, is_capital=True),
        **senses_of("weekday", _WEEKDAYS),
    },
    loose=loose_values(_LOOSE),
    after=re.compile(
        r"[ -]?(?:(?P<percent>%|per[ -]?cent(?:age)?(?![a-z])|pct(?![a-z]))(?P<point>[ -]points?)?"
        r"|(?:(?:us|u\.s\.|[a-z]+(?:an|ian|ese|yz|kh|jik)) )?"
        rf"(?P<currency>{'|'.join(_CURRENCIES)})s?(?![a-z])"
        r"|(?P<hour>hours?(?![a-z])|hrs?(?![a-z])|o['’]clock)"
        r"|(?P<morning>a\.?m(?![a-z])\.?|in the morning)"
        r"|(?P<evening>p\.?m(?![a-z])\.?|in the (?:afternoon|evening)))"
    ),
    currencies=_CURRENCIES,
)
