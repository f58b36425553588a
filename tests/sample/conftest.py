"""One sample with every odd state, written once and read by all tests here."""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from newsroom.cli import sample

RELEASES = 400


@dataclass(frozen=True)
class Sample:
    """A sample's folder, read with plain YAML and nothing of the archive's own reading."""

    folder: Path

    def bundles(self) -> list[Path]:
        """The folders of all releases."""
        return sorted((self.folder / "releases").glob("*/*"))

    def registry(self, name: str) -> Any:
        """A file of the registry as plain data."""
        return yaml.load((self.folder / "registry" / f"{name}.yaml").read_text("utf-8"), Loader=yaml.CBaseLoader)

    def texts(self, bundle: Path) -> dict[str, tuple[dict[str, Any], str]]:
        """Front matter and body of each language that a bundle has."""
        return {path.name.split(".")[1]: _parts(path) for path in sorted(bundle.glob("index.*.md"))}

    def facts(self, bundle: Path) -> dict[str, Any]:
        """All fields of a bundle, whichever file gives them."""
        return {name: value for fields, _ in self.texts(bundle).values() for name, value in fields.items()}

    def state(self, name: str) -> Path:
        """The folder of one odd state."""
        return next(bundle for bundle in self.bundles() if bundle.name.endswith(f"-state-{name}"))

    def files(self) -> Iterator[Path]:
        """Every file."""
        return (path for path in sorted(self.folder.rglob("*")) if path.is_file())


def _parts(path: Path) -> tuple[dict[str, Any], str]:
    _, front, body = path.read_text("utf-8").split("---\n", 2)
    return yaml.load(front, Loader=yaml.CBaseLoader), body


def write(folder: Path, releases: int, *, states: bool = False) -> int:
    """Run the command; its exit status."""
    return sample.run(argparse.Namespace(out=folder, releases=releases, states=states))


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """A sample of some hundred releases and every odd state."""
    folder = tmp_path_factory.mktemp("sample")
    assert write(folder, RELEASES, states=True) == 0
    return Sample(folder)
