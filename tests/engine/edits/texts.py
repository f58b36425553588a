"""Edits of what one language's file says."""

from tests.engine.archive import LANGUAGES, Archive, Text
from tests.engine.edits.choice import Choose, Edit, loose_release, some, some_release, some_text, targets
from tests.engine.example import texts


def change_title(archive: Archive, choose: Choose) -> None:
    some_text(archive, choose).title = f"Another title {archive.number()}"


def take_anothers_title(archive: Archive, choose: Choose) -> None:
    some_text(archive, choose).title = some_text(archive, choose).title


def give_a_title_too_long(archive: Archive, choose: Choose) -> None:
    some_text(archive, choose).title = "A title that earns a warning: " + "long " * 20


def type_markup_into_a_title(archive: Archive, choose: Choose) -> None:
    some_text(archive, choose).title = f'<b>Bold</b> & "quoted" {{{{ {archive.number()} }}}}'


def change_summary(archive: Archive, choose: Choose) -> None:
    some_text(archive, choose).summary = f"Another summary {archive.number()}."


def change_body(archive: Archive, choose: Choose) -> None:
    some_text(archive, choose).body += f"\n\nAnother paragraph {archive.number()}, with a *stress*."


def change_body_to_one_of_the_same_size(archive: Archive, choose: Choose) -> None:
    text = some_text(archive, choose)
    text.body = text.body[0].swapcase() + text.body[1:]


def link(archive: Archive, choose: Choose) -> None:
    some_text(archive, choose).links.append(choose(targets(archive)))


def unlink(archive: Archive, choose: Choose) -> None:
    texts = [text for release in archive.releases for text in release.texts.values() if text.links]
    some(choose, texts).links.pop()


def quote(archive: Archive, choose: Choose) -> None:
    some_text(archive, choose).speaker = choose(_speakers(archive))


def unquote(archive: Archive, choose: Choose) -> None:
    some(choose, _quoting_texts(archive)).speaker = None


def let_someone_say_something_else(archive: Archive, choose: Choose) -> None:
    """At times too much to be collected whole."""
    text = some(choose, _quoting_texts(archive))
    text.said = f"It was said {archive.number()}, [there](person:jane-example). " * choose((1, 60))


def let_another_say_it(archive: Archive, choose: Choose) -> None:
    some(choose, _quoting_texts(archive)).speaker = choose(_speakers(archive))


def name_the_place_or_the_language_of_a_quotation(archive: Archive, choose: Choose) -> None:
    some(choose, _quoting_texts(archive)).attributes = choose(("", "{#said}", "{lang=ru}", "{#words .x lang=de}"))


def _speakers(archive: Archive) -> list[str]:
    return [*archive.registry["people"], *archive.registry["organisations"], "A Guest, Envoy"]


def _quoting_texts(archive: Archive) -> list[Text]:
    return [text for release in archive.releases for text in release.texts.values() if text.speaker]


def translate(archive: Archive, choose: Choose) -> None:
    """A second language where there was one; it does not tell the figures."""
    release = some(choose, [release for release in archive.releases if len(release.texts) == 1])
    missing = next(language for language in LANGUAGES if language not in release.texts)
    release.facts.pop("figures", None)
    release.texts[missing] = texts(f"the translation {archive.number()}")[missing]


def withdraw_a_translation(archive: Archive, choose: Choose) -> None:
    release = some(choose, [release for release in archive.releases if len(release.texts) == 2])
    del release.texts[choose(LANGUAGES)]


def move_the_facts_into_the_other_file(archive: Archive, choose: Choose) -> None:
    """Two files change and no page does."""
    release = some_release(archive, choose)
    release.facts_in = "ru" if release.facts_in == "en" else "en"


def swap_the_texts_of_two_releases(archive: Archive, choose: Choose) -> None:
    one, two = loose_release(archive, choose), loose_release(archive, choose)
    one.texts, two.texts = two.texts, one.texts
    for release in (one, two):
        release.facts.pop("figures", None)


EDITS: tuple[Edit, ...] = (
    change_title,
    take_anothers_title,
    give_a_title_too_long,
    type_markup_into_a_title,
    change_summary,
    change_body,
    change_body_to_one_of_the_same_size,
    link,
    unlink,
    quote,
    unquote,
    let_someone_say_something_else,
    let_another_say_it,
    name_the_place_or_the_language_of_a_quotation,
    translate,
    withdraw_a_translation,
    move_the_facts_into_the_other_file,
    swap_the_texts_of_two_releases,
)
