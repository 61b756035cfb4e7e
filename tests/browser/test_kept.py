"""What a browser keeps of the site, in Chromium: without the server, through corrections, until it goes."""

from __future__ import annotations

import json
import re
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from ground import launched, serve
from kram.package.exchange import replaced
from kram.package.times import set_times
from kram.sums import mark
from playwright.sync_api import Browser, BrowserContext, Page, Playwright
from published import CORRECTED, NOTICE, Website, published, replace
from reader import KINDS, Trouble, come_to_life, every_path, reading
from shipped_nginx import ABSENT, NGINX, running


@pytest.fixture
def website(site: Path, tmp_path: Path) -> Iterator[Website]:
    with published(site, tmp_path / "site") as made:
        yield made


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    with reading(browser, service_workers="allow", locale="id-ID") as context:
        yield context


def whole(page: Page) -> str:
    """The edition that is kept whole; empty while there is none."""
    found: str = page.evaluate(
        """async () => {
          for (const name of await caches.keys())
            if (await (await caches.open(name)).match("/?list")) return name.split(" ").pop();
          return "";
        }"""
    )
    return found


def visit(reader: BrowserContext, website: Website, path: str = "index.html") -> Page:
    """A page whose browser has kept the site whole."""
    page = reader.new_page()
    page.goto(f"{website.address}/{path}")
    come_to_life(page)
    edition = mark((website.folder / "assets/simpanan.json").read_bytes())
    until(page, lambda: whole(page) == edition)
    until(page, lambda: page.evaluate("!!navigator.serviceWorker.controller"))
    return page


