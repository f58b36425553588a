"""The command line names every command, and loads the module of the one that is asked for."""

import pytest

from newsroom.cli import COMMANDS, main


def said(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[object, str]:
    """The status that argparse ends with, and what it says."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    captured = capsys.readouterr()
    return ended.value.code, captured.out + captured.err


def test_help_lists_each_command_with_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    status, text = said(["--help"], capsys)
    assert status == 0
    for name, (_, line) in COMMANDS.items():
        assert [name, *line.split()] in [shown.split() for shown in text.splitlines()]


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_its_options(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, text = said([name, "--help"], capsys)
    assert status == 0
    assert text.startswith(f"usage: newsroom {name} ")
    assert "--" in text.replace("--help", "")


def test_an_unknown_command_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    status, text = said(["chek"], capsys)
    assert status == 2
    assert "invalid choice: 'chek'" in text
