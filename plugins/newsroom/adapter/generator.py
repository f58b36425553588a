"""The one generator: hands the build over to the engine, before Pelican's own generators could write anything."""

import sys
from itertools import pairwise
from pathlib import Path

from pelican.generators import Generator

from newsroom.build.engine import Request, build
from newsroom.core.settings import settings_of


def settings_file() -> Path:
    """The file that Pelican was given; it keeps no record of it, so the command line is asked again."""
    for flag, value in pairwise(sys.argv):
        if flag in {"-s", "--settings"}:
            return Path(value)
    return Path("pelicanconf.py")


class NewsroomGenerator(Generator):
    """Works in `generate_context`, which Pelican calls for all generators before any of them writes."""

    def generate_context(self) -> None:
        """Build; with any problem, end as the build did."""
        request = Request(
            content=Path(self.path),
            output=Path(self.output_path),
            conf=settings_file(),
            theme=Path(self.theme),
            # As Pelican has them: what its command line gives stands before the file.
            overrides=settings_of(self.settings),
        )
        status = build(request)
        if status:
            sys.exit(status)

    def generate_output(self, writer: object) -> None:
        """All is written already, and safely."""
