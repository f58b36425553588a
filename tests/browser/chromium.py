"""The Chromium that the tests drive: finds one, and run as a program installs one where there is none."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PACKAGES = ("chromium", "fonts-dejavu-core")
# Chromium's own services only look for hosts that a test must never need.
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def flags() -> list[str]:
    """The command line's flags; root needs one more, since Chromium's sandbox refuses to run as root."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*FLAGS, "--no-sandbox"] if is_root else list(FLAGS)


def executable() -> str | None:
    """The path of a Chromium that starts, an installed one before Playwright's own; None where there is none."""
    return next((path for path in _candidates() if _succeeds(path, "--version")), None)


def _candidates() -> list[str]:
    named = [os.environ.get("CHROMIUM"), *(shutil.which(name) for name in NAMES)]
    cache = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache/ms-playwright")
    own = sorted(cache.glob("chromium-*/chrome-linux*/chrome"), reverse=True)
    return [path for path in [*named, *map(str, own)] if path]


def _succeeds(*command: str) -> bool:
    try:
        return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def has_cyrillic_font() -> bool:
    """Whether some font shows Russian; taken for granted where fontconfig is not there to be asked."""
    if not shutil.which("fc-list"):
        return True
    return bool(subprocess.run(["fc-list", ":lang=ru"], capture_output=True, check=False).stdout.strip())


def install() -> None:
    """Install what is missing, by Debian's packages where this user may, else by Playwright; errors show in the end."""
    print("Installing a browser for the tests (once)…", file=sys.stderr, flush=True)
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if shutil.which("apt-get") and _succeeds(*sudo, "true"):
        apt_get = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
        _succeeds(*apt_get, "update")
        _succeeds(*apt_get, "install", "-y", "--no-install-recommends", *PACKAGES)
    if executable() is None:
        _succeeds(sys.executable, "-m", "playwright", "install", "chromium")


def main() -> int:
    """Make sure that there is a browser with a Cyrillic font; 1, with one plain sentence, when none can be had."""
    if executable() is None or not has_cyrillic_font():
        install()
    if executable() is None:
        print(
            "The browser tests need Chromium, and it could not be installed: install it, or set CHROMIUM.",
            file=sys.stderr,
        )
        return 1
    if not has_cyrillic_font():
        print(
            "The browser tests need a font with Cyrillic letters: install one, e.g. fonts-dejavu-core.", file=sys.stderr
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
