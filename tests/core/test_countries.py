"""The table of countries is CLDR's, so that each of them has a name in both languages."""

import re

from babel import Locale

from newsroom.core.fields.country import COUNTRIES
from newsroom.core.naming import country_name

# What Babel lists beside countries: groups, private use, and codes that CLDR keeps for tests.
NO_COUNTRIES = {"EU", "EZ", "UN", "QO", "XA", "XB", "XK", "ZZ", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"}


def test_the_countries_are_those_of_cldr() -> None:
    codes = {code for code in map(str, Locale("en").territories) if re.fullmatch(r"[A-Z]{2}", code)}
    assert codes - NO_COUNTRIES == COUNTRIES


def test_each_country_has_a_name_in_both_languages() -> None:
    for code in COUNTRIES:
        assert len(list(country_name(code).items())) == 2
