"""All releases of a sample, no two of one title or address, each the same whatever the sample's size."""

from collections.abc import Iterator
from datetime import date
from itertools import count
from random import Random

from newsroom.cli.sample.days import day_of
from newsroom.cli.sample.facts import withdrawal
from newsroom.cli.sample.pair import Pair
from newsroom.cli.sample.release import SampleRelease
from newsroom.cli.sample.story import Story, write_story
from newsroom.cli.sample.vocabulary import Vocabulary

LONGEST_TITLE = 95
_WITHDRAWN_EVERY = 1000


class Archive:
    """Gives out releases one after another; each may lead only to those before it."""

    def __init__(self, words: Vocabulary) -> None:
        self.words = words
        self.releases: list[SampleRelease] = []
        self._titles: set[str] = set()
        self._targets: set[str] = set()

    def generate(self, number: int) -> Iterator[SampleRelease]:
        """This many releases; the first hundred of a thousand are the hundred of a hundred."""
        for index in range(1, number + 1):
            story = self.write(f"release {index}", day_of(index), self._related(index))
            yield self.add(_finished(story, index))

    def add(self, release: SampleRelease) -> SampleRelease:
        """Take a release in; raises `ValueError` where its title or address is taken."""
        if not self._is_free(release):
            raise ValueError(f"two releases of one title or address: {release.target}")
        self._titles.update(release.title)
        self._targets.add(release.target)
        self.releases.append(release)
        return release

    def write(self, seed: str, day: date, related: tuple[str, Pair] | None = None) -> Story:
        """The first story of a seed whose title is short enough and free, like its address."""
        for attempt in count():
            story = write_story(self.words, f"{seed} {attempt}", day, related)
            if self._is_free(story.release) and max(map(len, story.release.title)) < LONGEST_TITLE:
                return story
        raise AssertionError("counting never ends")

    def _is_free(self, release: SampleRelease) -> bool:
        return self._titles.isdisjoint(release.title) and release.target not in self._targets

    def _related(self, number: int) -> tuple[str, Pair] | None:
        """An older release in both languages, for four in ten."""
        random = Random(f"related {number}")
        if not self.releases or random.random() >= 0.4:
            return None
        for candidate in random.choices(self.releases, k=4):
            if candidate.day < day_of(number) and len(candidate.languages) == 2 and "withdrawn" not in candidate.facts:
                return candidate.target, candidate.title
        return None


def _finished(story: Story, number: int) -> SampleRelease:
    """With what depends on the release's number: the office's own number, and one withdrawal in a thousand."""
    release = story.release
    facts = dict(release.facts)
    if number % 5 < 2:
        facts["reference"] = f"{release.day.year}/{number}"
    if number % _WITHDRAWN_EVERY == _WITHDRAWN_EVERY // 2:
        facts["withdrawn"] = withdrawal(story.cast, text="drop" if number // _WITHDRAWN_EVERY % 2 else "keep")
    return release.with_facts(facts)
