"""The files of `ledger/`: what was published, one text file for the releases of a year, and what is gone for good."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from newsroom.core.alias import page_of
from newsroom.core.fields.base import parse_value
from newsroom.core.fields.gone import GoneFields
from newsroom.core.frontmatter import parse_yaml_list
from newsroom.core.gone import Gone
from newsroom.core.ledger import PAGES, Entry, ledger_text, parse_ledger
from newsroom.core.problem import Place, Report, mark
from newsroom.core.text import parse_text
from newsroom.core.typography.values import typeset_words
from newsroom.store.bundles import LEADS_OUT, ContentFolder, load_reported_bytes, visible
from newsroom.store.output import Output
from newsroom.store.snapshot import signature_of_files

FOLDER = "ledger"
GONE = "gone.yaml"
_SUFFIX = ".txt"
# A year of three thousand releases with ten files each stays below a tenth of this.
_LARGEST = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class LedgerFolder:
    """The ledger of a content folder."""

    content: ContentFolder

    def signatures(self, now: int) -> dict[str, str]:
        """How each of its files looks from outside, by name."""
        return {path.name: signature_of_files([path], now) for path in visible(self._folder)}

    def source(self, part: str) -> str:
        """A part's file as the author sees it."""
        return self.content.shown(self._folder / f"{part}{_SUFFIX}")

    def is_part(self, name: str) -> bool:
        """Whether a file holds lines of the ledger."""
        stem, suffix = Path(name).stem, Path(name).suffix
        return suffix == _SUFFIX and (stem == PAGES or (len(stem) == 4 and stem.isdecimal()))

    def load_part(self, name: str, report: Report) -> dict[Entry, int]:
        """The lines of a file with their numbers; what is no line is reported."""
        text = self._text(name, report)
        return {} if text is None else parse_ledger(text, self.content.shown(self._folder / name), report)

    def report_stranger(self, name: str, report: Report) -> None:
        """Say that a file is none of the ledger's."""
        found = mark('expected gone.yaml, pages.txt or a year like 2018.txt, found "%(found)s"')
        report.add(Place(self.content.shown(self._folder / name)), "file", found, found=name)

    def load_gone(self, report: Report) -> tuple[Gone, ...]:
        """What is gone for good."""
        source = self.content.shown(self._folder / GONE)
        text = self._text(GONE, report) if (self._folder / GONE).exists() else None
        parsed = None if text is None else parse_yaml_list(text, source, report)
        if parsed is None:
            return ()
        values, lines = parsed
        found = []
        for index, value in enumerate(values):
            fields = parse_value(GoneFields, value, lines=lines, report=report, language=None, at=(index,))
            if fields is not None:
                pages = tuple(page_of(where) for where in fields.addresses)
                found.append(Gone(pages, fields.date, typeset_words(fields.reason), lines.place((index,))))
        return tuple(found)

    def write_part(self, part: str, entries: Iterable[Entry]) -> Path:
        """Put a part's file in the place of what was there, whole or not at all."""
        name = f"{part}{_SUFFIX}"
        Output(self._folder).write(name, ledger_text(entries).encode())
        return self._folder / name

    def _text(self, name: str, report: Report) -> str | None:
        path = self._folder / name
        source = self.content.shown(path)
        if self.content.leads_out(path):
            report.add(Place(source), "file", LEADS_OUT)
            return None
        raw = load_reported_bytes(path, source, report, largest=_LARGEST)
        return None if raw is None else parse_text(raw, source, report)

    @property
    def _folder(self) -> Path:
        return self.content.path / FOLDER
