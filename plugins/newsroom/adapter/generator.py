"""The one generator: checks all content before anything is written, then makes the site."""

import sys
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from pelican.generators import Generator
from pelican.log import console

from newsroom.build.intake import Intake, take_in
from newsroom.build.printing import print_made, print_problems
from newsroom.build.progress import Bars
from newsroom.build.site import Site
from newsroom.core.problem import Report
from newsroom.core.settings import Settings
from newsroom.render.page import Templates
from newsroom.store.conf import clock, parse_settings
from newsroom.store.output import Output, check_output
from newsroom.store.theme import load_theme

THEME_STATIC = "THEME_STATIC_PATHS_TAKEN_OVER"


def settings_file() -> Path:
    """The file that Pelican was given; it keeps no record of it, so the command line is asked again."""
    for flag, value in pairwise(sys.argv):
        if flag in {"-s", "--settings"}:
            return Path(value)
    return Path("pelicanconf.py")


class NewsroomGenerator(Generator):
    """Reads in `generate_context`, which Pelican calls for all generators before any of them writes."""

    site_settings: Settings
    intake: Intake
    now: datetime

    def generate_context(self) -> None:
        """Read and check everything; with any problem, say all of them and end."""
        report = Report()
        bars = Bars(console)
        self.now = clock(report)
        settings = parse_settings(self.settings, settings_file(), report)
        if settings is not None:
            self.site_settings = settings
            self.intake = take_in(
                Path(self.path), settings, self.now, report, progress=lambda folders: bars.track(folders, "Reading")
            )
        check_output(Path(self.output_path), Path(self.path), (Path(self.path), Path(self.theme), Path.cwd()), report)
        print_problems(report)
        if report.has_problems:
            sys.exit(1)

    def generate_output(self, writer: object) -> None:  # noqa: ARG002 - Pelican's signature; it would write unsafely
        """Make the site."""
        theme = Path(self.theme)
        loaded = load_theme(theme)
        site = Site(
            self.intake.public,
            self.site_settings,
            Templates.of(loaded.templates, loaded.catalogues),
            self._theme_files(theme),
            self.now,
        )
        made = site.make(Output(Path(self.output_path)), Bars(console))
        print_made(made, self.intake, Path(self.output_path))

    def _theme_files(self, theme: Path) -> dict[str, Path]:
        """The theme's static files where Pelican would have put them; written by us, whole or not at all."""
        target = self.settings["THEME_STATIC_DIR"]
        return {
            f"{target}/{path.relative_to(theme / folder).as_posix()}": path
            for folder in self.settings[THEME_STATIC]
            for path in sorted((theme / folder).rglob("*"))
            if path.is_file() and not path.name.startswith(".")
        }
