"""Edits of standing pages, whose titles stand in the menu of every page."""

from tests.engine.archive import LANGUAGES, Archive
from tests.engine.edits.choice import Choose, Edit, some
from tests.engine.example import texts


def retitle_page(archive: Archive, choose: Choose) -> None:
    page = archive.pages[choose(list(archive.pages))]
    choose(list(page.values())).title = f"Page {archive.number()}"


def rewrite_page(archive: Archive, choose: Choose) -> None:
    page = archive.pages[choose(list(archive.pages))]
    choose(list(page.values())).body = f"Another text {archive.number()}."


def add_page(archive: Archive, choose: Choose) -> None:
    key = f"page-{archive.number()}"
    page = texts(f"the page {key}")
    archive.pages[key] = page if choose((True, False)) else {"ru": page["ru"]}


def remove_page(archive: Archive, choose: Choose) -> None:
    key = some(choose, [key for key in archive.pages if key not in ("about", "rules")])
    del archive.pages[key]
    archive.cut_links(f"page:{key}")


def leave_a_page_in_one_language(archive: Archive, choose: Choose) -> None:
    page = some(choose, [page for key, page in archive.pages.items() if key != "about" and len(page) == 2])
    del page[choose(LANGUAGES)]


EDITS: tuple[Edit, ...] = (retitle_page, rewrite_page, add_page, remove_page, leave_a_page_in_one_language)
