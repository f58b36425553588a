"""A project that is made from the example archive."""

import re
from dataclasses import dataclass, field
from typing import Any

from tests.engine.archive import Archive
from tests.engine.example import example_archive
from tests.engine.faults import lay_faults
from tests.engine.folder import Folder, contents, differences
from tests.engine.project import Project, Run


@dataclass
class Site(Project):
    """The archive as it is now, and the folder that it is laid into."""

    archive: Archive = field(default_factory=example_archive)

    def __post_init__(self) -> None:
        super().__post_init__()
        self.folder = Folder(self.root)
        self.lay()

    def lay(self, *, keeps_stamps: bool = False) -> None:
        """Save the archive as it is now."""
        self.folder.lay(lay_faults(self.archive.files(), self.archive.faults), keeps_stamps=keeps_stamps)

    def assert_equals_clean(self, **overrides: Any) -> None:
        """Every byte of the output is as a build makes it that knows nothing of any other."""
        other = self.elsewhere()
        run = other.run("build", **overrides)
        assert run.status == 0, run.said
        assert differences(contents(self.output), contents(other.output)) == []


def planned(run: Run) -> dict[str, str]:
    """The addresses that a plan names, each with its reasons."""
    lines = (re.fullmatch(r"(/.*?): (.+)", line) for line in run.out.splitlines())
    return {line[1]: line[2] for line in lines if line}


def address_of(file: str) -> str:
    """Where a file of the output answers."""
    return "/" + file.removesuffix("index.html")
