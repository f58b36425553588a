"""What the guide tells whoever runs the server can be typed as it stands there."""

import configparser
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.site import ROOT

GUIDE = (ROOT / "docs" / "publishing.md").read_text("utf-8")
UNITS = sorted((ROOT / "docs" / "systemd").iterdir())
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", GUIDE, flags=re.MULTILINE | re.DOTALL)


def unit(text: str) -> dict[str, dict[str, str]]:
    """A systemd unit: an INI file whose names keep their capitals."""
    parser = configparser.RawConfigParser(strict=True)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(text)
    return {name: dict(parser[name]) for name in parser.sections()}


def made_by(command: str) -> list[str]:
    """The targets that a command line asks make for."""
    return re.findall(r"\bmake (?:-\S+ )*([a-z-]+)", command)


def targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text("utf-8"), flags=re.MULTILINE))


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.name)
def test_each_unit_can_be_read_and_says_what_it_is(path: Path) -> None:
    assert unit(path.read_text("utf-8"))["Unit"]["Description"]


def test_the_units_in_the_guide_are_those_in_the_folder() -> None:
    shown = [unit(block) for kind, block in BLOCKS if kind == "ini"]
    files = {path.name: unit(path.read_text("utf-8")) for path in UNITS}
    assert shown == [files["newsroom.service"], files["newsroom.timer"]]
    assert all(f"systemd/{name}" in GUIDE for name in files)


def test_the_units_lead_to_one_another() -> None:
    files = {path.name: unit(path.read_text("utf-8")) for path in UNITS}
    assert files["newsroom.service"]["Unit"]["OnFailure"] in files
    assert files["newsroom.timer"]["Timer"]["OnCalendar"] == "*-*-* *:*:00"
    assert files["newsroom.service"]["Service"]["Type"] == "oneshot"


def test_every_command_of_make_is_one_of_the_makefile() -> None:
    commands = [unit(path.read_text("utf-8"))["Service"]["ExecStart"] for path in UNITS if path.suffix == ".service"]
    lines = [line for kind, block in BLOCKS if kind == "cron" for line in block.splitlines() if "make" in line]
    assert len(lines) == 2
    asked = [target for line in [*commands, *lines] if "make" in line for target in made_by(line)]
    assert set(asked) == {"html"}
    assert {*asked, *made_by(GUIDE)} <= targets()


def test_the_lines_of_cron_have_five_fields_of_time() -> None:
    lines = [line for kind, block in BLOCKS if kind == "cron" for line in block.splitlines() if not line[0].isalpha()]
    for line in lines:
        fields, command = line.split(" ", 5)[:5], line.split(" ", 5)[5]
        assert all(re.fullmatch(r"\*(/\d+)?|\d+", field) for field in fields)
        assert command.startswith("cd /srv/press-archive && ")
        assert subprocess.run(["sh", "-n", "-c", command], check=False).returncode == 0


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="this machine has no systemd")
def test_systemd_takes_the_units_and_the_moment() -> None:
    units = [str(path) for path in UNITS]
    done = subprocess.run(["systemd-analyze", "verify", *units], capture_output=True, encoding="utf-8", check=False)
    # It also speaks of what else is on the machine.
    assert "newsroom" not in done.stderr
    moment = ["date", "-u", "-d", "2030-01-15T18:00:00+03:00", "+%F %T UTC"]
    shown = subprocess.run(moment, capture_output=True, encoding="utf-8", check=True).stdout.strip()
    done = subprocess.run(["systemd-analyze", "calendar", shown], capture_output=True, encoding="utf-8", check=False)
    assert "Normalized form: 2030-01-15 15:00:00 UTC" in done.stdout
