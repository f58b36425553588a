"""Edits of the site's facts in the settings file."""

from tests.engine.archive import Archive
from tests.engine.edits.choice import Choose, Edit
from tests.engine.example import words


def rename_site(archive: Archive, choose: Choose) -> None:
    name = choose(("NEWSROOM_NAME", "NEWSROOM_DESCRIPTION", "NEWSROOM_ORGANISATION"))
    archive.settings[name] = words(f"Another name {archive.number()}")


def move_site(archive: Archive, choose: Choose) -> None:
    archive.settings["SITEURL"] = choose(("https://example.org", "https://example.com/a/b"))


def change_authority(archive: Archive, choose: Choose) -> None:
    """Feeds alone show it."""
    archive.settings["NEWSROOM_AUTHORITY_YEAR"] = choose((2019, 2021))


def move_office(archive: Archive, choose: Choose) -> None:
    """Days begin at another moment: in feeds, and for whom to call today."""
    archive.settings["TIMEZONE"] = choose(("Asia/Tokyo", "America/New_York", "Europe/Moscow"))


def comment_on_settings(archive: Archive, choose: Choose) -> None:
    """A name that is nobody's changes no page."""
    archive.settings["MY_OWN_NAME"] = archive.number()


EDITS: tuple[Edit, ...] = (rename_site, move_site, change_authority, move_office, comment_on_settings)
