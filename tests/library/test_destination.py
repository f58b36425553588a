"""Where whoever asks for an address ends up."""

from dataclasses import dataclass, field

import pytest

from newsroom.library.destination import GONE, Loop, destination


@dataclass
class Known:
    """Addresses as a test says them."""

    there: set[str] = field(default_factory=set)
    aliases: dict[str, str] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    recorded: dict[str, str] = field(default_factory=dict)

    def answers(self, address: str) -> bool:
        return address in self.there

    def alias_target(self, address: str) -> str | None:
        return self.aliases.get(address)

    def is_gone(self, address: str) -> bool:
        return address in self.gone

    def recorded_target(self, address: str) -> str | None:
        return self.recorded.get(address)


def test_an_address_that_answers_is_its_own_destination() -> None:
    assert destination("a/", Known({"a/"}, aliases={"a/": "b/"})) == "a/"


def test_an_alias_leads_to_its_page_and_a_chain_to_the_last() -> None:
    known = Known({"c/"}, aliases={"b/": "c/"}, recorded={"old": "a/", "a/": "b/"})
    assert destination("b/", known) == "c/"
    assert destination("old", known) == "c/"


def test_what_is_gone_is_gone_with_all_that_led_there_and_lay_beside_it() -> None:
    known = Known(gone={"a/"}, recorded={"old": "a/"})
    assert [destination(address, known) for address in ("a/", "old", "a/plan.pdf")] == [GONE, GONE, GONE]


def test_a_file_follows_its_page_to_the_file_of_its_name_or_to_the_page() -> None:
    known = Known({"b/", "b/plan.pdf"}, aliases={"a/": "b/"})
    assert destination("a/plan.pdf", known) == "b/plan.pdf"
    assert destination("a/other.pdf", known) == "b/"


def test_a_file_that_its_own_page_no_longer_has_is_nowhere() -> None:
    assert destination("a/plan.pdf", Known({"a/"})) is None
    assert destination("plan.pdf", Known({"a/"})) is None


def test_addresses_that_lead_to_one_another_are_a_loop() -> None:
    with pytest.raises(Loop):
        destination("a/", Known(recorded={"a/": "b/", "b/": "a/"}))
    with pytest.raises(Loop):
        destination("a/plan.pdf", Known(recorded={"a/": "b/", "b/": "a/"}))
