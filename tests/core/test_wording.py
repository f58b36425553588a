"""Words as agreed: what is forbidden, nearly a name, or typed in two alphabets; and what a change of that concerns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.core.fields.base import parse_leniently
from newsroom.core.fields.release import ReleaseFields
from newsroom.core.forms import lexicon_of
from newsroom.core.frontmatter import parse_document
from newsroom.core.language import LANGUAGES, Language, Words
from newsroom.core.lexicon import Lexicon
from newsroom.core.problem import Report
from newsroom.core.registry import AgreedPair, Contact, Named, RegisteredPerson, Registry
from newsroom.core.tokens import Tokens, folded, folded_words
from newsroom.core.wording.check import check_wording
from newsroom.core.wording.digits import foreign_numbers
from newsroom.core.wording.glance import deserves_a_look
from newsroom.core.wording.letters import mixed_words
from newsroom.core.wording.names import near_misses
from newsroom.core.wording.reach import Reach
from newsroom.core.wording.typed import typed
from newsroom.store.morphology import russian_forms
from tests.pairs import NAMES, pair_texts

PEOPLE = {
    "valery": Words("Valery Semenovsky", "Валерий Семеновский"),
    "vera": Words("Vera Korolyova", "Вера Королёва"),
    "maria": Words("Maria Kirillova", "Мария Кириллова"),
    "solovey": Words("Ilya Solovey", "Илья Соловей"),
    "ivan": Words("Ivan Petrov", "Иван Петров"),
    "aleksandr": Words("Aleksandr Chekhov", "Александр Чехов"),
}
BODIES = {
    "council": Words("Collective Samples Council", "Совет коллективных образцов"),
    "ministry": Words("Ministry of Samples", "Министерство образцов"),
    "command": Words("Joint Command of Examples", "Объединённое командование примеров"),
}


def registry(people: list[str], bodies: list[str], glossary: tuple[AgreedPair, ...] = ()) -> Registry:
    return Registry(
        people={key: RegisteredPerson(key, PEOPLE[key]) for key in people},
        organisations={key: Named(key, BODIES[key]) for key in bodies},
        glossary=glossary,
    )


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return lexicon_of(registry(list(PEOPLE), list(BODIES)), russian_forms)


def missed(text: str, language: Language, lexicon: Lexicon) -> list[str]:
    tokens = Tokens(text)
    right = tuple(lexicon.stretches(tokens, language))
    return [near.term.key for near in near_misses(tokens, lexicon, language, right)]


@pytest.mark.parametrize(
    ("text", "language", "key"),
    [
        ("Valeriy Semenovsky", "en", "valery"),
        ("Valery Semenovskiy", "en", "valery"),
        ("Valery Semenowski’s", "en", "valery"),
        ("Valery Semnovsky", "en", "valery"),
        ("Valrey Semenovsky", "en", "valery"),
        ("VALERII SEMENOVSKY", "en", "valery"),
        ("Vera Koroleva", "en", "vera"),
        ("Maria Kirilova", "en", "maria"),
        ("Alexander Chekhov", "en", "aleksandr"),
        ("Aleksandr Chehov", "en", "aleksandr"),
        ("Валерий Семёновский", "ru", "valery"),
        ("Валерия Семёновского", "ru", "valery"),
        ("Валерием Семеновскм", "ru", "valery"),
        ("Вере Королевой-Ивановой и Мария Кирилова", "ru", "maria"),
        ("Collective Samples Counsel", "en", "council"),
        ("Collective\n[*Samples*] Councel", "en", "council"),
        ("Ministry of Sampels", "en", "ministry"),
        ("Совета колективных образцов", "ru", "council"),
    ],
)
def test_a_name_with_one_word_mistyped_is_noticed(text: str, language: Language, key: str, lexicon: Lexicon) -> None:
    assert missed(text, language, lexicon) == [key]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Valery Semenovsky’s, V. Semenovsky and V Semenovsky", "en"),
        ("Валерия Семеновского, Вере Королевой и Вере Королёвой, М. Кирилловой", "ru"),
        ("с Ильёй Соловьём, Ильёю Соловьём", "ru"),
        # Other people.
        ("Valery Petrov, Ivan Semenovsky, Vera Kotova, Ivan Petrovsky, Ivan Pavlov", "en"),
        ("Valeria Semenovsky, Mariana Kirillova", "en"),
        ("Мария Кирилловна Петрова, Иван Петрович Сидоров, Иван Петрушин", "ru"),
        ("Maria Kirillovna Petrova", "en"),
        # Other bodies and posts.
        ("the Samples Council, the Collective Security Council, a collective of samples", "en"),
        ("the Minister of Samples, the Joint Commander of Examples", "en"),
        ("Совет коллективной безопасности, министр образцов", "ru"),
        # Parted by a sign.
        ("Valeriy. Semenovsky", "en"),
        ("valeriy semenovsky", "en"),
        # In the other language's text.
        ("Valeriy Semenovsky", "ru"),
    ],
)
def test_right_names_and_others_names_are_left_alone(text: str, language: Language, lexicon: Lexicon) -> None:
    assert missed(text, language, lexicon) == []


def test_whoever_the_registry_knows_too_is_not_nearly_another() -> None:
    people = {"maria": Words("Maria Kirillova", "Мария К"), "kirilova": Words("Maria Kirilova", "Мария Л")}
    both = Registry(people={key: RegisteredPerson(key, name) for key, name in people.items()})
    assert missed("Maria Kirillova and Maria Kirilova", "en", lexicon_of(both, russian_forms)) == []


@pytest.mark.parametrize(
    ("text", "language", "word", "letter", "position"),
    [
        ("Наш cовет", "ru", "cовет", "c", 1),
        ("совeт", "ru", "совeт", "e", 4),
        ("the cоuncil", "en", "cоuncil", "о", 2),
        ("СНГ и CНГ", "ru", "CНГ", "C", 1),
        # As many of each: those of the other language are odd.
        ("аb", "ru", "аb", "b", 2),
        ("аb", "en", "аb", "а", 1),
        ("naïveт", "en", "naïveт", "т", 6),
    ],
)
def test_a_word_of_two_alphabets_is_found(text: str, language: Language, word: str, letter: str, position: int) -> None:
    (found,) = mixed_words(text, language)
    assert (found.word, found.letter, found.position) == (word, letter, position)
    assert text[found.start : found.start + len(word)] == word


def test_a_word_with_several_odd_letters_is_said_once() -> None:
    assert [found.word for found in mixed_words("cобeceдник и coвет", "ru")] == ["cобeceдник", "coвет"]


@pytest.mark.parametrize("text", ["IP-адрес", "СНГ/CIS", "5G и COVID-19", "XXI век", "слово, word", "II-й", ""])
def test_words_beside_each_other_are_not_mixed(text: str) -> None:
    assert [*mixed_words(text, "ru"), *mixed_words(text, "en")] == []


def problems(text: str, lexicon: Lexicon, language: Language = "en") -> list[str]:
    report = Report()
    document = parse_document(text, "index.md", report)
    assert document is not None
    fields = parse_leniently(ReleaseFields, document, Report(), language=language)
    body = (document.body, document.body_line)
    check_wording(typed(fields, document.lines, language, body), lexicon, report)
    return [problem.line() for problem in report.sorted()]


GLOSSARY = (AgreedPair("Specimen", "Эталон", ("Etalon", "Standard Example"), ("образчик",)),)


def test_what_is_no_word_is_not_judged() -> None:
    lexicon = lexicon_of(Registry(glossary=GLOSSARY), russian_forms)
    body = """
