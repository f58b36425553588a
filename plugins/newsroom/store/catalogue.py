"""Gettext catalogues, read from their `.po` files: nothing compiled lies beside them."""

import gettext
import io
from datetime import UTC, datetime
from pathlib import Path

from newsroom.core.language import Language

MESSAGES = Path(__file__).parent.parent / "translations"


def load_catalogue(folder: Path, domain: str, language: Language) -> gettext.NullTranslations:
    """The catalogue `LANGUAGE/LC_MESSAGES/DOMAIN.po` of a folder; English is its own key and has none."""
    compiled = compile_catalogue(folder, domain, language)
    return gettext.GNUTranslations(io.BytesIO(compiled)) if compiled else gettext.NullTranslations()


def compile_catalogue(folder: Path, domain: str, language: Language) -> bytes:
    """The same in the form of a `.mo` file, the same bytes each time; none for English."""
    path = folder / language / "LC_MESSAGES" / f"{domain}.po"
    if language == "en" and not path.exists():
        return b""
    # Deferred, since English needs none of it (4 ms).
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        catalogue = read_po(file, locale=language, domain=domain)
    # Where the file does not say when its messages were extracted, Babel would write that it was now.
    catalogue.creation_date = datetime.fromtimestamp(0, UTC)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    return compiled.getvalue()
