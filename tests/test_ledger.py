"""The ledger at work: what the check says of each way to lose an address, and what old addresses answer."""

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from newsroom.build.intake import Taking
from newsroom.store import snapshot
from tests.engine.archive import LANGUAGES, Release, Text
from tests.engine.example import texts
from tests.engine.folder import contents, differences
from tests.engine.site import Site

LEDGER = "content/ledger/2023.txt"
# In nanoseconds.
REST = 20_000_000
OPENING = "content/releases/2023/2023-12-20-opening"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """The example archive, published and recorded."""
    site = Site(tmp_path / "site")
    for release in site.archive.releases:
        release.is_fixed = False
    site.archive.pages["about"]["en"].links.clear()
    site.lay()
    assert site.run("build").status == 0
    record(site)
    return site


def record(site: Site) -> None:
    """Record what is public, and keep it."""
    assert site.run("record").status == 0
    keep_ledger(site)


def keep_ledger(site: Site) -> None:
    """What was recorded is part of the archive from now on, as it is once it is committed."""
    folder = site.root / "content/ledger"
    site.archive.ledger = {path.name: path.read_bytes() for path in folder.iterdir()}
    site.lay()


def opening(site: Site) -> Release:
    return next(release for release in site.archive.releases if release.slug == "opening")


def move_on(site: Site, name: str) -> Release:
    """Give the release of that day another name, as the guide asks, publish it and record that."""
    release = next(release for release in site.archive.releases if release.day == "2023-12-20")
    release.facts["id"] = release.key
    for language, text in release.texts.items():
        text.aliases = [f"/{language}/news/{release.target}/"]
    release.slug = name
    assert both_say(site) == []
    record(site)
    return release


def said(site: Site) -> list[str]:
    """What a build says now of problems and warnings, its files named from the archive's folder."""
    site.lay()
    run = site.run("build")
    lines = run.err.replace(f"{site.root}/", "").splitlines()
    assert run.status == (1 if any(" warning: " not in line for line in lines) else 0)
    return lines


def text_of(site: Site, file: str) -> str:
    """A file of the output; which of its blanks break no line is the typographer's matter."""
    return (site.output / file).read_text("utf-8").replace("\N{NO-BREAK SPACE}", " ")


def mapped(site: Site, name: str) -> list[str]:
    """The lines of a server's table; the example is served under /archive/."""
    return text_of(site, f"server/{name}.map").splitlines()[1:]


def test_what_is_public_is_recorded_once(site: Site) -> None:
    lines = (site.root / LEDGER).read_text("utf-8").splitlines()
    assert [re.sub(r"text=[0-9a-f]{12}", "text=…", line) for line in lines[1:]] == [
        "/en/news/2023/opening/ feed=tag:example.org,2020:2023-12-20-opening/en text=…",
        "/en/news/2023/opening/hall.png",
        "/en/news/2023/opening/plan.txt",
        "/ru/news/2023/opening/ feed=tag:example.org,2020:2023-12-20-opening/ru text=…",
        "/ru/news/2023/opening/hall.png",
        "/ru/news/2023/opening/plan.txt",
    ]
    assert "embargoed" not in "".join(path.read_text("utf-8") for path in (site.root / "content/ledger").iterdir())
    assert "not in the ledger" not in site.run("build").out
    assert site.run("record").out == "Everything public is in the ledger already\n"


def test_a_build_says_how_much_is_not_recorded_and_writes_nothing_itself(site: Site) -> None:
    site.archive.releases[-3].texts["en"].aliases.append("/old/1.html")
    before = site.archive.ledger
    site.lay()
    assert "Addresses and texts not in the ledger yet: 1; `make record` writes them\n" in site.run("build").out
    keep_ledger(site)
    assert site.archive.ledger == before
    assert site.run("record").out == f"{site.root}/content/ledger/2024.txt: 1 lines added or changed\n"


def test_a_release_that_vanishes_is_missed_at_each_of_its_addresses(site: Site) -> None:
    site.archive.releases.remove(opening(site))
    lost = (
        "was published and nothing answers there now: put it back, or give this address in the aliases of the page "
        "that takes its place, or say in content/ledger/gone.yaml that it is gone"
    )
    assert said(site) == [
        f'{LEDGER}:2: ledger: "/en/news/2023/opening/" {lost}',
        f'{LEDGER}:5: ledger: "/ru/news/2023/opening/" {lost}',
    ]


