"""`make sample`: a content folder that is plainly fictional, of any size, for trying and measuring the site.

The same size gives the same bytes on any machine: each release is drawn by random numbers of its own seed. Words live
in `words/`, grammar in `russian.py`; nothing here is imported by the rest of the archive.
"""

import argparse
import sys
from itertools import chain
from pathlib import Path

from newsroom.build.progress import tracked
from newsroom.cli.sample.archive import Archive
from newsroom.cli.sample.folder import ForeignFolderError, clear_folder, write_frame, write_release
from newsroom.cli.sample.states import number_of_states, odd_states
from newsroom.cli.sample.vocabulary import load_vocabulary


def register(parser: argparse.ArgumentParser) -> None:
    """Give the command its options."""
    parser.add_argument("--releases", type=_number, default=2000, metavar="N", help="how many releases (default 2000)")
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="empty, or an earlier sample")
    parser.add_argument("--states", action="store_true", help="add a release in every odd state")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the sample; 1 where the folder holds something else."""
    folder: Path = options.out
    try:
        clear_folder(folder)
    except ForeignFolderError as error:
        print(error, file=sys.stderr)
        return 1
    number = write_sample(folder, options.releases, has_states=options.states)
    print(f"{folder}: {number:,} fictional releases from 2006 to 2025, in English and Russian")
    return 0


def write_sample(folder: Path, releases: int, *, has_states: bool = False) -> int:
    """Write the registry, the pages and the releases into a cleared folder; how many releases there are."""
    words = load_vocabulary()
    write_frame(folder, words)
    archive = Archive(words)
    generated = chain(archive.generate(releases), odd_states(archive) if has_states else ())
    total = releases + (number_of_states() if has_states else 0)
    for release in tracked(generated, "Writing", total=total):
        write_release(folder, release)
    return len(archive.releases)


def _number(text: str) -> int:
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError(f"expected how many releases, found {text}")
    return number
