"""English words for numbers."""

from newsroom.core.quantity.vocabulary import HALF, Vocabulary, of_words

_TERMS = """
0: zero
1: one
2: two
3: three
4: four
5: five
6: six
7: seven
8: eight
9: nine
10: ten
11: eleven
12: twelve
13: thirteen
14: fourteen
15: fifteen
16: sixteen
17: seventeen
18: eighteen
19: nineteen
20: twenty
30: thirty
40: forty
50: fifty
60: sixty
70: seventy
80: eighty
90: ninety
0.25: ¼
0.5: ½ half
0.75: ¾
"""

_SCALES = """
100: hundred
1000: thousand
1000000: million
1000000000: billion
1000000000000: trillion
"""

_BOUND_SCALES = """
1000: thousands
1000000: millions mln mn
1000000000: billions bln bn
1000000000000: trillions trn
"""

ENGLISH = Vocabulary(
    terms={**of_words(_TERMS), "half a": HALF, "and a half": HALF},
    scales=of_words(_SCALES),
    bound_scales=of_words(_BOUND_SCALES),
    links=(", and ", " and ", ", "),
)
