"""The theme as one value, the same wherever and whenever it is read."""

import pickle
import shutil
from pathlib import Path

import pytest

from newsroom.render.page import SitePage, Templates
from newsroom.store.catalogue import compile_catalogue
from newsroom.store.theme import Theme, load_theme
from tests.site import ROOT


def test_another_process_makes_the_same_pages_of_it(theme: Theme, pages: list[SitePage], templates: Templates) -> None:
    sent = pickle.loads(pickle.dumps(theme))
    received = Templates.of(sent.templates, sent.catalogues, {})
    received.compile()
    assert [received.render_page(page) for page in pages] == [templates.render_page(page) for page in pages]


def test_pages_rendered_before_change_nothing(pages: list[SitePage], templates: Templates) -> None:
    once = [templates.render_page(page) for page in pages]
    assert [templates.render_page(page) for page in reversed(pages)] == once[::-1]


def test_a_catalogue_holds_no_time_of_its_reading(theme: Theme) -> None:
    folder = ROOT / "theme/translations"
    assert compile_catalogue(folder, "messages", "ru") == theme.catalogues["ru"]
    assert b"POT-Creation-Date: 1970-01-01" in theme.catalogues["ru"]
    assert theme.catalogues["en"] == b""


def test_what_an_editor_leaves_beside_a_template_is_no_template(tmp_path: Path, theme: Theme) -> None:
    folder = tmp_path / "theme"
    shutil.copytree(ROOT / "theme", folder)
    (folder / "templates/parts/.card.html.swp").write_bytes(b"\xff")
    (folder / "templates/parts/.#card.html").symlink_to("nowhere")
    (folder / "templates/card.html~").write_bytes(b"\xff")
    assert load_theme(folder) == theme
    assert "parts/card.html" in theme.templates


def test_a_theme_without_russian_words_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load_theme(tmp_path)
