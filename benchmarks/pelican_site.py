"""The sample as a stock Pelican site: content and one data file beside the theme in `sites/pelican`."""

import json
import shutil
from pathlib import Path

import yaml

from benchmarks.body import plain_body, with_plain_links
from benchmarks.bundle import LANGUAGES, Bundle, Language, Text, load_bundles, load_texts
from benchmarks.hugo_site import DEFINITION as HUGO
from benchmarks.hugo_site import THEME, copy_files, parties_of, write_changed
from benchmarks.registry import Registry

DEFINITION = Path(__file__).parent / "sites" / "pelican"
# i18n-subsites puts the main language at the root.
ROOTS: dict[Language, str] = {"en": "/", "ru": "/ru/"}


def write_pelican_site(content: Path, site: Path) -> None:
    """Lay a whole site into an empty folder."""
    shutil.copytree(DEFINITION, site, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(THEME, site / "theme" / "static")
    registry = Registry.load(content)
    for bundle in load_bundles(content):
        write_pelican_release(bundle, site, registry)
    for folder in sorted((content / "pages").iterdir()):
        for language, text in load_texts(folder).items():
            head = {"Title": text.facts["title"], "Slug": folder.name, "Lang": language}
            _write(site / "content" / "pages" / f"{folder.name}.{language}.md", head, _linked(text))
    data = {"registry": registry.entries, "words": {language: _words(language) for language in LANGUAGES}}
    (site / "data.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")


def write_pelican_release(bundle: Bundle, site: Path, registry: Registry) -> None:
    """One release with its files."""
    folder = site / "content" / "news" / bundle.year / bundle.slug
    for language, text in bundle.texts.items():
        body = plain_body(text, registry, ROOTS[language])
        _write(folder / f"index.{language}.md", _head(bundle, text, registry), body)
    copy_files(bundle, folder)


def _head(bundle: Bundle, text: Text, registry: Registry) -> dict[str, str]:
    facts = dict(text.facts)
    if text.shown != text.language:
        facts["only_in"] = text.shown
    head = {
        "Title": facts["title"],
        "Date": text.moment,
        "Key": bundle.folder.name,
        "Slug": bundle.slug,
        "Lang": text.language,
        "Category": facts.get("type", "press-release"),
        "Tags": ", ".join(facts["topics"]),
        "Authors": ", ".join(filter(registry.is_person, parties_of(text))),
        "Summary": facts["summary"],
        # Pelican's Markdown knows only lines of text in its header.
        "Facts": json.dumps(facts, ensure_ascii=False),
    }
    return {key: value for key, value in head.items() if value}


def _linked(text: Text) -> str:
    return with_plain_links(text, ROOTS[text.language])


def _words(language: Language) -> dict[str, str]:
    """The interface's words, which are Hugo's."""
    text = (HUGO / "i18n" / f"{language}.yaml").read_text(encoding="utf-8")
    return dict(yaml.load(text, Loader=yaml.CBaseLoader))


def _write(path: Path, head: dict[str, str], body: str) -> None:
    lines = "".join(f"{key}: {value}\n" for key, value in head.items())
    write_changed(path, f"{lines}\n{body}")