`Etalon`, ``an ` Etalon``, [it](https://example.org/Etalon "a title"), <https://example.org/Etalon>,
https://example.org/Etalon and etalon@example.org and [there][1].{: .Etalon}

> So it is.
> — etalon {#etalon}

## So {#etalon} {.etalon}

[1]: https://example.org/Etalon
"""
    assert problems(f"---\nid: etalon\nnote: Etalon\naliases: [/etalon]\n---\n{body}", lexicon) == []


def test_words_around_what_is_no_word_are_judged_on_their_lines() -> None:
    lexicon = lexicon_of(Registry(glossary=GLOSSARY), russian_forms)
    body = '[Standard](https://example.org)\nExample\n\n![Etalon](file:x.png "etalon")\n\n*[E]: Etalon\n\n[^1]: Etalon'
    found = [line.split(":")[1] for line in problems(f"---\ntitle: x\n---\n{body}", lexicon)]
    assert found == ["4", "7", "9", "11"]


def test_accents_apart_are_the_same_word(lexicon: Lexicon) -> None:
    apart = "Валерии\u0306 Семеновскии\u0306 и Вера Корол\u0435\u0308ва"
    assert problems(f"---\ntitle: x\n---\n{apart}", lexicon, "ru") == []


POOL = [
    *("Valery", "Valeriy", "Semenovsky", "Semenovski", "Ivan", "Petrov", "Petrovv", "Collective", "Samples", "Council"),
    *("Counsel", "Etalon", "Standard", "Example", "the", "of", "Ministry", ".", ",", "\n\n", "> ", "`", "](x)", "["),
    *("Валерия", "Семеновского", "Семёновского", "образчиком", "Совету", "коллективных", "образцов", "обрасцов"),
]


