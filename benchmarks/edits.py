"""What a press officer does between two builds: a title changed, a release added."""

import re
import shutil
from datetime import date
from pathlib import Path

from benchmarks.bundle import LANGUAGES

_TITLE = re.compile(r'^title: ".*"$', re.MULTILINE)

_RELEASE = """\
---
title: "{title}"
summary: "{summary}"
date: {day}
topics: [clean-water]
organisations: [example-organisation]
chair: anna-alderwick
attendees: [martin-brenholm, maria-castell]
spokesman: arthur-medlar
---
{body}
"""
_WORDS = {
    "en": ("Release number {} of the benchmark", "It was added while the site was measured.", "The text is short."),
    "ru": ("Релиз номер {} для замера", "Он добавлен во время замера.", "Текст краткий."),
}


def middle_in_two_languages(content: Path) -> Path:
    """One from the middle of the archive, as corrections mostly concern: no list of the newest shows it."""
    folders = sorted((content / "releases").glob("*/*"), key=lambda folder: folder.name)
    return next(folder for folder in folders[len(folders) // 2 :] if _is_whole(folder))


def copied_release(release: Path, folder: Path) -> Path:
    """A release's copy in a folder of its own, for a tool that must not touch what others build."""
    return Path(shutil.copytree(release, folder / release.parent.name / release.name))


def change_title(release: Path, number: int) -> str:
    """Give the English text a new title, which is returned."""
    title = f"A title changed for the {number}th time by the benchmark"
    file = release / "index.en.md"
    text, changes = _TITLE.subn(f'title: "{title}"', file.read_text(encoding="utf-8"), count=1)
    if not changes:
        raise ValueError(f"{file}: no title found")
    file.write_text(text, encoding="utf-8")
    return title


def add_release(content: Path, number: int, day: date) -> Path:
    """Lay one more release in both languages; its folder."""
    folder = content / "releases" / str(day.year) / f"{day}-benchmark-{number}"
    folder.mkdir(parents=True)
    for language in LANGUAGES:
        title, summary, body = _WORDS[language]
        text = _RELEASE.format(title=title.format(number), summary=summary, day=day, body=body)
        (folder / f"index.{language}.md").write_text(text, encoding="utf-8")
    return folder


def touch_template(file: Path, number: int) -> None:
    """Change what a template prints."""
    text = file.read_text(encoding="utf-8")
    file.write_text(f'{text}<p class="bench">{number}</p>\n', encoding="utf-8")


def _is_whole(folder: Path) -> bool:
    texts = [folder / f"index.{language}.md" for language in LANGUAGES]
    return all(text.exists() and "\nwithdrawn:" not in text.read_text(encoding="utf-8") for text in texts)
