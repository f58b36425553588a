"""The sample as a Hugo site: content and data files beside the layouts in `sites/hugo`."""

import json
import shutil
from collections import defaultdict
from pathlib import Path
from typing import Any

import yaml

from benchmarks.body import plain_body, with_plain_links
from benchmarks.bundle import LANGUAGES, Bundle, Text, load_bundles, load_texts
from benchmarks.registry import Registry

DEFINITION = Path(__file__).parent / "sites" / "hugo"
THEME = Path(__file__).parent.parent / "theme" / "static"

_PARTIES = ("chair", "speaker", "attendees")
_KEPT = (
    *(
        "subtitle",
        "dateline",
        "translation",
        "reference",
        "event",
        "topics",
        "operations",
        "organisations",
        "countries",
    ),
    *("chair", "speaker", "attendees", "spokesman", "photos", "attachments", "figures", "corrections", "withdrawn"),
)


def write_hugo_site(content: Path, site: Path) -> None:
    """Lay a whole site into an empty folder."""
    shutil.copytree(DEFINITION, site)
    shutil.copytree(THEME, site / "static" / "theme")
    registry = Registry.load(content)
    years: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    months: set[str] = set()
    for bundle in load_bundles(content):
        write_hugo_release(bundle, site, registry)
        months.add(bundle.texts["en"].facts["date"][:7])
        for kind, keys in _taxonomies(bundle.texts["en"], registry).items():
            for key in keys:
                years[kind][key.lower()].add(bundle.year)
    _write_calendar(site, months)
    _write_standing_pages(content, site)
    data = {**registry.entries, "years": {kind: _sorted(keys) for kind, keys in years.items()}}
    for name, value in data.items():
        write_changed(site / "data" / f"{name}.json", json.dumps(value, ensure_ascii=False))
    adapter = (site / "adapters" / "years.gotmpl").read_text(encoding="utf-8")
    for kind in years:
        write_changed(site / "content" / kind / "_content.gotmpl", f'{{{{- $kind := "{kind}" -}}}}\n{adapter}')


def write_hugo_release(bundle: Bundle, site: Path, registry: Registry) -> None:
    """One release with its files."""
    folder = site / "content" / "news" / bundle.year / bundle.slug
    for language, text in bundle.texts.items():
        _write_page(
            folder / f"index.{language}.md", _front(text, registry), plain_body(text, registry, f"/{language}/")
        )
    copy_files(bundle, folder)


def copy_files(bundle: Bundle, folder: Path) -> None:
    """A release's pictures and attachments; those that are there stay, so that an edit touches its own text alone."""
    for file in bundle.files():
        if not (folder / file.name).exists():
            shutil.copy(file, folder / file.name)


def write_changed(path: Path, text: str) -> None:
    """A file is written only where that changes it: a server would take it for an edit."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def _front(text: Text, registry: Registry) -> dict[str, Any]:
    facts = text.facts
    front = {
        "title": facts["title"],
        "description": facts["summary"],
        "date": text.moment,
        "has_time": text.has_time,
        **{key: facts[key] for key in _KEPT if key in facts},
        **_taxonomies(text, registry),
    }
    # Hugo's taxonomy of organisations holds the attendees too, its panel of facts only the bodies named as such.
    front["quoted"] = text.quoted
    front["bodies"] = facts.get("organisations", [])
    if text.shown != text.language:
        front |= {"only_in": text.shown, "sitemap": {"disable": True}}
    return front


def _taxonomies(text: Text, registry: Registry) -> dict[str, list[str]]:
    facts = text.facts
    ids = parties_of(text)
    found = {
        "topics": facts["topics"],
        "operations": facts.get("operations", []),
        "countries": facts.get("countries", []),
        "types": [facts.get("type", "press-release")],
        "people": [key for key in ids if registry.is_person(key)],
        "organisations": facts.get("organisations", []) + [key for key in ids if not registry.is_person(key)],
    }
    return {kind: list(dict.fromkeys(keys)) for kind, keys in found.items() if keys}


def parties_of(text: Text) -> list[str]:
    """The ids of all people and bodies that a release names by id: who chaired, spoke, took part or is quoted."""
    facts = text.facts
    parties = [facts[key] for key in ("chair", "speaker") if key in facts] + facts.get("attendees", [])
    return list(dict.fromkeys([key for party in parties if (key := _id(party))] + text.quoted))


def _id(party: Any) -> str | None:
    return party if isinstance(party, str) else party.get("person")


def _write_calendar(site: Path, months: set[str]) -> None:
    for month in sorted(months):
        year, number = month.split("-")
        for language in LANGUAGES:
            folder = site / "content" / "news" / year / number
            front = {"title": month, "layout": "month", "month": month}
            _write_page(folder / f"_index.{language}.md", front, "")
            front = {"title": year, "layout": "year", "year": year}
            _write_page(folder.parent / f"_index.{language}.md", front, "")


def _write_standing_pages(content: Path, site: Path) -> None:
    for folder in sorted((content / "pages").iterdir()):
        for language, text in load_texts(folder).items():
            front = {"title": text.facts["title"], "description": text.facts["summary"], "is_standing": True}
            _write_page(
                site / "content" / folder.name / f"index.{language}.md", front, with_plain_links(text, f"/{language}/")
            )
    for language in LANGUAGES:
        _write_page(site / "content" / f"contacts.{language}.md", {"title": "contacts", "layout": "contacts"}, "")


def _sorted(keys: dict[str, set[str]]) -> dict[str, list[str]]:
    return {key: sorted(found, reverse=True) for key, found in sorted(keys.items())}


def _write_page(path: Path, front: dict[str, Any], body: str) -> None:
    text = yaml.dump(front, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)
    write_changed(path, f"---\n{text}---\n{body}")
