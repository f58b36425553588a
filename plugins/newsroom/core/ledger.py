"""The ledger: every address and feed id that was ever published, one line each, in files kept with the content.

A line is an address and what is known of it. A release in one language, corrected once, a file beside it, and an old
address that leads on are
`/en/news/2018/plan/ feed=tag:example.org,2018:2018-02-14-plan/en text=3f9a12bc4d5e corrections=77e2a1b0`,
`/en/news/2018/plan/hall.jpg` and `/en/old/ to=/en/news/2018/plan/`.
"""

from collections.abc import Iterable

import msgspec

from newsroom.core.address import subject_of
from newsroom.core.problem import Place, Report, mark

# Where lines of standing pages are kept; those of releases stand in a file of the release's year.
PAGES = "pages"
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>")
HEADER = "# Every address ever published here. Written by `make record`; commit it with the content."


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """One line. `feed` is a release's id in the feed of a language, `text` the revision of its text when it was
    recorded, `corrections` a digest of each that it had then; `to` is where an old address leads.
    """

    address: str
    feed: str | None = None
    text: str | None = None
    corrections: tuple[str, ...] = ()
    to: str | None = None
    is_withdrawn: bool = False

    @property
    def subject(self) -> str:
        """The release or standing page that it belongs to."""
        return subject_of(self.to or self.address) or ""

    @property
    def part(self) -> str:
        """The name of the file that holds its line."""
        year = self.subject.partition("/")[0]
        return PAGES if year == "page" else year

    def line(self) -> str:
        """As it is written."""
        words = [f"/{self.address}"]
        if self.feed is not None:
            words += [f"feed={self.feed}", f"text={self.text}"]
        if self.corrections:
            words.append(f"corrections={','.join(self.corrections)}")
        if self.is_withdrawn:
            words.append("withdrawn=yes")
        if self.to is not None:
            words.append(f"to=/{self.to}")
        return " ".join(words)


def parse_ledger(text: str, source: str, report: Report) -> dict[Entry, int]:
    """The lines of one file with their numbers. Where a merge left two of one address, the one more corrected holds."""
    found: dict[str, tuple[Entry, int]] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        place = Place(source, number)
        entry = None if line.startswith(_CONFLICT) else _entry(line)
        if entry is None:
            report.add(
                place,
                "ledger",
                mark('this line is no record of an address: take it out and run `make record`, found "%(found)s"'),
                found=line,
            )
            continue
        other = found.get(entry.address)
        if other is not None and (other[0].feed, other[0].to) != (entry.feed, entry.to):
            report.add(
                place,
                "ledger",
                mark('"%(address)s" stands here twice, and differently, the other in line %(line)s: keep one'),
                address=f"/{entry.address}",
                line=other[1],
            )
        elif other is None or len(entry.corrections) >= len(other[0].corrections):
            found[entry.address] = entry, number
    return dict(found.values())


def _entry(line: str) -> Entry | None:
    address, *words = line.split()
    known = dict(word.partition("=")[::2] for word in words)
    to = known.get("to")
    corrections = known.get("corrections", "")
    is_right = known.keys() <= {"feed", "text", "corrections", "withdrawn", "to"} and address.startswith("/")
    if not is_right or (to is not None and not to.startswith("/")) or ("feed" in known) != ("text" in known):
        return None
    entry = Entry(
        address[1:],
        known.get("feed"),
        known.get("text"),
        tuple(corrections.split(",")) if corrections else (),
        to[1:] if to is not None else None,
        known.get("withdrawn") == "yes",
    )
    return entry if entry.subject else None


def ledger_text(entries: Iterable[Entry]) -> str:
    """A whole file, sorted, so that what two people record merges by itself."""
    return "\n".join([HEADER, *sorted(entry.line() for entry in entries), ""])
