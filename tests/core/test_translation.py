"""A translation is known by its label, and follows its original until that is changed."""

from newsroom.core.assembly import assemble
from newsroom.core.problem import Report
from newsroom.core.reading import parse_bundle
from newsroom.core.registry import Registry
from newsroom.core.release import Release
from newsroom.core.source import BundleSource

BODY = "The hall is open."
# Of the title "Hall", the summary "It opens." and that body.
DIGEST = "308aaa993758"


def text(fields: str = "", body: str = BODY) -> bytes:
    return f"---\ntitle: Hall\nsummary: It opens.\n{fields}---\n{body}\n".encode()


def read(en: bytes, ru: bytes) -> tuple[Release, list[str]]:
    """A release and the complaints about it, without the path of its folder."""
    report = Report()
    source = BundleSource("releases/2024/2024-01-02-hall", "2024-01-02-hall", "2024", {"en": en, "ru": ru}, {})
    release = assemble(parse_bundle(source, report), Registry(), report)
    assert release is not None
    return release, [problem.line().partition("hall/")[2] for problem in report.sorted()]


DATE = "date: 2024-01-02\n"


def test_a_translation_of_the_original_as_it_is_now_is_quiet() -> None:
    release, complaints = read(text(DATE), text(f"translation: official\ntranslated: {DIGEST}\n"))
    assert complaints == []
    assert release.texts["ru"].translation_of == "en"
    assert not release.texts["ru"].is_behind


def test_the_beginning_of_the_digest_is_enough() -> None:
    _, complaints = read(text(DATE), text(f"translation: official\ntranslated: {DIGEST[:8]}\n"))
    assert complaints == []


def test_a_translation_is_behind_as_soon_as_a_word_of_the_original_is_another() -> None:
    labelled = text(f"translation: official\ntranslated: {DIGEST}\n")
    for changed in (text(DATE, "The hall is shut."), text(DATE).replace(b"title: Hall", b"title: The hall")):
        release, complaints = read(changed, labelled)
        assert release.texts["ru"].is_behind
        assert len(complaints) == 1
        assert complaints[0].startswith("index.ru.md:5: warning: translated: index.en.md has been changed")


def test_facts_and_blanks_of_the_original_may_change() -> None:
    labelled = text(f"translation: official\ntranslated: {DIGEST}\n")
    _, complaints = read(text(f"{DATE}topics: []\n", f"\n{BODY}   \n\n"), labelled)
    assert complaints == []


def test_the_warning_gives_the_digest_that_silences_it() -> None:
    _, (complaint,) = read(text(DATE), text("translation: unofficial\n"))
    assert f'add "translated: {DIGEST}"' in complaint


def test_the_original_may_be_named_instead_of_a_label() -> None:
    release, complaints = read(text(f"{DATE}original: en\n"), text(f"translated: {DIGEST}\n"))
    assert complaints == []
    assert release.texts["ru"].translation_of == "en"


def test_two_labelled_texts_have_an_original_that_is_not_held() -> None:
    release, complaints = read(text(f"{DATE}translation: official\n"), text("translation: official\n"))
    assert complaints == []
    assert [side.translation_of for side in release.texts.values()] == [None, None]


def test_texts_that_were_written_separately_follow_nothing() -> None:
    release, complaints = read(text(f"{DATE}original: ru\n"), text())
    assert complaints == []
    assert release.texts["en"].translation_of is None


def test_nobody_is_asked_to_translate_a_text_that_is_taken_back() -> None:
    withdrawn = "withdrawn: {date: 2024-01-03, reason: {en: Wrong., ru: Ошибка.}, text: drop}\n"
    _, complaints = read(text(DATE + withdrawn, ""), text("translation: official\n", ""))
    assert complaints == []
