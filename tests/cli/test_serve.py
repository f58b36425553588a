"""`make serve` over a hand-made folder, asked by real requests."""

import argparse
import http.client
import json
import socket
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from watchfiles import Change

from newsroom.cli import serve
from newsroom.cli.builder import Builder
from newsroom.cli.preview_server import Builds, preview_server
from tests.conftest import BuildSite
from tests.site import NOW
from tests.test_faults import lay_small_site

SCRIPT = '<script src="/-/reload.js" data-build="0"></script>'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A preview as a build would leave it, with a secret beside it."""
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    folder = tmp_path / "preview"
    (folder / "ru/news").mkdir(parents=True)
    (folder / "empty").mkdir()
    (folder / "404.html").write_text("<body><p>Нет такой страницы</p></body>", encoding="utf-8")
    (folder / "ru/news/index.html").write_text("<body><p>Новости</p></body>", encoding="utf-8")
    (folder / "ru/feed.atom").write_text("<feed/>", encoding="utf-8")
    (folder / "ru/news/план.pdf").write_bytes(b"%PDF")
    return folder


@pytest.fixture
def builds() -> Builds:
    return Builds()


@pytest.fixture
def port(folder: Path, builds: Builds) -> Iterator[int]:
    server = preview_server(folder, builds, port=0)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


def ask(port: int, address: str, *, method: str = "GET") -> tuple[http.client.HTTPResponse, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request(method, address)
    response = connection.getresponse()
    body = response.read().decode()
    connection.close()
    return response, body


def test_a_page_is_sent_with_the_script_that_reloads_it(port: int, folder: Path) -> None:
    response, body = ask(port, "/ru/news/?from=mail")
    assert (response.status, response.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert body == f"<body><p>Новости</p>{SCRIPT}</body>"
    assert "script" not in (folder / "ru/news/index.html").read_text(encoding="utf-8")


def test_a_page_asked_for_by_its_head_alone_has_no_body(port: int) -> None:
    response, body = ask(port, "/ru/news/", method="HEAD")
    assert (response.status, body) == (200, "")
    assert int(response.headers["Content-Length"]) > 0


def test_an_address_without_its_slash_is_redirected(port: int) -> None:
    response, _ = ask(port, "/ru//news")
    assert (response.status, response.headers["Location"]) == (301, "/ru/news/")


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/ru/feed.atom", "application/atom+xml; charset=utf-8"),
        ("/ru/news/%D0%BF%D0%BB%D0%B0%D0%BD.pdf", "application/pdf"),
        ("/-/reload.js", "text/javascript; charset=utf-8"),
    ],
)
def test_a_file_is_sent_with_its_type_and_untouched(port: int, address: str, kind: str) -> None:
    response, body = ask(port, address)
    assert (response.status, response.headers["Content-Type"]) == (200, kind)
    assert SCRIPT not in body


@pytest.mark.parametrize(
    "address",
    ["/nowhere/", "/empty/", "/empty", "/ru/", "/ru/feed.atom/", "/../secret.txt", "/%2e%2e/secret.txt",
     "/ru/..%2f..%2fsecret.txt", "/ru/%5c..%5csecret.txt", "/%00", "/link.txt"],
)  # fmt: skip
def test_what_is_not_in_the_folder_gets_the_404_page_and_its_status(port: int, folder: Path, address: str) -> None:
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")
    response, body = ask(port, address)
    assert response.status == 404
    assert "Нет такой страницы" in body
    assert SCRIPT in body


def test_before_the_first_build_there_is_a_plain_404_page(port: int, folder: Path) -> None:
    (folder / "404.html").unlink()
    response, body = ask(port, "/")
    assert response.status == 404
    assert "no page at this address" in body


def next_event(stream: http.client.HTTPResponse) -> tuple[str, str]:
    name = stream.readline().decode().removeprefix("event: ").strip()
    data = stream.readline().decode().removeprefix("data: ").strip()
    stream.readline()
    return name, json.loads(data)


def test_an_open_page_is_told_of_a_build_and_of_problems(port: int, builds: Builds) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request("GET", "/-/events?build=0")
    stream = connection.getresponse()
    builds.announce()
    assert next_event(stream) == ("reload", "")
    builds.announce("content/a.md:4: date: …")
    assert next_event(stream) == ("problems", "content/a.md:4: date: …")
    connection.close()
    stream.close()


def test_a_page_that_shows_an_older_build_is_told_at_once(builds: Builds) -> None:
    builds.announce()
    assert next(builds.events(0)).startswith(b"event: reload\n")


def test_a_page_opened_while_there_are_problems_is_told_them(builds: Builds) -> None:
    builds.announce("wrong")
    assert next(builds.events(builds.newest.number)) == b'event: problems\ndata: "wrong"\n\n'


def test_a_save_is_noticed_and_what_a_build_compiles_is_not(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    is_source = serve.SourceFilter()
    assert is_source(Change.modified, str(content / "index.ru.md"))
    for name in ("messages.mo", ".#index.ru.md", "index.ru.md~", ".index.ru.md.swp"):
        assert not is_source(Change.modified, str(content / name))


def test_a_changed_file_of_settings_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    conf = tmp_path / "pelicanconf.py"
    conf.write_text("A = 1\n", encoding="utf-8")
    content = tmp_path / "content"
    content.mkdir()
    monkeypatch.setattr(serve, "SETTINGS_MILLISECONDS", 20)
    threading.Timer(0.2, lambda: conf.write_text("A = 2\nB = 3\n", encoding="utf-8")).start()
    changes = serve.changes(content, tmp_path / "absent", confs=(conf,))
    next(changes)


def options(folder: Path, *, port: int) -> argparse.Namespace:
    return argparse.Namespace(content=folder, conf=Path("pelicanconf.py"), output=folder, port=port)


def test_a_port_in_use_is_told_in_one_sentence(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert serve.run(options(folder, port=port)) == 1
    said = capsys.readouterr().err
    assert said == f"Port {port} is in use: end the other server, or choose another with PORT={port + 1}.\n"


@pytest.fixture
def builder(tmp_path: Path) -> Iterator[Builder]:
    """A builder of the small site, with a draft among its releases, in a folder of its own."""
    content = lay_small_site(tmp_path)
    text = content / "releases/2023/2023-12-01-itogi-goda/index.ru.md"
    text.write_text(text.read_text("utf-8").replace("\n---\n", "\nstatus: draft\n---\n", 1), "utf-8")
    builder = Builder(content, Path("pelicanconf.py"), tmp_path / "preview", "http://localhost:8001")
    yield builder
    builder.end()


def test_the_preview_is_built_with_drafts_for_the_address_it_is_served_at(builder: Builder, tmp_path: Path) -> None:
    assert builder.build() == ""
    assert "itogi-goda" in (tmp_path / "preview/en/news/2023/12/index.html").read_text("utf-8")
    assert "http://localhost:8001/en/news/" in (tmp_path / "preview/en/feed.xml").read_text("utf-8")


def test_the_preview_is_what_pelicans_own_run_makes_of_it(
    builder: Builder, build_site: BuildSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSROOM_NOW", NOW)
    assert builder.build() == ""
    build_site(tmp_path / "content", tmp_path / "other", preview=True, site_url="http://localhost:8001")
    assert bytes_of(tmp_path / "preview") == bytes_of(tmp_path / "other")


def bytes_of(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_one_builder_builds_again_and_again_and_tells_what_is_wrong(
    builder: Builder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    builder.build()
    text = tmp_path / "content/pages/about/index.en.md"
    right = text.read_text("utf-8")
    text.write_text("nothing", "utf-8")
    said = builder.build()
    assert "index.en.md:1: front matter: expected a line of ---" in said
    assert said in capsys.readouterr().out
    text.write_text(right.replace("\n---\n", "\n---\nA line more.\n", 1), "utf-8")
    assert builder.build() == ""
    assert "A line more." in (tmp_path / "preview/en/about/index.html").read_text("utf-8")


def test_a_builder_that_died_is_started_anew(builder: Builder, tmp_path: Path) -> None:
    builder.build()
    subprocess.run(["pkill", "-9", "-f", f"newsroom.cli.builder {tmp_path}"], check=True)
    builder.build()
    assert builder.build() == ""


def test_a_save_builds_again_and_ctrl_c_ends_it_quietly(
    builder: Builder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def saves(*_: Path, confs: tuple[Path, ...]) -> Iterator[set[Path]]:
        text = tmp_path / "content/pages/about/index.en.md"
        text.write_text(text.read_text("utf-8").replace("\n---\n", "\n---\nA line more.\n", 1), "utf-8")
        yield {text}
        raise KeyboardInterrupt

    monkeypatch.setattr(serve, "changes", saves)
    chosen = argparse.Namespace(
        content=tmp_path / "content", conf=Path("pelicanconf.py"), output=tmp_path / "preview", port=0
    )
    assert serve.run(chosen) == 0
    assert "A line more." in (tmp_path / "preview/en/about/index.html").read_text("utf-8")
    said = capsys.readouterr().out
    assert "The preview is at http://localhost:" in said
    assert "and reloads when you save" in said
