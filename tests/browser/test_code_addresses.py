"""The system of a clinic asks with a code (HL7 Infobutton, by URL), and leads its reader to the page for it.

The same questions are put to the shipped nginx configuration, where no script is needed, and to Chromium with
any other server and from a folder.
"""

from __future__ import annotations

import http.client
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from addressed import served
from playwright.sync_api import Browser, Dialog, Page
from shipped_nginx import ABSENT, NGINX, running
from support import sample

WHO, CM = "2.16.840.1.113883.6.3", "2.16.840.1.113883.6.90"
LIST, LIST_EN = "daftar-kode.html", "en/daftar-kode.html"


def question(code: str, system: str = "", language: str = "", more: str = "") -> str:
    """The question as systems write it."""
    parts = [f"mainSearchCriteria.v.c={code}"]
    parts += [f"mainSearchCriteria.v.cs={system}"] * bool(system)
    parts += [f"informationRecipient.languageCode.c={language}"] * bool(language)
    return "&".join(parts) + more


ANSWERS = {
    # the page of the code, in the language of the page that was asked, or in the one asked for
    (LIST, question("R06.6")): "index.html",
    (LIST, question("R06.6", WHO, "id")): "index.html",
    (LIST, question("R06.6", CM, "en")): "en/index.html",
    (LIST, question("R06.6", language="en-GB")): "en/index.html",
    (LIST_EN, question("R06.6")): "en/index.html",
    (LIST_EN, question("R06.6", language="id")): "index.html",
    (LIST_EN, question("R06.6", language="in")): "index.html",
    (LIST, question("R06.6", language="fr")): "index.html",
    # capital or small letters, without the dot, other parts of the question, other names first
    (LIST, question("r06.6")): "index.html",
    (LIST, question("R066")): "index.html",
    (LIST, "representedOrganization.id.root=1.2.3&" + question("R06.6", WHO)): "index.html",
    (LIST, "MAINSEARCHCRITERIA.V.C=R06.6&mainsearchcriteria.v.cs=" + WHO): "index.html",
    (
        LIST,
        question("R06.6", more="&mainSearchCriteria.v.dn=Hiccough%20now&knowledgeResponseType=text/html"),
    ): ("index.html"),
    # a longer code is its parent; the longest one counts
    (LIST, question("X12.9")): "sebab/angin-biru.html",
    (LIST, question("X12")): "sebab/angin-biru.html",
    (LIST, question("X12.341A", CM)): "mirip.html#gema",
    # what only one system has
    (LIST, question("X12.34", CM)): "mirip.html#gema",
    (LIST, question("X12.34", WHO)): f"{LIST}#X12.3",
    # several pages: the row of the list
    (LIST, question("X12.3", language="en")): f"{LIST_EN}#X12.3",
}
UNANSWERED = [
    question("X1"),
    question("R06"),
    question("A00.0"),
    question("R06.6", "2.16.840.1.113883.6.96"),
    question("R06.6", WHO + "0"),
    question(""),
    "mainSearchCriteria.v.cs=" + WHO,
    "xmainSearchCriteria.v.c=R06.6",
    "q=R06.6",
]
HOSTILE = [
    "//evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "R06.6//evil.example",
    "R06.6%0d%0aLocation:%20https://evil.example",
    "%00",
    "%E0%A4%A",
    "<img src=x onerror=alert(1)>",
    '"><script>alert(1)</script>',
    "../../../etc/passwd",
    "R06.6'--",
    "__proto__",
    "constructor",
    "A" * 3000,
    "$site_code_page",
    "].ke,a[href],[id=",
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample site, which has codes of its own."""
    return sample.packed(tmp_path_factory, known=True) / "site"


@pytest.fixture(scope="module")
def port(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    if NGINX is None:
        pytest.skip(ABSENT)
    settings = (site / "nginx.conf").read_text("utf-8")
    with running(site, settings, tmp_path_factory.mktemp("nginx")) as number:
        yield number


@pytest.fixture(scope="module")
def host(site: Path) -> Iterator[str]:
    with served(site) as url:
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(service_workers="block")
    yield context.new_page()
    context.close()


def asked(port: int, path: str) -> tuple[int, str]:
    """The status of an answer, and where it leads."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.putrequest("GET", path)
    connection.endheaders()
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status, answer.getheader("Location", "")


@pytest.mark.parametrize(("where", "text"), ANSWERS, ids=range(len(ANSWERS)))
def test_nginx_leads_to_the_page_without_script(port: int, where: str, text: str) -> None:
    assert asked(port, f"/{where}?{text}") == (302, f"/{ANSWERS[where, text]}")
    assert asked(port, f"/{where.removesuffix('.html')}?{text}") == (302, f"/{ANSWERS[where, text]}")


@pytest.mark.parametrize("text", UNANSWERED)
def test_nginx_shows_the_list_where_it_knows_no_answer(port: int, text: str) -> None:
    assert asked(port, f"/{LIST}?{text}") == (200, "")


@pytest.mark.parametrize("text", HOSTILE)
def test_nginx_leads_nowhere_but_to_its_own_pages(port: int, text: str) -> None:
    for value in (text, quote(text, safe="%")):
        if " " in value:
            continue  # such a request has no form
        for query in (question(value), question("R06.6", value), question("R06.6", "", value)):
            status, leads_to = asked(port, f"/{LIST}?{query}")
            assert (status, leads_to) in ((200, ""), (302, "/index.html"))


def test_nginx_knows_a_code_in_small_letters_and_a_longer_one_by_its_address(port: int) -> None:
    assert asked(port, "/kode/R06.6.html")[0] == asked(port, "/kode/R06.6")[0] == 200
    assert asked(port, "/kode/r06.6.html") == (302, f"/{LIST}?mainSearchCriteria.v.c=r06.6")
    assert asked(port, "/en/kode/X12.99") == (302, f"/{LIST_EN}?mainSearchCriteria.v.c=X12.99")
    assert asked(port, "/kode/rahasia.html")[0] == 404


@pytest.mark.parametrize(("how", "step"), [("http", 1), ("folder", 4)], ids=["http", "folder"])
def test_in_a_browser_script_leads_to_the_page(
    site: Path, host: str, page: Page, how: str, step: int
) -> None:
    """From a folder the same script answers: a quarter of the questions is enough."""
    root = host if how == "http" else site.as_uri()
    for (where, text), expected in list(ANSWERS.items())[::step]:
        page.goto(f"{root}/{where}?{text}")
        path, _, section = expected.partition("#")
        page.wait_for_url(re.compile(rf"{re.escape(f'{root}/{path}')}([?#]|$)"))
        page.wait_for_function("section => location.hash === (section && '#' + section)", arg=section)


def test_in_a_browser_what_is_unknown_gets_the_list_and_says_so(host: str, page: Page) -> None:
    for text in UNANSWERED:
        page.goto(f"{host}/{LIST}?{text}")
        assert page.url == f"{host}/{LIST}?{text}"
        assert page.locator(".kode").is_visible()
        code = text.removeprefix("mainSearchCriteria.v.c=").partition("&")[0]
        asked_for = text.startswith("mainSearchCriteria.v.c=") and code != ""
        told = [f"Kata unknown {code}"] if asked_for else []
        assert page.locator(".catatan").all_inner_texts() == told


def test_in_a_browser_a_hostile_question_leads_nowhere_and_runs_nothing(host: str, page: Page) -> None:
    wrong: list[str] = []

    def asked(dialog: Dialog) -> None:
        wrong.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", asked)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: wrong.extend([request.url] * (not request.url.startswith(host))))
    for text in HOSTILE:
        for query in (question(text), question("R06.6", text)):
            page.goto(f"{host}/{LIST}?{query}")
            page.wait_for_function("() => document.readyState === 'complete'")
            assert page.url.partition("?")[0] in (f"{host}/{LIST}", f"{host}/index.html")
            assert page.locator(".catatan *").count() == 0
    assert wrong == []


def test_each_code_has_an_address_that_leads_on_with_script_and_by_a_tap_without(
    host: str, browser: Browser, page: Page
) -> None:
    page.goto(f"{host}/en/kode/X12.34.html")
    page.wait_for_url(f"{host}/en/mirip.html#gema")
    context = browser.new_context(java_script_enabled=False)
    still = context.new_page()
    still.goto(f"{host}/kode/X12.34.html")
    still.locator(".seluruhnya a").click()
    still.wait_for_url(f"{host}/mirip.html#gema")
    still.goto(f"{host}/kode/X12.3.html")
    assert still.locator("article li a").count() == 2
    still.locator(".bahasa").click()
    still.wait_for_url(f"{host}/en/kode/X12.3.html")
    context.close()


def test_without_script_every_code_is_a_link_to_its_page(site: Path, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{(site / LIST).as_uri()}?{question('X12.34')}")
    page.locator("[id='X12.34'] .ke").click()
    page.wait_for_url(f"{site.as_uri()}/mirip.html#gema")
    context.close()