def rename(release: Release) -> None:
    release.slug = "opening-day"


def rename_with_aliases(release: Release) -> None:
    rename(release)
    for language, text in release.texts.items():
        text.aliases = [f"/{language}/news/2023/opening/"]


def forget_a_file(release: Release) -> None:
    del release.facts["attachments"], release.files["plan.txt"]


def change_the_id(release: Release) -> None:
    release.facts["id"] = "another"


def make_a_draft(release: Release) -> None:
    release.facts["status"] = "draft"


def put_under_embargo(release: Release) -> None:
    release.facts["publish_at"] = "2025-06-01T00:00:00+03:00"


def take_a_text_away(release: Release) -> None:
    del release.texts["ru"]


PUT_BACK = "put it back under its name, or say in content/ledger/gone.yaml that it is gone"
KNOWN_AGAIN = 'write "id: 2023-12-20-opening"'


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (
            forget_a_file,
            [
                f'{LEDGER}:4: ledger: the file "/en/news/2023/opening/plan.txt" was published and is no longer there: '
                f"{PUT_BACK}",
                f'{LEDGER}:7: ledger: the file "/ru/news/2023/opening/plan.txt" was published and is no longer there: '
                f"{PUT_BACK}",
            ],
        ),
        (
            rename_with_aliases,
            [
                f'{LEDGER}:2: feed: "/en/news/2023/opening/" leads to "/en/news/2023/opening-day/" now: {KNOWN_AGAIN} '
                "there, so that feeds know the release again",
                f'{LEDGER}:5: feed: "/ru/news/2023/opening/" leads to "/ru/news/2023/opening-day/" now: {KNOWN_AGAIN} '
                "there, so that feeds know the release again",
            ],
        ),
        (
            change_the_id,
            [
                f'{LEDGER}:2: feed: its id in feeds was "tag:example.org,2020:2023-12-20-opening/en": {KNOWN_AGAIN}, '
                "so that readers know it again",
                f'{LEDGER}:5: feed: its id in feeds was "tag:example.org,2020:2023-12-20-opening/ru": {KNOWN_AGAIN}, '
                "so that readers know it again",
            ],
        ),
        (
            make_a_draft,
            [
                f"{OPENING}/index.en.md:11: status: this release was published ({LEDGER}:2), so it can't be a draft: "
                "withdraw it instead"
            ],
        ),
        (
            put_under_embargo,
            [
                f"{OPENING}/index.en.md:11: publish_at: this release was published ({LEDGER}:2), so it can't be put "
                "under embargo: take this out, or withdraw it"
            ],
        ),
        (
            take_a_text_away,
            [
                f'{LEDGER}:5: ledger: the text of "/ru/news/2023/opening/" was published and is missing now: '
                "put index.ru.md back, or withdraw the release"
            ],
        ),
    ],
)
def test_each_way_to_lose_what_was_published_is_named_with_its_remedy(
    site: Site, edit: Callable[[Release], None], expected: list[str]
) -> None:
    edit(opening(site))
    assert [line for line in said(site) if " warning: " not in line] == expected


def test_the_remedies_help(site: Site) -> None:
    release = opening(site)
    rename_with_aliases(release)
    release.facts["id"] = "2023-12-20-opening"
    assert said(site) == []
    assert 'content="0; url=../opening-day/"' in text_of(site, "en/news/2023/opening/index.html")
    assert mapped(site, "redirects")[:3] == [
        '"/archive/en/news/2023/opening/" "/archive/en/news/2023/opening-day/";',
        '"/archive/en/news/2023/opening/hall.png" "/archive/en/news/2023/opening-day/hall.png";',
        '"/archive/en/news/2023/opening/plan.txt" "/archive/en/news/2023/opening-day/plan.txt";',
    ]
    assert not (site.output / "en/news/2023/opening/hall.png").exists()


