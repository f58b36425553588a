"""What every test may ask for."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import HealthCheck, settings

from tests import site

# The machine may be busy, so nothing here is timed. `HYPOTHESIS_PROFILE=long` searches two hundred times as long.
settings.register_profile("short", settings(), deadline=None)
settings.register_profile(
    "long", settings(), deadline=None, max_examples=20_000, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-golden", action="store_true", dest="write_golden", help="renew tests/fixtures/golden")


def pytest_configure(config: pytest.Config) -> None:
    """No test uses the project's own build state: one that names no folder for it gets a new one."""
    folder = tempfile.mkdtemp(prefix="newsroom-cache-")
    os.environ["NEWSROOM_CACHE"] = folder
    config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))


class BuildSite(Protocol):
    """The type of the fixture `build_site`."""

    def __call__(
        self,
        content: Path,
        output: Path,
        *,
        conf: str | Path = ...,
        preview: bool = ...,
        now: str = ...,
        site_url: str | None = ...,
    ) -> site.SiteBuild: ...


@pytest.fixture(scope="session")
def build_site() -> BuildSite:
    """Builds a content folder with the real Pelican, in a process of its own."""
    return site.build_site


@pytest.fixture(scope="session")
def site_server() -> Iterator[site.SiteServer]:
    """Serves folders at 127.0.0.1, each on a free port, for as long as the tests run."""
    server = site.SiteServer()
    yield server
    server.close()
