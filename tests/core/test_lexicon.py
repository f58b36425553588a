"""The names and agreed words of a registry are found in a text in all their written forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.core.codec import decode, encode
from newsroom.core.forms import lexicon_of
from newsroom.core.language import Language, Words
from newsroom.core.lexicon import Lexicon
from newsroom.core.registry import AgreedPair, Named, RegisteredPerson, Registry
from newsroom.core.tokens import Tokens
from newsroom.store.morphology import russian_forms

PEOPLE = {
    "valery-example": Words("Valery Semyonov", "Валерий Семёнов"),
    "olga-sample": Words("Olga Krasnova", "Ольга Краснова"),
    "pyotr-specimen": Words("Pyotr Nemirsky", "Пётр Немирский"),
    "jane-example": Words("Jane Example", "Джейн Пример"),
    "ivan-twin": Words("Ivan Twin", "Иван Близнецов"),
    "anna-twin": Words("Anna Twin", "Анна Близнецова"),
}
BODIES = {
    "example": Words("Example Organisation", "Условная организация"),
    "council": Words("Council of the Example Organisation", "Совет Условной организации"),
    "eo": Words("EO", "УО"),
    "safety": Words("Collective Safety Council", "Совет коллективной безопасности"),
    "hyphen": Words("Organisation-Sample", "Организация-Образец"),
    "comma": Words("Ministry of Samples, Example", "Министерство образцов, Пример"),
}
GLOSSARY = (
    AgreedPair("Specimen", "Эталон", not_en=("Etalon 2018", "Standard"), not_ru=("образчик", "Типовой пример")),
    AgreedPair("Border Guard Service", "Пограничная служба", not_en=("Border Guard",)),
)


# Names and parts of names, with what may stand between them.
PIECES = [
    *(word for words in (*PEOPLE.values(), *BODIES.values()) for word in (words.en or "").split()),
    *(words.en or "" for words in (*PEOPLE.values(), *BODIES.values())),
    *("Border Guard", "Etalon-2018", "standard", "the", "eo", "İ", "Jane_", "_"),
]
GAPS = [" ", " ", " ", "-", ", ", "", "_", "\n", "\n\n", ". ", "“", "**"]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    people = {key: RegisteredPerson(key, name) for key, name in PEOPLE.items()}
    bodies = {key: Named(key, name) for key, name in BODIES.items()}
    return lexicon_of(Registry(people=people, organisations=bodies, glossary=GLOSSARY), russian_forms)


def found(lexicon: Lexicon, text: str, language: Language) -> list[tuple[str, str, str]]:
    return [(each.kind, each.key, text[each.start : each.end]) for each in lexicon.mentions(text, language)]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Валерий Семёнов", "valery-example"),
        ("Валерия Семенова", "valery-example"),
        ("Валерию Семёнову", "valery-example"),
        ("Валерием Семёновым", "valery-example"),
        ("о Валерии Семёнове", "valery-example"),
        ("ВАЛЕРИЙ СЕМЁНОВ", "valery-example"),
        ("В. Семёнову", "valery-example"),
        ("Ольги Красновой", "olga-sample"),
        ("Ольгу Краснову", "olga-sample"),
        ("Петра Немирского", "pyotr-specimen"),
        ("Петру\nНемирскому", "pyotr-specimen"),
        ("**Пётр** Немирский", "pyotr-specimen"),
        ("Иваном Близнецовым", "ivan-twin"),
        ("Анне Близнецовой", "anna-twin"),
        ("Условной организацией", "example"),
        ("Совету Условной организации", "council"),
        ("УО", "eo"),
        ("Советом коллективной безопасности", "safety"),
        ("Организации-Образцу", "hyphen"),
        ("> Министерству\n> образцов Пример", "comma"),
        ("_Пётр_ Немирский", "pyotr-specimen"),
        ("Министерству образцов, Пример", "comma"),
    ],
)
def test_a_name_is_found_in_each_case_of_russian(text: str, key: str, lexicon: Lexicon) -> None:
    assert [found_key for _, found_key, _ in found(lexicon, text, "ru")] == [key]


@pytest.mark.parametrize(
    ("text", "key", "name"),
    [
        ("Valery Semyonov’s words", "valery-example", "Valery Semyonov"),
        ("V. Semyonov said", "valery-example", "Semyonov"),
        ("the EO's office", "eo", "EO"),
        ("the Council of the “Example Organisation”", "council", "Council of the “Example Organisation"),
        ("Collective\u00a0Safety Council", "safety", "Collective\u00a0Safety Council"),
        ("the Organisation-Sample", "hyphen", "Organisation-Sample"),
    ],
)
def test_a_name_is_found_in_english(text: str, key: str, name: str, lexicon: Lexicon) -> None:
    assert [(key, words) for _, key, words in found(lexicon, text, "en")] == [(key, name)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("for example, an eo of twins", "en"),
        ("пример уо", "ru"),
        ("Valery. Krasnov", "en"),
        ("Организация. Образец", "ru"),
        ("Иван Twin", "en"),
        # Several bear it, so it stands for none of them.
        ("Mr Twin", "en"),
        ("an etalon, 2018", "en"),
        ("Ministry of Samples. example", "en"),
        ("Etalon\n\n2018", "en"),
    ],
)
def test_other_words_are_no_names(text: str, language: Language, lexicon: Lexicon) -> None:
    assert found(lexicon, text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("of etalon-2018", "en", "etalon-2018"),
        ("two образчиками", "ru", "образчиками"),
        ("Standards", "en", "Standards"),
        ("типовым примером", "ru", "типовым примером"),
    ],
)
def test_a_forbidden_form_is_found_inflected_and_names_the_agreed_one(
    text: str, language: Language, words: str, lexicon: Lexicon
) -> None:
    mention = next(iter(lexicon.mentions(text, language)))
    assert (mention.kind, mention.key, text[mention.start : mention.end]) == ("forbidden", "Specimen = Эталон", words)
    assert mention.term.agreed == {"en": "Specimen", "ru": "Эталон"}[language]


def test_a_forbidden_word_with_a_capital_leaves_the_common_word_alone(lexicon: Lexicon) -> None:
    assert found(lexicon, "the standard of living", "en") == []


def test_the_longest_name_goes_first_so_that_an_agreed_one_may_hold_a_forbidden_one(lexicon: Lexicon) -> None:
    text = "The Border Guard Service, and a Border Guard"
    assert [(kind, words) for kind, _, words in found(lexicon, text, "en")] == [
        ("agreed", "Border Guard Service"),
        ("forbidden", "Border Guard"),
    ]


def test_a_letter_that_grows_when_made_small_moves_no_place(lexicon: Lexicon) -> None:
    assert found(lexicon, "İ EO", "en") == [("organisation", "eo", "EO")]


def test_a_lexicon_is_kept_as_bytes_and_comes_back_the_same(lexicon: Lexicon) -> None:
    again = decode(Lexicon, encode(lexicon))
    assert again == lexicon
    assert encode(again) == encode(lexicon)


def test_an_empty_lexicon_finds_nothing() -> None:
    assert list(Lexicon().mentions("Valery Semyonov", "en")) == []


@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(GAPS))))
def test_names_are_the_same_whether_or_not_the_whole_text_is_taken_apart(
    lexicon: Lexicon, pieces: list[tuple[str, str]]
) -> None:
    text = "".join(map("".join, pieces))
    tokens = Tokens(text)
    starts = tokens.starts()
    assert [(each.term, each.start, each.end) for each in lexicon.mentions(text, "en")] == [
        (term, starts[2 * first + 1], starts[2 * end]) for term, first, end in lexicon.stretches(tokens, "en")
    ]
