"""Old addresses as authors type them."""

import pytest

from newsroom.core.alias import claim_of, page_of, parse_alias, redirect_file
from newsroom.core.problem import Fault


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("/en/news/2018/old-name/", "en/news/2018/old-name/"),
        ("/news_detail.php?ELEMENT_ID=123", "news_detail.php?ELEMENT_ID=123"),
        ("/press/план.html", "press/%D0%BF%D0%BB%D0%B0%D0%BD.html"),
        ("/press/%d0%bf/", "press/%D0%BF/"),
        ("/index.php?q=план&x=1", "index.php?q=%D0%BF%D0%BB%D0%B0%D0%BD&x=1"),
        ("/en/press/12", "en/press/12"),
        ("/?p=123", "?p=123"),
        ("/en/news/?ELEMENT_ID=1", "en/news/?ELEMENT_ID=1"),
        ("/en/news/detail.php", "en/news/detail.php"),
        ("/en/contacts/index.php", "en/contacts/index.php"),
    ],
)
def test_an_old_address_is_kept_as_browsers_ask_for_it(typed: str, kept: str) -> None:
    assert parse_alias(typed) == kept
    assert parse_alias(f"/{kept}") == kept


UNSOUND = ("//old.example.org/a", "/a/%2e%2e/b", "/%2Ftmp/x.html", "/a//b", "/a%00b", "/%ff/", "/" + "a" * 230 + "/")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "https://old.example.org/a?b=1",
            'expected an address without its host, like "/a?b=1", found "https://old.example.org/a?b=1"',
        ),
        (
            "press/1.html",
            "expected an address that begins with a slash, like /en/news/2018/old-name/, found " + '"press/1.html"',
        ),
        ("/a#b", "expected an address that begins with a slash"),
        *((unsound, f'expected an address that a browser could ask for, found "{unsound}"') for unsound in UNSOUND),
    ],
)
def test_what_is_no_address_is_refused(typed: str, said: str) -> None:
    with pytest.raises(Fault) as fault:
        parse_alias(typed)
    assert str(fault.value).startswith(said)


OWN = ("/", "/index.html", "/en/", "/en", "/en/index.html", "/ru/news/", "/ru/news", "/ru/news/2018/02/", "/404.html")
OWN_FILES = (
    "/EN/",
    "/Ru/News/",
    "/en/people/ivan/",
    "/en/feed.xml",
    "/theme/main.css",
    "/.well-known/x",
    "/server/a",
    "/en/search/",
)


@pytest.mark.parametrize("own", [*OWN, *OWN_FILES])
def test_what_the_build_makes_itself_leads_nowhere_else(own: str) -> None:
    with pytest.raises(Fault, match="itself"):
        parse_alias(own)


@pytest.mark.parametrize(
    ("alias", "file"),
    [
        ("en/news/2018/old/", "en/news/2018/old/index.html"),
        ("press/12", "press/12/index.html"),
        ("press/12.html", "press/12.html"),
        ("press/%D0%BF.htm", "press/п.htm"),
        ("press/plan.pdf", None),
        ("detail.php", None),
        ("detail?ID=1", None),
        ("press.html/2/", None),
    ],
)
def test_a_page_answers_where_a_file_can(alias: str, file: str | None) -> None:
    assert redirect_file(alias) == file


def test_one_page_is_claimed_by_any_of_its_spellings() -> None:
    assert {page_of(alias) for alias in ("a/b", "a/b/", "a/b/index.html")} == {"a/b/"}
    assert claim_of("A/B") == claim_of("a/b/")
