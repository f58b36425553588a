"""The theme as it stands in the state: loaded anew only when a file of it changed."""

from dataclasses import dataclass
from pathlib import Path

from newsroom.core.codec import digest
from newsroom.core.language import LANGUAGES, Language
from newsroom.library.pages import Kind
from newsroom.store.bundles import file_digest
from newsroom.store.snapshot import is_same
from newsroom.store.state.state import State
from newsroom.store.theme import Theme, load_theme, static_files, theme_signature

_THEME = "theme"
_SIGNATURE = "theme-signature"

# The digest of each template and of each language's words that make a kind of page, by name.
Parts = dict[Kind, dict[str, bytes]]


@dataclass(frozen=True, slots=True)
class PreparedTheme:
    """A theme, what each kind of page takes of it, and the digests of the files that pages load, by their place."""

    theme: Theme
    parts: Parts
    static: dict[str, str]

    def recipes(self) -> dict[tuple[str, Language], bytes]:
        """What makes the pages of a kind in a language, as one digest."""
        return {
            (kind, language): digest(
                *(name.encode() + found for name, found in sorted(parts.items()) if concerns(name, language))
            )
            for kind, parts in self.parts.items()
            for language in LANGUAGES
        }


def concerns(name: str, language: Language) -> bool:
    """Whether a part of the theme takes part in a language's pages: words are one language's, templates both's."""
    return not name.endswith(".po") or name == f"{language}.po"


def prepared_theme(folder: Path, state: State, now: int) -> PreparedTheme:
    """The theme in a folder, from the state where it is unchanged; `now` is the clock in nanoseconds.

    Raises `TemplateFailure` where a template can't be read.
    """
    signature = theme_signature(folder, now)
    kept = state.facts.get(_THEME, PreparedTheme)
    if kept and is_same(signature, state.facts.get(_SIGNATURE, str) or ""):
        return kept
    theme = load_theme(folder)
    parts = kept.parts if kept and kept.theme == theme else _parts_of(theme)
    static = {file: file_digest(path) for file, path in static_files(folder).items()}
    found = PreparedTheme(theme, parts, static)
    with state.transaction():
        state.facts.put(_THEME, found)
        state.facts.put(_SIGNATURE, signature)
    return found


def _parts_of(theme: Theme) -> Parts:
    # Imported here because it brings the views and Jinja, which a build with nothing to do never needs.
    from newsroom.build.parts import parts_of

    return parts_of(theme)
