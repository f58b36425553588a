"""Names of bundles: `2018-02-14-nelegal-2018-plan` is a day and a slug."""

import re
from datetime import date

import msgspec

from newsroom.core.moment import parse_day
from newsroom.core.problem import Fault, mark

_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})-(.+)")
SLUG = re.compile(r"(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*")

# The way institutions spell Russian in addresses; text-unidecode alone writes ё as e and ю as iu.
_LETTERS = (
    ("щ", "shch"), ("ё", "yo"), ("ж", "zh"), ("ц", "ts"), ("ч", "ch"), ("ш", "sh"), ("ю", "yu"), ("я", "ya"),
    ("й", "y"), ("х", "kh"), ("ъ", ""), ("ь", ""), ("э", "e"), ("ы", "y"),
)  # fmt: skip


class BundleName(msgspec.Struct, frozen=True):
    """What a bundle's folder says of its release."""

    day: date
    slug: str


def parse_bundle_name(name: str) -> BundleName:
    """A folder's name; raises `Fault` with a name that would do."""
    match = _NAME.fullmatch(name)
    if match is None:
        raise Fault(
            mark('expected a folder named by day and slug, like 2018-02-14-nelegal-2018-plan, found "%(found)s"'),
            found=name,
        )
    day = parse_day(match.group(1))
    if SLUG.fullmatch(match.group(2)) is None:
        raise Fault(
            mark(
                "a slug is lower-case Latin letters, digits and single hyphens, with at least one letter: "
                'expected a folder like "%(remedy)s", found "%(found)s"'
            ),
            remedy=f"{match.group(1)}-{slug_of(match.group(2))}",
            found=name,
        )
    return BundleName(day, match.group(2))


def slug_of(title: str) -> str:
    """A slug for a title in either language; `release` where nothing of it can be spelt."""
    # Imported here because it takes 2 ms at the start, and a build needs it only where a folder's name is wrong.
    from slugify import slugify

    pairs = [pair for letter, latin in _LETTERS for pair in ((letter, latin), (letter.upper(), latin))]
    slug = slugify(title, replacements=pairs, max_length=60, word_boundary=True)
    return slug if SLUG.fullmatch(slug) else f"release-{slug}".rstrip("-")
