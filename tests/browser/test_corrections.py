"""A corrected number reaches a reader who was there before, though the edition has the old size and day."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from ground import answering, own_port
from kram.package.exchange import replaced
from kram.package.times import second_of_day, set_times
from playwright.sync_api import Browser
from shipped_nginx import ABSENT, NGINX, running

DAY = "2026-11-22"
PAGE = "<!doctype html><title>x</title><p>{} menit</p>"
# Of these two the later one chooses the earlier second: only a rule that looks at the old file helps.
OLD, NEW = sorted((PAGE.format(n).encode() for n in (10, 60)), key=second_of_day, reverse=True)


def publish(site: Path, page: bytes) -> None:
    """An edition takes the place of the one before it, as scripts/build.py does it."""
    with replaced(site) as fresh:
        (fresh / "a.html").write_bytes(page)
        set_times(fresh, site, DAY)


@contextmanager
def _python(folder: Path, *command: str) -> Iterator[str]:
    with own_port() as port, answering([sys.executable, *command, str(port)], port, cwd=folder):
        yield f"http://127.0.0.1:{port}"


@contextmanager
def nginx(site: Path, built: Path) -> Iterator[str]:
    if NGINX is None:
        pytest.skip(ABSENT)
    prefix = site.parent / "nginx"
    prefix.mkdir()
    with running(site, (built / "nginx.conf").read_text("utf-8"), prefix) as port:
        yield f"http://127.0.0.1:{port}"


def sajikan(site: Path, built: Path) -> AbstractContextManager[str]:
    return _python(site, str(built / "sajikan.py"))


def plain_python(site: Path, built: Path) -> AbstractContextManager[str]:
    return _python(site.parent, "-m", "http.server", "--bind", "127.0.0.1", "--directory", str(site))


@pytest.mark.parametrize("server", [nginx, sajikan, plain_python], ids=lambda server: server.__name__)
def test_a_corrected_number_reaches_a_reader_who_was_there_before(
    server: Callable[[Path, Path], AbstractContextManager[str]], site: Path, browser: Browser, tmp_path: Path
) -> None:
    folder = tmp_path / "site"
    publish(folder, OLD)
    assert len(OLD) == len(NEW)
    if server is sajikan:
        folder = folder.resolve()
    with server(folder, site) as address:
        page = browser.new_page()
        page.goto(f"{address}/a.html")
        before = page.inner_text("p")
        if server is sajikan:  # it serves the folder that it is in: the edition is unpacked over the old one
            (folder / "a.html").write_bytes(NEW)
        else:
            publish(folder, NEW)
        page.goto("about:blank")
        page.goto(f"{address}/a.html")
        if server is plain_python:  # says nothing to browsers about keeping, so the reader asks
            page.reload()
        assert (before, page.inner_text("p")) == tuple(text.decode()[34:-4] for text in (OLD, NEW))
        page.close()


def test_an_unchanged_file_keeps_its_time_and_two_contents_have_two(tmp_path: Path) -> None:
    site = tmp_path / "site"
    times = []
    for page in (OLD, OLD, NEW, NEW, OLD):
        publish(site, page)
        times.append(int((site / "a.html").stat().st_mtime))
    assert times[0] == times[1] < times[2] == times[3] < times[4]
