"""Pages look, in every state, as they would with the whole stylesheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from ground import ROOT
from kram.assets import looks
from playwright.sync_api import Browser, CDPSession, Page, ViewportSize
from reader import KINDS, WITHOUT_FRAME

# What readers do with a page: every element as if it were pointed at, pressed, focused and linked to.
FORCED = ["hover", "active", "focus", "focus-within", "focus-visible", "target", "visited"]
PHONE: ViewportSize = {"width": 360, "height": 640}
COMPUTER: ViewportSize = {"width": 1400, "height": 900}

PUT_WHOLE = "text => { document.querySelector('head style').textContent = text; }"
ALL_PROPERTIES = "() => Array.from(getComputedStyle(document.body)).filter(name => !name.startsWith('--'))"


@pytest.fixture(scope="module")
def whole() -> str:
    return looks.load(ROOT / "docs/assets", "").stylesheet.whole


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(service_workers="block", bypass_csp=True, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def open_menu(page: Page) -> None:
    page.click(".menu-buka")


def search(page: Page) -> None:
    page.focus("#cari")
    page.wait_for_selector(".cari[data-ready]")
    page.keyboard.type("kram")
    page.wait_for_selector("#search-results a")


def choose_dark(page: Page) -> None:
    page.click(".siap .tema")
    page.click(".siap .tema")


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((e) => { e.open = true; })")


STATES: dict[str, tuple[ViewportSize, dict[str, Any], Callable[[Page], None]]] = {
    "phone, all unfolded": (PHONE, {}, unfold),
    "phone, dark, menu open": (PHONE, {"color_scheme": "dark"}, open_menu),
    "phone, searching": (PHONE, {}, search),
    "phone, dark chosen": (PHONE, {}, choose_dark),
    "computer, dark": (COMPUTER, {"color_scheme": "dark"}, unfold),
    "paper": (COMPUTER, {"media": "print"}, unfold),
}
ASK_FOR_A_FRAME = (open_menu, search, choose_dark)


# Each state, and each kind of page that has elements of its own.
SOME = [
    ("home", "phone, all unfolded"),
    ("home", "phone, dark, menu open"),
    ("home", "phone, searching"),
    ("home", "paper"),
    ("cause", "phone, dark chosen"),
    ("cause", "computer, dark"),
    ("index with matrix", "computer, dark"),
    ("both languages", "paper"),
]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Some kinds of page in some states; all kinds in all states where every page is wanted."""
    if "state" in metafunc.fixturenames:
        every = [
            (kind, state)
            for kind in KINDS
            for state, (_, _, act) in STATES.items()
            if kind not in WITHOUT_FRAME or act not in ASK_FOR_A_FRAME
        ]
        metafunc.parametrize(("kind", "state"), every if metafunc.config.option.every_page else SOME)


def test_no_element_lost_a_rule(page: Page, address: str, whole: str, kind: str, state: str) -> None:
    screen, media, act = STATES[state]
    page.set_viewport_size(screen)
    page.emulate_media(**media)
    page.goto(f"{address}/{KINDS[kind]}")
    act(page)
    devtools = page.context.new_cdp_session(page)
    force(devtools)
    ours = look(page, devtools)
    page.evaluate(PUT_WHOLE, whole)
    assert differences(ours, look(page, devtools)) == []


def force(devtools: CDPSession) -> None:
    """Puts every element into every state."""
    devtools.send("DOM.enable")
    devtools.send("CSS.enable")
    root = devtools.send("DOM.getDocument", {"depth": -1})["root"]["nodeId"]
    nodes = devtools.send("DOM.querySelectorAll", {"nodeId": root, "selector": "*"})["nodeIds"]
    for node in nodes:
        devtools.send("CSS.forcePseudoState", {"nodeId": node, "forcedPseudoClasses": FORCED})


Drawn = list[tuple[str, list[float], list[str]]]


def look(page: Page, devtools: CDPSession) -> Drawn:
    """Everything that is drawn: its name, its box, and the value of every computed property."""
    names = page.evaluate(ALL_PROPERTIES)
    shot = devtools.send("DOMSnapshot.captureSnapshot", {"computedStyles": names})
    strings, document = shot["strings"], shot["documents"][0]
    layout, nodes = document["layout"], document["nodes"]["nodeName"]
    return [
        (strings[nodes[node]], box, [strings[n] for n in style])
        for node, box, style in zip(layout["nodeIndex"], layout["bounds"], layout["styles"], strict=True)
    ]


def differences(ours: Drawn, whole: Drawn) -> list[str]:
    found = [] if len(ours) == len(whole) else [f"{len(ours)} boxes, {len(whole)} with everything"]
    for one, other in zip(ours, whole, strict=False):
        if one != other:
            changed = [pair for pair in zip(one[2], other[2], strict=True) if pair[0] != pair[1]]
            found.append(f"{one[:2]}, with everything {other[:2]}: {changed}")
    return found


@pytest.mark.parametrize("lost", ["h2{", ":focus-visible{", ".js .tanpa-skrip{"])
def test_a_lost_rule_would_be_seen(page: Page, address: str, lost: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{address}/{KINDS['home']}")
    style = page.inner_html("head style")
    assert lost in style
    devtools = page.context.new_cdp_session(page)
    force(devtools)
    whole = look(page, devtools)
    page.evaluate(PUT_WHOLE, style.replace(lost, ".tidak-ada{"))
    assert differences(look(page, devtools), whole)