@given(
    st.text() | st.lists(st.sampled_from(["слово", "Ёж", "a_b", "İ", "x2", "’", "‟", "-", "\u0301", " "])).map("".join)
)
def test_a_glance_sees_the_same_words(text: str) -> None:
    assert folded_words(text) == [folded(word) for word in Tokens(text).typed[1::2]]


@given(st.lists(st.sampled_from(POOL), max_size=12))
def test_what_a_thorough_look_finds_a_quick_one_suspects(words: list[str]) -> None:
    lexicon = lexicon_of(registry(list(PEOPLE), list(BODIES), GLOSSARY), russian_forms)
    text = " ".join(words)
    for language in LANGUAGES:
        tokens = Tokens(text)
        right = tuple(lexicon.stretches(tokens, language))
        found = [one for one in right if one.term.kind == "forbidden"]
        if found or list(near_misses(tokens, lexicon, language, right)):
            assert deserves_a_look(text, lexicon, language)


def test_a_contact_is_spelled_as_in_the_registry_too() -> None:
    contacts = {"desk": Contact(Words("Vladimir Examplov", "Владимир Примеров"))}
    lexicon = lexicon_of(Registry(contacts=contacts), russian_forms)
    assert missed("Vladimir Examplow and Vladimir Examplov", "en", lexicon) == ["desk"]
    assert missed("Владимиру Прмерову и Владимиром Примеровым", "ru", lexicon) == ["desk"]


FIELDS = ["", 'title: "{}"\n', "title: '{}'\n", "summary: >-\n  {}\n"]


@given(
    st.lists(st.sampled_from(POOL), max_size=12),
    st.lists(st.sampled_from([word for word in POOL if word.isalpha()]), max_size=4),
    st.sampled_from(FIELDS),
    st.sets(st.sampled_from(["valery", "ivan"])),
    st.sets(st.sampled_from(["council", "ministry"])),
    st.booleans(),
    st.sampled_from(["valery", "ivan", "council", "ministry", "glossary"]),
)
def test_a_text_that_is_judged_otherwise_is_within_reach_of_the_change(
    body: list[str], field: list[str], shape: str, people: set[str], bodies: set[str], has_glossary: bool, toggled: str
) -> None:
    old = registry(sorted(people), sorted(bodies), GLOSSARY if has_glossary else ())
    new = registry(
        sorted(people ^ {toggled} & PEOPLE.keys()),
        sorted(bodies ^ {toggled} & BODIES.keys()),
        GLOSSARY if has_glossary ^ (toggled == "glossary") else (),
    )
    before, after = lexicon_of(old, russian_forms), lexicon_of(new, russian_forms)
    text = f"---\n{shape.format(' '.join(field))}---\n{' '.join(body)}"
    for language in LANGUAGES:
        if problems(text, before, language) != problems(text, after, language):
            assert Reach.between(before, after).touches(text.encode())


def test_a_change_reaches_only_texts_that_hold_the_changed_name(lexicon: Lexicon) -> None:
    fewer = lexicon_of(registry([key for key in PEOPLE if key != "valery"], list(BODIES)), russian_forms)
    reach = Reach.between(lexicon, fewer)
    assert reach.touches("Встреча с Валерием\nСеменовским".encode())
    assert reach.touches(b"---\ntitle: Valeriy Semenovsky\n---\n")
    assert reach.touches(b'---\ntitle: "Valery \\"Semenovsky\\""\n---\n')
    assert not reach.touches("Валерий Петров и Иван Семёнов".encode())
    assert not reach.touches(b"Valery Petrov, https://example.org/semenovsky")


def test_letters_that_are_escaped_are_read_to_be_sure(lexicon: Lexicon) -> None:
    reach = Reach.between(lexicon, Lexicon())
    assert reach.touches(b'---\ntitle: "\\x56alery"\n---\n')
    assert not reach.touches(b'---\ntitle: "It is \\"so\\""\n---\n')


