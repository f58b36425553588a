"""Edits of the theme: templates, their parts, styles and words."""

from tests.engine.archive import Archive
from tests.engine.edits.choice import Choose, Edit, some

WORDS = "translations/ru/LC_MESSAGES/messages.po"
STYLES = "static/main.css"


def change_template(archive: Archive, choose: Choose) -> None:
    """One that makes a page of its own, or the frame of all."""
    _change(archive, choose([name for name in _templates(archive) if "/parts/" not in name]))


def change_part_of_templates(archive: Archive, choose: Choose) -> None:
    """One that others include or import from."""
    _change(archive, choose([name for name in _templates(archive) if "/parts/" in name]))


def comment_on_template(archive: Archive, choose: Choose) -> None:
    """All its pages are made anew, and none differs."""
    archive.theme[choose(_templates(archive))] += f"{{# {archive.number()} #}}".encode()


def change_styles(archive: Archive, choose: Choose) -> None:
    archive.theme[STYLES] += f"/* {archive.number()} */\n".encode()


def change_words_of_the_interface(archive: Archive, choose: Choose) -> None:
    old = choose(("Все новости", "Контакты", "О сайте"))
    archive.theme[WORDS] = archive.theme[WORDS].replace(f'msgstr "{old}'.encode(), f'msgstr "Иначе: {old}'.encode())


def add_file_of_the_theme(archive: Archive, choose: Choose) -> None:
    archive.theme[f"static/{choose(('new', 'old'))}.svg"] = f"<svg><!-- {archive.number()} --></svg>".encode()


def remove_file_of_the_theme(archive: Archive, choose: Choose) -> None:
    del archive.theme[some(choose, [name for name in archive.theme if name in ("static/new.svg", "static/old.svg")])]


def _templates(archive: Archive) -> list[str]:
    """Those with an element that a reader's browser sees."""
    return sorted(name for name, data in archive.theme.items() if name.startswith("templates/") and b'class="' in data)


def _change(archive: Archive, name: str) -> None:
    mark = f'data-edit="{archive.number()}" class="'.encode()
    archive.theme[name] = archive.theme[name].replace(b'class="', mark, 1)


EDITS: tuple[Edit, ...] = (
    change_template,
    change_part_of_templates,
    comment_on_template,
    change_styles,
    change_words_of_the_interface,
    add_file_of_the_theme,
    remove_file_of_the_theme,
)
