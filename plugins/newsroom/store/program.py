"""What the program itself is: its code, and the versions of the libraries that make pages with it."""

import os
import sys
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

_CODE = Path(__file__).parent.parent
_SUFFIXES = (".py", ".po")
# Those whose work shows in what is built or kept.
_LIBRARIES = (
    "Babel", "Jinja2", "Markdown", "MarkupSafe", "msgspec", "nh3", "phonenumbers", "pillow", "pydantic", "PyYAML",
    "feedgen", "lxml", "pymorphy3", "pymorphy3-dicts-ru", "python-slugify", "text-unidecode", "tzdata",
)  # fmt: skip


def program_signature() -> bytes:
    """How the program's files look from outside: it is quick, and as long as it stays the digest does."""
    found = blake2b(digest_size=16)
    for path in _files():
        stat = path.stat()
        found.update(f"{path}/{stat.st_ino}/{stat.st_mtime_ns}/{stat.st_ctime_ns}/{stat.st_size}\n".encode())
    for folder in sys.path:
        # Whatever is installed or removed changes the folder that it lies in.
        if folder.endswith("site-packages") and Path(folder).is_dir():
            found.update(f"{folder}/{Path(folder).stat().st_mtime_ns}\n".encode())
    found.update(sys.version.encode())
    return found.digest()


def program_digest() -> bytes:
    """What the program is, wherever it lies: another one may make other pages of the same content."""
    found = blake2b(digest_size=16)
    found.update(f"{sys.version_info[:2]}\n".encode())
    for name in _LIBRARIES:
        found.update(f"{name} {_version(name)}\n".encode())
    for path in _files():
        content = path.read_bytes()
        found.update(f"{path.relative_to(_CODE).as_posix()} {len(content)}\n".encode())
        found.update(content)
    return found.digest()


def _version(name: str) -> str:
    try:
        return version(name)
    except ModuleNotFoundError:
        return ""


def _files() -> list[Path]:
    found = []
    for folder, folders, names in os.walk(_CODE):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        found += [Path(folder, name) for name in sorted(names) if name.endswith(_SUFFIXES)]
    return found
