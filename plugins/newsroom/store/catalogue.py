"""Gettext catalogues, read from their `.po` files: nothing compiled lies beside them."""

import gettext
import io
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from newsroom.core.language import Language

MESSAGES = Path(__file__).parent.parent / "translations"


def load_catalogue(folder: Path, domain: str, language: Language) -> gettext.NullTranslations:
    """The catalogue `LANGUAGE/LC_MESSAGES/DOMAIN.po` of a folder; English is its own key and has none."""
    path = folder / language / "LC_MESSAGES" / f"{domain}.po"
    if language == "en" and not path.exists():
        return gettext.NullTranslations()
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language, domain=domain)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