def test_a_withdrawn_release_keeps_its_address_and_what_it_takes_back_is_gone(site: Site) -> None:
    opening(site).facts["withdrawn"] = {
        "date": "2024-11-21",
        "reason": {"en": "It was wrong", "ru": "Была ошибка"},
        "text": "drop",
    }
    assert said(site) == []
    assert mapped(site, "gone")[:2] == [
        '"/archive/en/news/2023/opening/hall.png" "1";',
        '"/archive/en/news/2023/opening/plan.txt" "1";',
    ]


def test_what_is_said_to_be_gone_says_so_in_both_languages(site: Site) -> None:
    site.archive.releases.remove(opening(site))
    site.archive.ledger["gone.yaml"] = """\
- addresses: [/en/news/2023/opening/, /ru/news/2023/opening/]
  date: 2024-11-20
  reason: {en: It was published by mistake., ru: Опубликовано по ошибке.}
""".encode()
    assert said(site) == []
    english, russian = (text_of(site, f"{language}/news/2023/opening/index.html") for language in ("en", "ru"))
    assert "It was taken out of the archive on 20 November 2024. It was published by mistake." in english
    assert "Опубликовано по ошибке." in russian
    assert '<meta name="robots" content="noindex">' in english
    assert '"/archive/ru/news/2023/opening/plan.txt" "1";' in mapped(site, "gone")


def test_what_is_gone_and_there_at_once_is_a_contradiction(site: Site) -> None:
    site.archive.ledger["gone.yaml"] = b"- {addresses: /en/about/, date: 2024-11-20, reason: {en: No, ru: No}}\n"
    assert said(site) == [
        'content/ledger/gone.yaml:1: addresses: "/en/about/" is said to be gone, and a page answers there: '
        "take one of the two out"
    ]


def test_old_addresses_of_two_pages_or_of_one_that_is_there_are_contradictions(site: Site) -> None:
    first, second = site.archive.releases[3:5]
    first.texts["en"].aliases = ["/old/1.html"]
    second.texts["ru"].aliases = ["/Old/1.html"]
    site.archive.pages["rules"]["en"].aliases = ["/en/news/2023/opening", "/old/1.html"]
    files = [f"{release.folder}/index.{name}.md" for release, name in ((first, "en"), (second, "ru"))]
    leads = "leads to the page of %s already: it can lead to one page alone"
    assert sorted(said(site)) == sorted(
        [
            f'{files[1]}:4: aliases: the old address "/old/1.html" {leads % f"{files[0]}:8"}',
            f'content/pages/rules/index.en.md:4: aliases: the old address "/old/1.html" {leads % first.folder}',
            'content/pages/rules/index.en.md:4: aliases: a page of the site answers at "/en/news/2023/opening" itself, '
            "so this address can lead nowhere else",
        ]
    )


def test_a_chain_leads_to_its_end_at_once(site: Site) -> None:
    for name in ("second", "third"):
        move_on(site, name)
    assert [line for line in mapped(site, "redirects") if "/en/" in line and "hall.png" not in line] == [
        '"/archive/en/news/2023/opening/" "/archive/en/news/2023/third/";',
        '"/archive/en/news/2023/opening/plan.txt" "/archive/en/news/2023/third/plan.txt";',
        '"/archive/en/news/2023/second/" "/archive/en/news/2023/third/";',
        '"/archive/en/news/2023/second/plan.txt" "/archive/en/news/2023/third/plan.txt";',
    ]
    assert 'content="0; url=../third/"' in text_of(site, "en/news/2023/opening/index.html")
    site.assert_equals_clean()


def test_old_addresses_that_lead_to_one_another_are_a_loop(site: Site) -> None:
    site.archive.ledger["pages.txt"] += b"/old/1.html to=/en/rules-of-old/\n/en/rules-of-old/ to=/en/older-rules/\n"
    site.archive.ledger["pages.txt"] += b"/en/older-rules/ to=/en/rules-of-old/\n"
    circle = "leads in a circle: give it in the aliases of one page, and of no other"
    assert [line.partition("ledger: ")[2] for line in said(site)] == [
        f'"/old/1.html" {circle}',
        f'"/en/rules-of-old/" {circle}',
        f'"/en/older-rules/" {circle}',
    ]


