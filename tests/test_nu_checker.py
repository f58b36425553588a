"""The Nu checker's wrapper: a real fault is told, and what HTML has gained since the jar was made is not."""

from pathlib import Path

from tests.nu_checker import nu_messages

PAGE = '<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Т</title></head>\n'
PAGE += "<body><h1>Т</h1>{}</body></html>"


def test_a_fault_inside_a_newer_element_is_told_with_its_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "ru").mkdir()
    (tmp_path / "ru" / "index.html").write_text(PAGE.format("<search>\n<p><div>a</div></p></search>"), encoding="utf-8")
    messages = nu_messages(tmp_path)
    assert [(message.file, message.line, message.kind) for message in messages] == [("ru/index.html", 3, "error")]
    assert "No “p” element in scope" in messages[0].text


def test_modern_markup_passes(tmp_path: Path) -> None:
    modern = '<search><form action="/"><label>a <input name="q" inputmode="search"></label></form></search>'
    modern += '<p><img src="a.jpg" alt="" fetchpriority="high"></p><details name="a"><summary>b</summary></details>'
    (tmp_path / "index.html").write_text(PAGE.format(modern), encoding="utf-8")
    assert nu_messages(tmp_path) == []


def test_a_folder_without_pages_has_no_messages(tmp_path: Path) -> None:
    assert nu_messages(tmp_path) == []
