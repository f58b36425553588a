"""A site as the whole-site tests have it: built by the real Pelican, served from a folder on a free port."""

import json
import os
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from newsroom.cli.folder_server import FolderHandler, LocalServer

ROOT = Path(__file__).resolve().parent.parent
# The clock of a build, unless a test says otherwise.
NOW = "2026-11-23T12:00:00+03:00"


@dataclass(frozen=True)
class SiteBuild:
    """What one run of Pelican came to."""

    completed: subprocess.CompletedProcess[str]
    output: Path

    @property
    def status(self) -> int:
        return self.completed.returncode

    @property
    def said(self) -> str:
        """All that it printed, on either stream."""
        return self.completed.stdout + self.completed.stderr


def build_site(
    content: Path,
    output: Path,
    *,
    conf: str | Path = "pelicanconf.py",
    preview: bool = False,
    now: str = NOW,
    site_url: str | None = None,
) -> SiteBuild:
    """Build `content` into `output` by the command that `make html` runs, from the root of the project."""
    command = [sys.executable, "-m", "pelican", str(content), "-s", str(conf), "-o", str(output)]
    command += ["--fatal=errors", "--log-handler=plain"]
    settings = ["NEWSROOM_PREVIEW=true"] if preview else []
    settings += [f"SITEURL={json.dumps(site_url)}"] if site_url is not None else []
    command += ["-e", *settings] if settings else []
    environment = os.environ | {"NEWSROOM_NOW": now, "PYTHONPATH": str(ROOT / "plugins")}
    completed = subprocess.run(
        command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False
    )
    return SiteBuild(completed, output)


@dataclass
class SiteServer:
    """Serves folders, each on a free port of this machine, until it is closed."""

    origins: set[str] = field(default_factory=set)
    _servers: list[LocalServer] = field(default_factory=list)

    def serve(self, folder: Path, *, prefix: str = "/") -> str:
        """Serve `folder` under `prefix`, such as "/archive/", and return its address, ending in a slash."""
        server = LocalServer(("127.0.0.1", 0), partial(FolderHandler, folder=folder, prefix=prefix))
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        self._servers.append(server)
        origin = f"http://127.0.0.1:{server.server_port}"
        self.origins.add(origin)
        return origin + prefix

    def owns(self, address: str) -> bool:
        """Whether an address is one of the sites served; data: and blob: ask nobody."""
        parts = urlsplit(address)
        return parts.scheme in {"data", "blob", "about"} or f"{parts.scheme}://{parts.netloc}" in self.origins

    def close(self) -> None:
        while self._servers:
            server = self._servers.pop()
            server.shutdown()
            server.server_close()
