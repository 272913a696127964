"""Build the documentation site, and look at each page in a browser."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.support.browser import browser, needs_chromium
from tests.support.pages import ROOT

CONFIG = (ROOT / "mkdocs.yml").read_text()
NAV = re.findall(r"([\w/-]+\.md)$", CONFIG.partition("\nnav:")[2], re.M)
RENDERED = {"reference/models.md", "reference/params.md"}
WIDTHS = {"desktop": 1280, "phone": 390}


class Handler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site as `make docs` does, in a folder of its own. A broken link or anchor fails the build."""
    root = tmp_path_factory.mktemp("site")
    shutil.copytree(ROOT / "docs", root / "docs")
    shutil.copy(ROOT / "mkdocs.yml", root)
    for name in ("src", "generated", "SECURITY.md", "CHANGELOG.md"):
        (root / name).symlink_to(ROOT / name)
    reference = [sys.executable, "-m", "codegen", "reference", str(root / "docs" / "reference")]
    subprocess.run(reference, cwd=ROOT, check=True)
    build = [sys.executable, "-m", "zensical", "build", "--strict"]
    done = subprocess.run(build, cwd=root, capture_output=True, text=True, env=os.environ | {"NO_COLOR": "1"})
    assert done.returncode == 0, re.sub(r"\x1b\[[0-9;]*m", "", done.stdout + done.stderr)
    return root / "build" / "site"


@pytest.fixture(scope="module")
def url(folder: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


def addresses() -> list[str]:
    return [re.sub(r"(^|/)index\.html$", r"\1", name.removesuffix(".md") + "/").replace("index/", "") for name in NAV]


def test_every_page_is_in_the_navigation() -> None:
    pages = {str(page.relative_to(ROOT / "docs")) for page in (ROOT / "docs").rglob("*.md")}
    assert pages | RENDERED == set(NAV)


def test_assistants_get_every_page(folder: Path) -> None:
    listed = (folder / "llms.txt").read_text()
    whole = (folder / "llms-full.txt").read_text()
    for address in addresses():
        if address != "changelog/":
            assert f"/{address}index.md" in listed
            assert (folder / address / "index.md").exists()
    assert "client.messages.create(" in whole


def test_all_types_are_in_the_reference(folder: Path) -> None:
    from anthropic_messages_client import types

    shown = "".join((folder / "reference" / page / "index.html").read_text() for page in ("models", "params"))
    names = set(re.findall(r'<h2 id="(\w+)"', shown)) | set(re.findall(r"Also named (.*?)\.</p>", shown))
    aliases = set(re.findall(r"<code>(\w+)</code>", " ".join(name for name in names if "<code>" in name)))
    missing = {name for name in types.__all__ if name not in names | aliases and not name.startswith("Unknown")}
    assert missing == {"Base64FileInput", "FileInput"}


@needs_chromium
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_pages_in_a_browser(url: str, width: str, scheme: Any) -> None:
    """No page is wider than the window, logs an error, or loads anything from another host."""
    complaints: list[str] = []
    with browser() as chromium:
        page = chromium.new_page(viewport={"width": WIDTHS[width], "height": 900}, color_scheme=scheme)
        page.on("console", lambda message: message.type == "error" and complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: request.url.startswith(url) or complaints.append(request.url))
        for address in addresses():
            page.goto(url + address)
            wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if wide > 0:
                complaints.append(f"{address} is {wide} pixels too wide")
    assert complaints == []


@needs_chromium
def test_search_finds_pages(url: str) -> None:
    with browser() as chromium:
        page = chromium.new_page()
        page.goto(url)
        page.keyboard.press("Control+k")
        page.keyboard.type("total_timeout")
        page.get_by_role("link", name=re.compile("Timeouts")).first.wait_for(timeout=10_000)


def test_the_picture_of_the_architecture_is_current() -> None:
    assets = ROOT / "docs" / "assets"
    words = re.findall(r"\w+", " ".join(re.findall(r'"([^"]+)"', (assets / "architecture.mmd").read_text())))
    drawn = re.sub(r"<[^>]+>", " ", (assets / "architecture.svg").read_text())
    assert set(words) - {"br"} <= set(re.findall(r"\w+", drawn))
