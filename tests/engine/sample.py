"""A sample of some sixty releases in two states, between which every page differs and some come and go."""

from dataclasses import dataclass
from pathlib import Path

from newsroom.cli.sample import write_sample
from tests.engine.archive import Files
from tests.engine.example import example_archive
from tests.engine.folder import contents


@dataclass(frozen=True)
class Sample:
    """The files of a project in either state."""

    old: Files
    new: Files


def write_two_states(folder: Path, releases: int = 60) -> Sample:
    """One release is in the old state alone, another in the new; the frame of all pages is edited, and one title."""
    write_sample(folder / "content", releases)
    written = {f"content/{name}": data for name, data in contents(folder / "content").items()}
    frame = {name: data for name, data in example_archive().files().items() if not name.startswith("content/")}
    files = written | frame
    first, second = _bundles_that_nothing_names(files)[:2]
    old = {name: data for name, data in files.items() if not name.startswith(first)}
    new = {name: data for name, data in files.items() if not name.startswith(second)}
    new["theme/templates/base.html"] = files["theme/templates/base.html"].replace(b"<main ", b'<main data-new="1" ')
    both = sorted(old.keys() & new.keys())
    retitled = next(name for name in both if "/releases/" in name and b'\ntitle: "' in old[name])
    new[retitled] = new[retitled].replace(b'title: "', b'title: "Now ', 1)
    return Sample(old, new)


def _bundles_that_nothing_names(files: Files) -> list[str]:
    """The folders of releases that can go without leaving a link to nowhere."""
    folders = sorted({name.rpartition("/")[0] for name in files if name.startswith("content/releases/")})
    texts = b"\n".join(data for name, data in files.items() if name.endswith(".md"))
    slugs = {folder: folder.rpartition("/")[2][len("2024-01-01-") :] for folder in folders}
    return [f"{folder}/" for folder in folders if f"/{slugs[folder]}".encode() not in texts]
