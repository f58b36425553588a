"""The body of a release: blocks of Markdown, each written for both languages in one go."""

from collections.abc import Iterable, Iterator
from random import Random

from newsroom.cli.sample.cast import Cast, linked
from newsroom.cli.sample.figures import Figure, table
from newsroom.cli.sample.pair import Pair, capital
from newsroom.cli.sample.vocabulary import Vocabulary

_TOPIC = Pair("Topic: {}.", "Тема: {}.")
_OPERATION = Pair("More about the operation: {}.", "Подробнее об операции: {}.")
_HOST = Pair("Host: {}.", "Принимающая сторона: {}.")
_RELATED = Pair("Earlier in the archive: {}.", "Ранее в архиве: {}.")
_FILE = Pair("Document: {}.", "Документ: {}.")
_PAGE = Pair("All of this is fictional: {}.", "Всё это вымысел: {}.")
_PAGE_NAME = Pair("about this sample", "об этом образце")
_QUESTION = Pair("Question", "Вопрос")
_ANSWER = Pair("Answer", "Ответ")


class Writer:
    """Draws sentences for one release, none of them twice."""

    def __init__(self, words: Vocabulary, cast: Cast, random: Random) -> None:
        self.words = words
        self.cast = cast
        self.random = random
        self._left = {
            group: random.sample(words.sentences[group], len(words.sentences[group]))
            for group in ("context", "measures", "outcome", "said", "questions")
        }

    def body(self, figures: list[Figure], links: Iterable[Pair]) -> Pair:
        """The whole text, about 350 words a language."""
        lead = self.random.choice(self.cast.kind.leads).fill(self.cast.slots)
        voice = {"report": self._report, "speech": self._speech, "interview": self._interview}[self.cast.kind.voice]
        blocks = [block for block in (lead, *voice(figures), joined(links)) if block.en]
        return Pair("\n\n".join(block.en for block in blocks), "\n\n".join(block.ru for block in blocks))

    def sentences(self, group: str, number: int) -> Pair:
        """A paragraph of sentences not used before; fewer where the group runs out."""
        drawn = [self._left[group].pop() for _ in range(min(number, len(self._left[group])))]
        return joined(sentence.fill(self.cast.slots) for sentence in drawn)

    def heading(self, group: str, *, anchor: str = "") -> Pair:
        """A heading; an anchor gives it an id, as an attribute list."""
        heading = self.random.choice(self.words.sentences[group])
        return Pair(*(f"## {text}{anchor and f' {{#{anchor}}}'}" for text in heading))

    def _report(self, figures: list[Figure]) -> Iterator[Pair]:
        random = self.random
        yield self.sentences("context", 5)
        if random.random() < 0.5:
            yield from self._list()
        yield self.heading("headings")
        yield self.sentences("measures", 5)
        yield from self._figures(figures)
        yield self.sentences("measures", 4)
        if random.random() < 0.6:
            yield self._quotation()
        yield self.heading("next_headings", anchor="results" if random.random() < 0.1 else "")
        yield self.sentences("outcome", random.randint(5, 7))

    def _speech(self, figures: list[Figure]) -> Iterator[Pair]:
        yield self.sentences("said", 6)
        yield self.sentences("said", 6)
        yield from self._figures(figures)
        yield self.heading("headings")
        yield self.sentences("said", 6)
        yield self.sentences("said", 6)
        yield self.heading("next_headings")
        yield self.sentences("outcome", 3)

    def _interview(self, figures: list[Figure]) -> Iterator[Pair]:
        for number in range(6):
            yield _spoken(_QUESTION, self.sentences("questions", 1))
            yield _spoken(_ANSWER, self.sentences("said", 3 + number % 2))
        yield from self._figures(figures)

    def _figures(self, figures: list[Figure]) -> Iterator[Pair]:
        if not figures:
            return
        paragraph = joined(figure.sentence for figure in figures)
        has_note = self.random.random() < 0.3
        yield Pair(*(f"{text}[^1]" for text in paragraph)) if has_note else paragraph
        if self.random.random() < 0.4:
            yield table(self.words, self.random)
        if has_note:
            note = self.random.choice(self.words.sentences["footnotes"])
            yield Pair(*(f"[^1]: {text}" for text in note))

    def _list(self) -> Iterator[Pair]:
        yield self.random.choice(self.words.sentences["list_intros"])
        topic = self.random.choice(self.words.topics)
        is_numbered = self.random.random() < 0.3
        items = [capital(subject) for subject in self.random.sample(topic.subjects, self.random.randint(3, 5))]
        signs = [f"{number}." if is_numbered else "-" for number in range(1, len(items) + 1)]
        yield Pair(*("\n".join(map(" ".join, zip(signs, column, strict=True))) for column in zip(*items, strict=True)))

    def _quotation(self) -> Pair:
        said = self.sentences("said", 3)
        return Pair(*(f"> {text}\n> — {self.cast.first.id}" for text in said))


def links_of(
    cast: Cast, random: Random, *, related: tuple[str, Pair] | None, file: tuple[str, Pair] | None
) -> Iterator[Pair]:
    """Closing sentences that lead to other places of the archive, all of which exist."""
    if random.random() < 0.4:
        yield _leading(_TOPIC, cast.topic.name, f"topic:{cast.topic.id}")
    if cast.kind.has_operation and random.random() < 0.5:
        yield _leading(_OPERATION, cast.operation.name, f"operation:{cast.operation.id}")
    if random.random() < 0.2:
        yield _leading(_HOST, cast.body.name, f"organisation:{cast.body.id}")
    if random.random() < 0.05:
        yield _leading(_PAGE, _PAGE_NAME, "page:about")
    if related:
        yield _leading(_RELATED, related[1], f"release:{related[0]}")
    if file:
        yield _leading(_FILE, file[1], f"file:{file[0]}")


def joined(sentences: Iterable[Pair]) -> Pair:
    """Sentences as one paragraph."""
    every = list(sentences)
    return Pair(" ".join(one.en for one in every), " ".join(one.ru for one in every))


def _leading(template: Pair, text: Pair, target: str) -> Pair:
    link = linked(text, target)
    return Pair(template.en.format(link.en), template.ru.format(link.ru))


def _spoken(who: Pair, words: Pair) -> Pair:
    return Pair(*(f"**{name}:** {text}" for name, text in zip(who, words, strict=True)))
