"""All that an office may do to its archive between two builds, each a function of an archive and a choice."""

from tests.engine.archive import Archive
from tests.engine.edits import (
    addresses,
    bundles,
    facts,
    files,
    pages,
    people,
    registry,
    settings,
    states,
    texts,
    theme,
    translations,
    wording,
)
from tests.engine.edits.choice import Choose, Edit, NothingToChooseError

EDITS: tuple[Edit, ...] = (
    *addresses.EDITS,
    *bundles.EDITS,
    *facts.EDITS,
    *files.EDITS,
    *pages.EDITS,
    *people.EDITS,
    *registry.EDITS,
    *settings.EDITS,
    *states.EDITS,
    *texts.EDITS,
    *theme.EDITS,
    *translations.EDITS,
    *wording.EDITS,
)

# Those after which every file has as many bytes as before.
OF_THE_SAME_SIZE: tuple[Edit, ...] = (
    texts.change_body_to_one_of_the_same_size,
    files.change_picture_to_one_of_the_same_size,
    files.change_attachment_to_one_of_the_same_size,
)


def edited(archive: Archive, edit: Edit, choose: Choose) -> Archive:
    """The archive after an edit; as it was where there is nothing to do it to, or where the check would object: two
    share an address, or a release contradicts itself.
    """
    changed = archive.copy()
    try:
        edit(changed, choose)
    except NothingToChooseError:
        return archive
    is_wrong = any(
        changed.is_taken(release) or release.contradicts_itself or release.has_stray_translation
        for release in changed.releases
    )
    return archive if is_wrong else changed