def both_say(site: Site) -> list[str]:
    """What a build says that remembers the last, which is what one says that remembers nothing; likewise the output."""
    lines = said(site)
    other = site.elsewhere()
    clean = other.run("build")
    assert lines == clean.err.replace(f"{site.root}/", "").splitlines()
    assert differences(contents(site.output), contents(other.output)) == [] or clean.status
    return lines


def test_an_address_that_a_standing_page_gives_up_is_missed(site: Site) -> None:
    site.archive.releases.remove(opening(site))
    rules = site.archive.pages["rules"]
    for language, text in rules.items():
        text.aliases = [f"/{language}/news/2023/opening/"]
    assert both_say(site) == []
    for text in rules.values():
        text.aliases = []
    assert len(both_say(site)) == 2


def test_a_page_that_comes_to_an_old_address_is_noticed(site: Site) -> None:
    opening(site).texts["en"].aliases = ["/en/opening/"]
    assert both_say(site) == []
    site.archive.pages["opening"] = {"en": Text("Opening", "A page.", "Text.")}
    (line,) = both_say(site)
    assert line.endswith('a page of the site answers at "/en/opening/" itself, so this address can lead nowhere else')


def test_a_release_that_moves_on_and_on_is_found_from_its_first_address(site: Site) -> None:
    for name in ("second", "third", "fourth", "fifth"):
        move_on(site, name)
    assert '"/archive/en/news/2023/opening/" "/archive/en/news/2023/fifth/";' in mapped(site, "redirects")


def test_without_its_ledger_a_site_knows_of_no_old_address_but_its_aliases(site: Site) -> None:
    release = opening(site)
    rename_with_aliases(release)
    release.facts["id"] = "2023-12-20-opening"
    assert both_say(site) == []
    site.archive.ledger.clear()
    assert both_say(site) == []
    assert len(mapped(site, "redirects")) == 2


def test_one_address_in_two_files_is_said_and_neither_is_forgotten(site: Site) -> None:
    line = next(
        line for line in site.archive.ledger["2023.txt"].splitlines() if line.startswith(b"/en/news/2023/opening/ ")
    )
    right = site.archive.ledger["2024.txt"]
    site.archive.ledger["2024.txt"] = right + line + b"\n"
    (found,) = both_say(site)
    assert found.endswith(f'ledger: "/en/news/2023/opening/" stands in {LEDGER}:2 too: keep one')
    site.archive.ledger["2024.txt"] = right
    assert both_say(site) == []
    site.archive.releases.remove(opening(site))
    assert len(both_say(site)) == 2


def test_the_page_of_an_old_address_below_a_release_outlives_it(site: Site) -> None:
    site.archive.ledger.clear()
    release, other = opening(site), site.archive.releases[5]
    other.texts["en"].aliases = ["/en/news/2023/opening/old(1).html"]
    assert both_say(site) == []
    release.texts["en"].title = "Another title"
    assert both_say(site) == []
    site.archive.releases.remove(release)
    assert both_say(site) == []
    assert (site.output / "en/news/2023/opening/old(1).html").is_file()


def test_an_old_address_is_no_file_of_another_release(site: Site) -> None:
    site.archive.releases[5].texts["en"].aliases = ["/en/news/2023/opening/Plan.txt", "/EN/about/"]
    taken = 'a page of the site answers at "%s" itself, so this address can lead nowhere else'
    assert [line.partition("aliases: ")[2] for line in both_say(site)] == [
        taken % "/EN/about/",
        taken % "/en/news/2023/opening/Plan.txt",
    ]


def test_a_draft_does_not_take_an_old_address_away_from_a_page(site: Site) -> None:
    site.archive.pages["rules"]["en"].aliases = ["/old/1.html"]
    draft = site.archive.releases[-1]
    assert draft.is_draft
    next(iter(draft.texts.values())).aliases = ["/old/1.html"]
    (line,) = both_say(site)
    assert line.endswith(
        'warning: aliases: the old address "/old/1.html" leads to the page of /en/rules/ already: '
        "it can lead to one page alone"
    )


