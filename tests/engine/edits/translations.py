"""Edits of what is said of a translation: its label, and the state of the original that it follows."""

from tests.engine.archive import Archive, Language, Release, Text
from tests.engine.edits.choice import Choose, Edit, some, some_language


def label_a_translation(archive: Archive, choose: Choose) -> None:
    release = some(choose, [release for release in archive.releases if len(release.texts) == 2])
    language = some_language(choose)
    text, original = release.texts[language], _original(release, language)
    original.own = {}
    text.own = {"translation": choose(("official", "unofficial"))}
    if choose((True, False)):
        text.own["translated"] = original.revision


def take_a_label_away(archive: Archive, choose: Choose) -> None:
    _, text = _labelled(archive, choose)
    text.own = {}


def fall_behind(archive: Archive, choose: Choose) -> None:
    """The original is edited, and nobody looks at the translation."""
    original, text = _labelled(archive, choose)
    text.own["translated"] = original.revision
    original.body += f"\n\nOne more sentence {archive.number()}."


def catch_up(archive: Archive, choose: Choose) -> None:
    original, text = _labelled(archive, choose)
    text.own["translated"] = original.revision


def _labelled(archive: Archive, choose: Choose) -> tuple[Text, Text]:
    """An original and its translation."""
    found = [
        (_original(release, language), text)
        for release in archive.releases
        for language, text in release.texts.items()
        if text.own and len(release.texts) == 2
    ]
    return some(choose, found)


def _original(release: Release, language: Language) -> Text:
    return next(text for name, text in release.texts.items() if name != language)


EDITS: tuple[Edit, ...] = (
    label_a_translation,
    take_a_label_away,
    fall_behind,
    catch_up,
)
