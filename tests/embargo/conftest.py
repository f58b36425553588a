"""The example archive, for tests in which the clock goes on."""

from pathlib import Path

import pytest

from tests.engine.site import Site


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Not built yet."""
    return Site(tmp_path / "site")
