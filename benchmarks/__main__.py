"""`python -m benchmarks`: measures, prints the table, and writes it into RESULTS.md."""

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import jobs
from benchmarks.comparison import TOOLS, Comparison
from benchmarks.results import write_section

_JOBS = {
    "first": jobs.FIRST,
    "nothing": jobs.NOTHING,
    "title": jobs.TITLE,
    "added": jobs.ADDED,
    "template": jobs.TEMPLATE,
    "served": jobs.SERVED,
}


def main() -> int:
    """Run what the arguments ask for."""
    options = _parser().parse_args()
    with TemporaryDirectory(prefix="benchmarks-") as temporary:
        comparison = Comparison(
            folder=(options.folder or Path(temporary)).resolve(),
            names=options.tools,
            jobs=[_JOBS[name] for name in options.jobs],
            runs=options.runs,
            has_profiles=options.profile,
            say=lambda line: print(line, file=sys.stderr, flush=True),
        )
        if options.growth_from:
            section = comparison.growth(options.growth_from, options.releases)
        else:
            section = comparison.section(options.releases)
    print(section)
    if options.out:
        write_section(options.out, section)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "python -m benchmarks", description="Compare this project, Hugo and stock Pelican."
    )
    parser.add_argument("--releases", type=int, default=20_000, metavar="N", help="how many, in two languages each")
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="runs of each job; their median counts")
    parser.add_argument("--tools", type=_listed(TOOLS), default=["ours", "hugo"], help="of: ours,hugo,pelican")
    parser.add_argument("--jobs", type=_listed(_JOBS), default=list(_JOBS), help=f"of: {','.join(_JOBS)}")
    parser.add_argument("--growth-from", type=int, metavar="N", help="one change at this size and at --releases")
    parser.add_argument("--profile", action="store_true", help="add the profile of each job that missed its target")
    parser.add_argument("--folder", type=Path, help="where to work (by default a temporary folder)")
    parser.add_argument("--out", type=Path, help="the file whose section is written, e.g. benchmarks/RESULTS.md")
    return parser


def _listed(known: Mapping[str, object]) -> Callable[[str], list[str]]:
    def listed(text: str) -> list[str]:
        names = text.split(",")
        if unknown := set(names) - known.keys():
            raise argparse.ArgumentTypeError(f"{', '.join(sorted(unknown))}: expected some of {', '.join(known)}")
        return names

    return listed


if __name__ == "__main__":
    sys.exit(main())
