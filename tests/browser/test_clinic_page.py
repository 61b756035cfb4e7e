"""One tap copies what a clinic needs, also without a clipboard for scripts; without script it selects."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import addressed
import pytest
from addressed import SITE_URL
from playwright.sync_api import Browser, Locator, Page
from reader import path_of

PATHS = {"id": path_of("tentang/siap-salin"), "en": path_of("tentang/siap-salin", "en")}
WITHOUT_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return addressed.built(tmp_path_factory)


@pytest.fixture(scope="module")
def served(known: Path) -> Iterator[str]:
    with addressed.served(known) as url:
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(service_workers="block", permissions=["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


def block(page: Page, title: str) -> Locator:
    part = page.locator(".klinik details details", has=page.locator("summary", has_text=title)).first
    part.locator("xpath=..").locator("> summary").click()
    part.locator("summary").click()
    return part


def pasted(page: Page) -> str:
    """What the reader gets who pastes now."""
    page.evaluate("document.querySelector('main').append(document.createElement('textarea'))")
    page.locator("main > textarea").focus()
    page.keyboard.press("Control+V")
    return page.locator("main > textarea").input_value()


@pytest.mark.parametrize("language", ["id", "en"])
def test_one_tap_copies_the_html(served: str, page: Page, language: str) -> None:
    page.goto(f"{served}/{PATHS[language]}")
    part = block(page, {"id": "Pijat", "en": "Massage"}[language])
    part.locator("button").click()
    page.wait_for_function(
        f"() => document.querySelector('details[open] > button').textContent === '{_said(language)}'"
    )
    copied = pasted(page)
    assert copied == part.locator("pre").text_content()
    assert f'href="{SITE_URL}/{path_of("penanganan/pijat")}"' in copied


@pytest.mark.parametrize("where", ["folder", "plain http"])
def test_it_copies_too_where_scripts_get_no_clipboard(
    known: Path, served: str, page: Page, where: str
) -> None:
    """A hotspot without https: an address on the local network is no secure context."""
    page.add_init_script(WITHOUT_CLIPBOARD)
    page.goto((known / PATHS["id"]).as_uri() if where == "folder" else f"{served}/{PATHS['id']}")
    part = block(page, "Pijat")
    part.locator("button").click()
    assert part.locator("button").text_content() == _said("id")
    assert pasted(page) == part.locator("pre").text_content()


def test_without_script_one_tap_selects_the_whole_block(known: Path, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((known / PATHS["id"]).as_uri())
    part = block(page, "Pijat")
    code = part.locator("pre")
    assert not part.locator("button").is_visible() and not page.locator(".saring").is_visible()
    code.click()
    assert page.evaluate("getSelection().toString()") == code.text_content()
    context.close()


def test_a_text_finds_pages_by_their_titles(served: str, page: Page) -> None:
    page.goto(f"{served}/{PATHS['id']}")
    pages = page.locator(".klinik details details")
    total = pages.count()
    page.get_by_label("Cari judul:").fill("PIJA")
    visible = [
        title for title in page.locator(".klinik details details > summary").all() if title.is_visible()
    ]
    assert 0 < len(visible) < total and all(
        "pija" in (title.text_content() or "").lower() for title in visible
    )
    page.get_by_label("Cari judul:").fill("")
    assert page.locator(".klinik > details:visible").count() == page.locator(".klinik > details").count()
    assert page.locator(".klinik > details[open]").count() == 0


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_copy_that_does_not_know_its_address_takes_the_one_it_is_read_at(
    site: Path, address: str, page: Page, language: str
) -> None:
    if (site / "sitemap.xml").exists():
        pytest.skip("this site was built with SITE_URL")
    page.goto(f"{address}/{PATHS[language]}")
    text = block(page, {"id": "Pijat", "en": "Massage"}[language]).locator("pre").text_content() or ""
    assert f'href="{address}/{path_of("penanganan/pijat")}"' in text
    assert f'href="{address}/{path_of("penanganan/pijat", "en")}"' in text
    assert "ALAMAT-SITUS" not in text


def _said(language: str) -> str:
    return {"id": "Tersalin", "en": "Copied"}[language]
