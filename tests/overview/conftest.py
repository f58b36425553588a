"""One small site in which releases stand in every way that an overview tells apart."""

from pathlib import Path

import pytest

from tests.test_faults import lay_small_site

EMBARGO = "2026-12-01T18:00:00+03:00"


def lay(content: Path, name: str, fields: str, *, languages: str = "en ru", body: str = "So it was.") -> None:
    """A release of the year 2024 in the small site, its facts in the first file."""
    bundle = content / "releases/2024" / name
    bundle.mkdir(parents=True)
    for number, language in enumerate(languages.split()):
        facts = f"date: {name[:10]}\n{fields}\n" if number == 0 else ""
        words = f"title: Title of {name[11:]}\nsummary: A summary.\n" if language == "en" else RUSSIAN.format(name[11:])
        (bundle / f"index.{language}.md").write_text(f"---\n{words}{facts}---\n{body}\n", encoding="utf-8")


RUSSIAN = "title: Заголовок {}\nsummary: Коротко.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with `content/`: the small site, and a draft, an embargo, a correction, a withdrawal, a warning."""
    content = lay_small_site(tmp_path)
    both = "{en: Wrong., ru: Неверно.}"
    lay(content, "2024-04-01-corrected", f"corrections: [{{date: 2024-04-02, note: {both}}}]")
    lay(content, "2024-04-02-withdrawn", f"withdrawn: {{date: 2024-04-03, reason: {both}, text: keep}}")
    lay(content, "2024-04-03-embargo", f"publish_at: {EMBARGO}")
    lay(content, "2024-04-04-draft", "status: draft\nchair: nobody", languages="en")
    lay(content, "2024-04-05-warned", 'spokesman: {name: {en: A, ru: А}, phone: "+7 000 795-00-02"}')
    return tmp_path