def test_nothing_is_within_reach_of_no_change(lexicon: Lexicon) -> None:
    same = lexicon_of(registry(list(PEOPLE), list(BODIES)), russian_forms)
    assert not Reach.between(lexicon, same).touches(b"Valery Semenovsky")


@pytest.mark.parametrize(
    ("text", "language", "right"),
    [
        ("приехало 7,500 человек", "ru", ["7 500"]),
        ("1,250 евро из 1,250,000", "ru", ["1 250", "1 250 000"]),
        ("в пути 7,500.", "ru", ["7 500"]),
        ("7,500, не больше", "ru", ["7 500"]),
        ("по 12,5 %, 3,25 и 0,125 балла", "ru", []),
        ("2,125 млн человек, 1,333\N{NO-BREAK SPACE}тыс. тонн и 12,375%", "ru", []),
        ("5,1234 или 12,500,5", "ru", []),
        ("12,5% of 3,2 million", "en", ["12.5", "3.2"]),
        ("by 12,5 per cent, 3,25\N{NO-BREAK SPACE}percentage points", "en", ["12.5", "3.25"]),
        ("a 2,5-kilometre walk", "en", ["2.5"]),
        ("from 3,5 to 4,2 billion; 3,5-4,2 billion", "en", ["4.2", "3.5", "4.2"]),
        ("$1,50, €12,5 and EUR 7,25", "en", ["1.50", "12.5", "7.25"]),
        ("rooms 1,2 and 3; chapters 4,5", "en", []),
        ("$1,250,000, €9,732 and 7,500 million, 12.5 per cent", "en", []),
        ("on 3,4 and 5 March in 1,2 halls", "en", []),
    ],
)
def test_a_number_as_the_other_language_writes_it(text: str, language: Language, right: list[str]) -> None:
    assert [slip.right for slip in foreign_numbers(text, language)] == right
    assert all(text.startswith(slip.found, slip.start) for slip in foreign_numbers(text, language))


def test_texts_written_by_hand_have_no_number_of_the_other_language() -> None:
    texts = [(name, language, text) for name in NAMES for language, text in pair_texts(name).items()]
    assert [(name, *foreign_numbers(text, language)) for name, language, text in texts] == [
        (name,) for name, _, _ in texts
    ]


def test_a_name_that_two_people_bear_leads_to_neither() -> None:
    entries = {key: RegisteredPerson(key, name) for key, name in PEOPLE.items()}
    twice = Registry(people=entries | {"other": RegisteredPerson("other", Words("Ivan Petrov", "Иван Петровский"))})
    found = lexicon_of(twice, russian_forms).people
    assert ("en", "Ivan Petrov") not in found
    assert found["ru", "Иван Петров"] == "ivan"
    assert ("en", "Petrov") not in found


@pytest.mark.parametrize(
    ("text", "language", "is_problem"),
    [
        ("Рост. Стандарт жизни вырос.", "ru", False),
        ("Стандарт жизни вырос.", "ru", False),
        ("Рост\n\n- Стандарт жизни", "ru", False),
        ("Рост\n\n## Стандарт жизни", "ru", False),
        ("| Год | Стандарт жизни |", "ru", False),
        ("Он сказал: «Стандарт жизни вырос».", "ru", False),
        ("He said, “Standard of living rose”.", "en", False),
        ("1. Standard of living", "en", False),
        ("Операция Стандарт начата.", "ru", True),
        ("Начата операция\nСтандарт.", "ru", True),
        ("Начата программа «Стандарт качества».", "ru", True),
        ("Начата. «Стандарт» продолжается.", "ru", True),
        ("Начата. «*Стандарт*» продолжается.", "ru", True),
        ("“Standard” began.", "en", True),
        ("They began the Standard.", "en", True),
        ("Итог. ОС начата.", "ru", True),
    ],
)
def test_a_name_of_one_word_at_the_beginning_of_a_sentence_may_be_none(
    text: str, language: Language, is_problem: bool
) -> None:
    pair = AgreedPair("Specimen", "Эталон", ("Standard",), ("Стандарт", "ОС"))
    lexicon = lexicon_of(registry([], [], (pair,)), russian_forms)
    document = parse_document(f"---\ntitle: x\n---\n{text}", "x.md", Report())
    assert document is not None
    fields = parse_leniently(ReleaseFields, document, Report(), language=language)
    report = Report()
    check_wording(typed(fields, document.lines, language, (text, 4)), lexicon, report)
    assert [problem.is_warning for problem in report.problems] == [not is_problem]
