"""The sample's folder: only an empty one, or an earlier sample, is ever written over."""

import shutil
from pathlib import Path

from newsroom.cli.sample.registry import page_files, registry_files
from newsroom.cli.sample.release import SampleRelease
from newsroom.cli.sample.vocabulary import Vocabulary

MARKER = "README.md"
MARK = "# A fictional sample"
_README = f"""{MARK}

Everything in this folder was invented by `make sample`: the Example Organisation, its people, towns and telephone
numbers do not exist. The next `make sample` with this folder as OUT replaces it.
"""
_PARTS = ("releases", "pages", "registry")


class ForeignFolderError(Exception):
    """The folder holds something that no sample wrote."""


def clear_folder(folder: Path) -> None:
    """Make the folder, or take an earlier sample out of it; raises `ForeignFolderError` where it is another's."""
    if folder.exists() and not _is_ours(folder):
        raise ForeignFolderError(f"{folder} is not empty and holds no earlier sample: choose another folder")
    for part in _PARTS:
        if (folder / part).is_dir():
            shutil.rmtree(folder / part)
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / MARKER, _README)


def write_frame(folder: Path, words: Vocabulary) -> None:
    """The registry and the standing pages."""
    for name, text in registry_files(words):
        _write(folder / "registry" / name, text)
    for name, text in page_files():
        _write(folder / "pages" / name, text)


def write_release(folder: Path, release: SampleRelease) -> None:
    """One release's folder with its texts, pictures and attachments."""
    bundle = folder / "releases" / release.folder
    bundle.mkdir(parents=True)
    for name, text in release.texts():
        (bundle / name).write_bytes(text.encode())
    for name, data in release.files.items():
        (bundle / name).write_bytes(data)


def _is_ours(folder: Path) -> bool:
    if not folder.is_dir() or folder.is_symlink():
        return False
    names = {path.name for path in folder.iterdir()}
    if not names:
        return True
    marker = folder / MARKER
    return names <= {MARKER, *_PARTS} and marker.is_file() and marker.read_bytes().startswith(MARK.encode())


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