def test_what_is_gone_is_said_once_of_a_day_that_has_come(site: Site) -> None:
    site.archive.ledger["gone.yaml"] = b"""\
- {addresses: [/Old.php, /old], date: 2024-11-20, reason: {en: No, ru: No}}
- {addresses: [/old.php, /old/], date: 2033-11-20, reason: {en: No, ru: No}}
"""
    other = "content/ledger/gone.yaml:1; keep one"
    assert both_say(site) == [
        f'content/ledger/gone.yaml:2: addresses: "/old.php" is said to be gone twice: the other is {other}',
        f'content/ledger/gone.yaml:2: addresses: "/old/" is said to be gone twice: the other is {other}',
        'content/ledger/gone.yaml:2: date: lies in the future, "2033-11-20": give the day on which it was taken out',
    ]


def test_the_builds_own_pages_are_never_gone(site: Site) -> None:
    site.archive.ledger["gone.yaml"] = b"- {addresses: /en/news/, date: 2024-11-20, reason: {en: No, ru: No}}\n"
    assert both_say(site) == [
        'content/ledger/gone.yaml:1: addresses: the build makes "/en/news/" itself: it can lead nowhere else'
    ]


def test_a_release_whose_place_a_standing_page_takes_needs_no_id_there(site: Site) -> None:
    site.archive.releases.remove(opening(site))
    site.archive.pages["hall"] = {
        language: Text("Hall", "A page.", "Text.", aliases=[f"/{language}/news/2023/opening/"])
        for language in LANGUAGES
    }
    assert both_say(site) == []


def test_another_day_elsewhere_is_asked_for_anew(site: Site) -> None:
    site.now = "2025-12-31T16:00:00+00:00"
    site.archive.settings["TIMEZONE"] = "Asia/Vladivostok"
    site.archive.releases.append(Release("2026-01-01", "new-year", texts("new year")))
    assert both_say(site) == []
    site.archive.settings["TIMEZONE"] = "Europe/Moscow"
    (line,) = both_say(site)
    assert "lies in the future" in line


def test_a_changed_text_asks_for_a_correction_and_names_its_lines(site: Site) -> None:
    release = opening(site)
    release.texts["en"].body = "The text of opening.\n\nA sentence more."
    release.texts["ru"].body = "Текст opening.\n\nЕщё одно предложение."
    site.lay()
    first = said(site)
    assert [re.sub(r"[0-9a-f]{12}", "…", line) for line in first] == [
        f"{OPENING}/index.en.md:14: warning: corrections: the published text changed (lines: 14): say in corrections "
        'what was corrected, or mark this change as minor: "minor: …"',
        f"{OPENING}/index.ru.md:7: warning: corrections: the published text changed (lines: 7): say in corrections "
        'what was corrected, or mark this change as minor: "minor: …"',
    ]
    assert site.run("record").out == "Everything public is in the ledger already\n", "it goes on asking"
    release.texts["en"].own["minor"] = re.findall(r"[0-9a-f]{12}", first[0])[0]
    release.facts["corrections"] = [{"date": "2024-11-20", "note": {"ru": "Добавлено предложение"}, "only": "ru"}]
    assert said(site) == []
    assert site.run("record").out.endswith("2023.txt: 2 lines added or changed\n")
    keep_ledger(site)
    release.texts["en"].body += " And one."
    assert len(said(site)) == 1, "the next change asks again"


def test_a_correction_that_was_published_stays(site: Site) -> None:
    release = opening(site)
    release.facts["corrections"] = [{"date": "2024-11-20", "note": {"en": "Put right", "ru": "Исправлено"}}]
    assert said(site) == []
    record(site)
    del release.facts["corrections"]
    stays = (
        "a correction that was published reads otherwise, is taken out, or has another before it (%s): "
        "leave them as they were, and add new ones behind"
    )
    expected = [
        f"{OPENING}/index.{language}.md:2: corrections: {stays % f'{LEDGER}:{line}'}"
        for language, line in (("en", 2), ("ru", 5))
    ]
    assert [line for line in said(site) if "warning" not in line] == expected
    right = {"date": "2024-11-20", "note": {"en": "Put right", "ru": "Исправлено"}}
    other = {"date": "2024-11-20", "note": {"en": "Put right before", "ru": "Исправлено раньше"}}
    release.facts["corrections"] = [other, right]
    assert said(site) == expected
    release.facts["corrections"] = [right, other]
    assert said(site) == []


