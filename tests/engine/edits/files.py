"""Edits of the pictures and attachments that lie beside a release."""

from tests.engine.archive import Archive, Release
from tests.engine.edits.choice import Choose, Edit, loose_release, some, some_release
from tests.engine.example import picture, words

PICTURE = "hall.png"
ATTACHMENT = "plan.txt"


def _loose_releases_with(archive: Archive, file: str) -> list[Release]:
    return [release for release in archive.releases if file in release.files and not release.is_fixed]


def add_picture(archive: Archive, choose: Choose) -> None:
    release = some_release(archive, choose)
    release.files[PICTURE] = picture(choose((1, 2)))
    release.facts["photos"] = [{"file": PICTURE, "alt": words(f"A hall {archive.number()}")}]


def change_picture_to_one_of_the_same_size(archive: Archive, choose: Choose) -> None:
    release = some(choose, [release for release in archive.releases if PICTURE in release.files])
    release.files[PICTURE] = picture(choose((3, 4)))


def change_picture_to_a_wider_one(archive: Archive, choose: Choose) -> None:
    release = some(choose, [release for release in archive.releases if PICTURE in release.files])
    release.files[PICTURE] = picture(5, width=choose((8, 16)))


def remove_picture(archive: Archive, choose: Choose) -> None:
    release = some(choose, _loose_releases_with(archive, PICTURE))
    del release.files[PICTURE]
    if choose((True, False)):
        del release.facts["photos"]
    else:
        release.facts["photos"] = [{"file": PICTURE, "held": False}]


def add_attachment(archive: Archive, choose: Choose) -> None:
    release = some_release(archive, choose)
    release.files[ATTACHMENT] = f"plan {archive.number()}".encode()
    release.facts["attachments"] = [{"file": ATTACHMENT, "title": words("The plan")}]


def change_attachment_to_one_of_the_same_size(archive: Archive, choose: Choose) -> None:
    """Its page stays as it is."""
    release = some(choose, [release for release in archive.releases if ATTACHMENT in release.files])
    release.files[ATTACHMENT] = release.files[ATTACHMENT].swapcase()


def change_attachment_to_a_longer_one(archive: Archive, choose: Choose) -> None:
    release = some(choose, [release for release in archive.releases if ATTACHMENT in release.files])
    release.files[ATTACHMENT] += f" and plan {archive.number()}".encode() * 300


def remove_attachment(archive: Archive, choose: Choose) -> None:
    release = some(choose, _loose_releases_with(archive, ATTACHMENT))
    del release.files[ATTACHMENT], release.facts["attachments"]


def forget_to_name_a_file(archive: Archive, choose: Choose) -> None:
    """It is not published, and earns a warning."""
    loose_release(archive, choose).files[f"unused-{archive.number()}.txt"] = b"unused"


def rename_a_file(archive: Archive, choose: Choose) -> None:
    release = some(choose, _loose_releases_with(archive, ATTACHMENT))
    release.files["renamed plan.txt"] = release.files.pop(ATTACHMENT)
    release.facts["attachments"] = [{"file": "renamed plan.txt", "title": words("The plan")}]


EDITS: tuple[Edit, ...] = (
    add_picture,
    change_picture_to_one_of_the_same_size,
    change_picture_to_a_wider_one,
    remove_picture,
    add_attachment,
    change_attachment_to_one_of_the_same_size,
    change_attachment_to_a_longer_one,
    remove_attachment,
    forget_to_name_a_file,
    rename_a_file,
)
