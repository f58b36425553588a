"""Sites for the tests of the engine, each in a folder of its own."""

from pathlib import Path

import pytest

from tests.engine.sample import Sample, write_two_states
from tests.engine.site import Site


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """The example archive, not built yet."""
    return Site(tmp_path / "site")


@pytest.fixture
def built(site: Site) -> Site:
    """The example archive, built once."""
    run = site.run("build")
    assert run.status == 0, run.said
    return site


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """Sixty releases in two states."""
    return write_two_states(tmp_path_factory.mktemp("sample"))
