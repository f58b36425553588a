"""On pairs of texts written by hand the comparison is quiet, and finds nearly all of the errors planted in them."""

import pytest

from benchmarks.agreement import Measured, measured, report_of
from newsroom.store.bundles import ContentFolder
from newsroom.store.content import load_surroundings
from tests.pairs import NAMES, PAIRS


@pytest.fixture(scope="module")
def result() -> Measured:
    return measured(NAMES, load_surroundings(ContentFolder(PAIRS)).lexicon, runs=1)


def test_there_are_enough_pairs_to_tell_anything() -> None:
    assert len(NAMES) >= 100


def test_true_pairs_are_quiet(result: Measured) -> None:
    assert result.false_alarms == []


def test_nearly_every_planted_error_is_found(result: Measured) -> None:
    assert result.planted >= 800
    assert result.share >= 99, "\n".join(report_of(result))
