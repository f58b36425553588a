"""Every build waits for what is imported at its start, so slow packages that it may not need are left for later."""

import subprocess
import sys

import pytest

from tests.site import ROOT


@pytest.mark.parametrize("package", ["charset_normalizer", "phonenumbers", "PIL", "slugify"])
def test_reading_releases_does_not_load_at_once(package: str) -> None:
    code = f"import sys, newsroom.build.engine; sys.exit({package!r} in sys.modules)"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT / "plugins", check=True)