def test_facts_and_files_that_were_published_do_not_change_without_a_word(site: Site) -> None:
    release = opening(site)
    release.files["plan.txt"] = b"another plan"
    lines = said(site)
    asked = 'say in corrections what was corrected, or mark this change as minor: "minor: …"'
    assert [re.sub(r"[0-9a-f]{12}", "…", line) for line in lines] == [
        f"{OPENING}/index.{language}.md:2: warning: corrections: "
        f"what was published here changed, its text or its facts: {asked}"
        for language in ("en", "ru")
    ]
    for text, line in zip(release.texts.values(), lines, strict=True):
        text.own["minor"] = re.findall(r"[0-9a-f]{12}", line)[0]
    assert said(site) == []
    release.facts["topics"] = ["borders"]
    assert said(site) == [], "what a release is filed under is no part of what it says"
    release.facts["chair"] = "ivan-sample"
    assert len(said(site)) == 2


def test_what_changed_in_the_ledger_is_judged_by_the_build_after_one_that_was_killed(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = site.archive.ledger["2023.txt"]

    class KilledError(BaseException):
        pass

    def kill(*_: object) -> None:
        raise KilledError

    # Once files have rested for a moment, they are known by their looks from outside.
    monkeypatch.setattr(snapshot, "GRAIN", REST)
    time.sleep(2 * REST / 1_000_000_000)
    site.run("check")
    site.archive.ledger["2023.txt"] = before + b"/en/news/2023/lost/\n"
    site.lay()
    time.sleep(2 * REST / 1_000_000_000)
    with monkeypatch.context() as killing:
        killing.setattr(Taking, "_read", kill)
        with pytest.raises(KilledError):
            site.run("build")
    (line,) = both_say(site)
    assert '"/en/news/2023/lost/" was published and nothing answers there now' in line


def test_of_a_text_that_cannot_be_read_nothing_more_is_said(site: Site) -> None:
    opening(site).texts["en"].title = "Opening"
    files = site.archive.files()
    name = f"{OPENING}/index.en.md"
    files[name] = files[name].replace(b'title: "Opening"', b"title: Opening: a day")
    site.folder.lay(files)
    (line,) = site.run("build").err.splitlines()
    assert "a colon followed by a space" in line


def test_a_withdrawal_is_not_taken_back_without_a_word(site: Site) -> None:
    release = opening(site)
    reason = {"en": "It was wrong", "ru": "Была ошибка"}
    release.facts["withdrawn"] = {"date": "2024-11-21", "reason": reason, "text": "keep"}
    assert said(site) == []
    record(site)
    del release.facts["withdrawn"]
    again = "warning: withdrawn: this release was withdrawn in public and stands again: say so in corrections"
    assert said(site) == [f"{OPENING}/index.{language}.md:2: {again}" for language in ("en", "ru")]
    release.facts["corrections"] = [{"date": "2024-11-22", "note": {"en": "It stands", "ru": "В силе"}}]
    assert said(site) == []


def test_what_a_failed_build_lost_is_looked_for_again(site: Site) -> None:
    release = move_on(site, "second")
    aliases = {language: [f"/{language}/news/{release.target}/"] for language in release.texts}
    release.slug = "third"
    for text in release.texts.values():
        text.aliases = []
    assert both_say(site) != []
    for language, text in release.texts.items():
        text.aliases = aliases[language]
    assert both_say(site) == []
    assert '"/archive/en/news/2023/opening/plan.txt" "/archive/en/news/2023/third/plan.txt";' in mapped(
        site, "redirects"
    )


def test_another_authority_would_make_all_ids_new_and_is_said_once(site: Site) -> None:
    site.archive.settings["NEWSROOM_AUTHORITY"] = "example.net"
    lines = said(site)
    assert [line.partition(": ")[0] for line in lines] == [LEDGER + ":1", "content/ledger/2024.txt:1"]
    assert lines[0].endswith(
        'feed: the ids in feeds began with "example.org,2020" and would begin with "example.net,2020", so that every '
        "reader's program took all releases for new: NEWSROOM_AUTHORITY and NEWSROOM_AUTHORITY_YEAR must stay"
    )