def until(page: Page, holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < end, "it did not come about"
        page.wait_for_timeout(50)


def test_after_one_visit_every_page_opens_without_the_server(
    site: Path, browser: Browser, pytestconfig: pytest.Config
) -> None:
    """All are kept; one of each kind is opened, or with --every-page each."""
    server, address = serve(site)
    address = address.replace("127.0.0.1", "localhost")
    with reading(browser, service_workers="allow") as reader:
        website = Website(site, address)
        page = visit(reader, website)
        server.shutdown()
        server.server_close()
        trouble = Trouble(address)
        trouble.watch(page)
        every = {path for path in every_path() if path != "404.html"}
        assert every <= set(json.loads((site / "assets/simpanan.json").read_text("utf-8")))
        for path in sorted(every if pytestconfig.option.every_page else every & set(KINDS.values())):
            answer = page.goto(f"{address}/{path}", wait_until="commit")
            assert answer is not None and answer.status == 200 and answer.from_service_worker, path
            assert page.locator(NOTICE).inner_text(), path
        assert [
            line for line in trouble.taken() if "sw.js" not in line and "ERR_CONNECTION" not in line
        ] == []


def test_search_pictures_and_addresses_without_ending_work_without_the_server(
    website: Website, reader: BrowserContext
) -> None:
    page = visit(reader, website)
    website.stop()
    page.goto(f"{website.address}/?q=magnesium")
    page.locator("#search-results a").first.wait_for()
    page.goto(f"{website.address}/")
    picture = page.locator("main img").first
    picture.scroll_into_view_if_needed()
    until(page, lambda: picture.evaluate("(img) => img.naturalWidth") > 0)
    for address in ("", "en/", "penyebab/dehidrasi", "penyebab/dehidrasi.html?x=1#apa-itu"):
        page.goto(f"{website.address}/{address}")
        assert page.locator("h1").count() and page.locator(NOTICE).count()
    website.start(0)


def test_a_copy_says_that_it_is_one_and_how_old(website: Website, reader: BrowserContext) -> None:
    page = visit(reader, website)
    assert page.locator(NOTICE).count() == 0
    page.reload()
    assert page.locator(NOTICE).count() == 0  # the website answers: nothing to say
    website.stop()
    page.reload()
    year = time.gmtime().tm_year
    assert re.search(rf"salinan .* \d{{1,2}} \w+ {year}", page.locator(NOTICE).inner_text())
    page.goto(f"{website.address}/en/index.html")
    assert re.search(rf"copy .* \d{{1,2}} \w+ {year}", page.locator(NOTICE).inner_text())
    website.start(0)


def test_a_correction_of_equal_size_is_there_at_the_next_view(
    website: Website, reader: BrowserContext
) -> None:
    page = visit(reader, website, CORRECTED)
    before = whole(page)
    website.correct("<h1>Kurang cairan", "<h1>Kurang CAIRAN")
    page.reload()
    assert page.inner_text("h1") == "Kurang CAIRAN"
    edition = mark((website.folder / "assets/simpanan.json").read_bytes())
    until(page, lambda: whole(page) == edition)
    website.stop()
    page.reload()
    assert page.inner_text("h1") == "Kurang CAIRAN"
    assert not any(before in name for name in page.evaluate("caches.keys()"))
    website.start(0)


@pytest.mark.skipif(NGINX is None, reason=ABSENT)
def test_on_the_shipped_nginx_a_correction_of_equal_size_and_date_is_there_at_the_next_view(
    website: Website, reader: BrowserContext, tmp_path: Path
) -> None:
    day, published = "2026-11-26", tmp_path / "published"

    def publish() -> None:
        with replaced(published) as fresh:
            shutil.copytree(website.folder, fresh, dirs_exist_ok=True)
            set_times(fresh, published, day)

    publish()
    with running(published, (website.folder / "nginx.conf").read_text("utf-8"), tmp_path) as port:
        at_home, website.address = website.address, f"http://localhost:{port}"
        page = visit(reader, website, CORRECTED)
        website.correct("<h1>Kurang cairan", "<h1>Kurang CAIRAN")
        publish()
        page.reload()
        assert page.inner_text("h1") == "Kurang CAIRAN"
        edition = mark((website.folder / "assets/simpanan.json").read_bytes())
        until(page, lambda: whole(page) == edition)
        website.address = at_home
    page.reload()  # now without a server
    assert page.inner_text("h1") == "Kurang CAIRAN" and page.locator(NOTICE).count()


def test_a_correction_that_was_read_is_not_taken_back_without_internet(
    website: Website, reader: BrowserContext
) -> None:
    """Even where the new edition could not be kept."""
    page = visit(reader, website, CORRECTED)
    website.gone.add("topik.html")
    website.correct("<h1>Kurang cairan", "<h1>Kurang CAIRAN")
    replace(website.folder / "topik.html", "of no edition")
    page.reload()
    assert page.inner_text("h1") == "Kurang CAIRAN"
    page.wait_for_timeout(300)
    website.stop()
    page.reload()
    assert page.inner_text("h1") == "Kurang CAIRAN" and page.locator(NOTICE).count()
    website.start(0)


def test_an_upgrade_that_fails_halfway_keeps_the_old_edition_whole(
    website: Website, reader: BrowserContext
) -> None:
    page = visit(reader, website)
    before = whole(page)
    website.correct("<h1>Kurang cairan", "<h1>Kurang CAIRAN")
    replace(website.folder / "topik.html", "of no edition")
    page.reload()
    until(
        page, lambda: "assets/simpanan.json" in website.asked[-40:] or website.asked.count("topik.html") > 1
    )
    page.wait_for_timeout(500)
    assert whole(page) == before
    website.stop()
    for path, title in ((CORRECTED, "Kurang cairan"), ("topik.html", "Semua topik")):
        page.goto(f"{website.address}/{path}")
        assert page.inner_text("h1") == title
    website.start(0)


def test_a_page_gets_its_script_of_its_own_edition_or_none(website: Website, reader: BrowserContext) -> None:
    page = visit(reader, website)
    script = website.folder / "assets/cari-id.js"
    old = page.evaluate("document.documentElement.dataset.cari")
    replace(script, script.read_text("utf-8") + "//")
    answers = page.evaluate(
        """async (old) => {
          const ask = (address) => fetch(address).then((answer) => answer.ok, () => false);
          return [await ask(old), await ask(old.replace(/v=.*/, "v=00000000"))];
        }""",
        old,
    )
    assert answers == [True, False]  # the one that is kept; and never another one under a wrong name


def test_a_slow_website_is_waited_for_three_seconds_and_a_newer_text_is_offered(
    website: Website, reader: BrowserContext
) -> None:
    page = visit(reader, website, CORRECTED)
    website.correct("<h1>Kurang cairan", "<h1>Kurang CAIRAN")
    website.slow = 4
    started = time.monotonic()
    page.goto(f"{website.address}/{CORRECTED}", wait_until="commit")
    assert 2.5 < time.monotonic() - started < 4
    assert page.inner_text("h1") == "Kurang cairan" and page.locator(NOTICE).count()
    page.locator(f"{NOTICE} a").click()
    page.get_by_role("heading", name="Kurang CAIRAN").wait_for()


def test_where_the_website_removes_the_script_nothing_is_kept(
    website: Website, reader: BrowserContext
) -> None:
    page = visit(reader, website)
    website.gone.add("sw.js")
    page.reload()
    until(page, lambda: page.evaluate("caches.keys().then((names) => names.length)") == 0)
    until(
        page,
        lambda: page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0,
    )
    page.goto(f"{website.address}/topik.html")
    assert page.evaluate("!navigator.serviceWorker.controller")


@pytest.mark.parametrize("line", [{"saveData": True}, {"effectiveType": "2g"}, {"type": "cellular"}])
def test_on_a_line_that_costs_money_only_pages_that_were_opened_are_kept_until_the_reader_asks(
    website: Website, reader: BrowserContext, line: dict[str, object]
) -> None:
    worker = website.folder / "sw.js"
    told = f"Object.defineProperty(navigator, 'connection', {{ value: {json.dumps(line)} }});\n"
    worker.write_text(told + worker.read_text("utf-8"), "utf-8")
    page = reader.new_page()
    page.goto(f"{website.address}/index.html")
    come_to_life(page)
    until(page, lambda: page.evaluate("!!navigator.serviceWorker.controller"))
    page.goto(f"{website.address}/{CORRECTED}")
    page.goto(f"{website.address}/unduh.html")
    page.locator(".simpanan").wait_for()
    assert "halaman yang Anda buka" in page.locator(".simpanan").inner_text()
    assert whole(page) == ""
    port = website.stop()
    page.goto(f"{website.address}/{CORRECTED}")
    assert page.inner_text("h1") == "Kurang cairan" and page.locator(NOTICE).count()
    page.goto(f"{website.address}/topik.html")
    assert "belum tersimpan" in page.inner_text("h1") and "119" in page.inner_text("body")
    website.start(port)
    page.goto(f"{website.address}/unduh.html")
    page.get_by_role("button", name="Simpan seluruh situs").click()
    page.get_by_text("seluruh situs sudah tersimpan").wait_for()
    assert whole(page)


def test_a_reader_removes_what_is_kept_and_it_stays_removed(website: Website, reader: BrowserContext) -> None:
    page = visit(reader, website, "unduh.html")
    page.get_by_role("button", name="Hapus salinan yang tersimpan").click()
    page.get_by_text("tidak ada yang tersimpan").wait_for()
    assert not page.get_by_role("button", name="Hapus salinan yang tersimpan").is_visible()
    page.goto(f"{website.address}/index.html")
    page.goto(f"{website.address}/unduh.html")
    page.get_by_text("tidak ada yang tersimpan").wait_for()
    kept = page.evaluate(
        """async () => {
          let found = 0;
          for (const name of await caches.keys()) found += (await (await caches.open(name)).keys()).length;
          return found;
        }"""
    )
    assert kept == 1  # that the reader wants nothing kept


def test_from_a_folder_and_over_http_nothing_is_kept_and_nothing_complains(
    site: Path, website: Website, reader: BrowserContext, playwright: Playwright
) -> None:
    from_folder = (site / "index.html").as_uri()
    over_http = website.address.replace("localhost", "kram.test")
    page = reader.new_page()
    trouble = Trouble("")
    trouble.watch(page)
    page.goto(from_folder)
    come_to_life(page)
    page.wait_for_timeout(200)
    assert trouble.taken() == []
    reader.route(
        f"{over_http}/**", lambda route: route.fulfill(path=site / urlsplit(route.request.url).path[1:])
    )
    page.goto(f"{over_http}/index.html")
    come_to_life(page)
    assert page.evaluate("typeof navigator.serviceWorker") == "undefined"
    assert trouble.taken() == []


def test_a_phone_can_put_the_site_beside_its_apps(website: Website, playwright: Playwright) -> None:
    whole = launched(playwright, whole=True)  # apps are no matter of the engine
    with reading(whole, service_workers="allow") as reader:
        page = visit(reader, website)
        session = reader.new_cdp_session(page)
        manifest = session.send("Page.getAppManifest")
        errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    whole.close()
    assert manifest["errors"] == []
    told = json.loads(manifest["data"])
    assert told["start_url"] == "index.html" and {i["purpose"] for i in told["icons"]} == {"any", "maskable"}
    assert [error["errorId"] for error in errors] == ["in-incognito"]  # which every test is
