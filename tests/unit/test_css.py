"""A page gets every rule that its elements can use in some state, and few others."""

from __future__ import annotations

import re
from pathlib import Path

import material
import pytest
from kram.assets.css import Stylesheet

ROOT = Path(__file__).resolve().parents[2]


def kept(css: str, body: str, script: str = "") -> str:
    """What a page with this body keeps of a stylesheet."""
    return Stylesheet(css, [script]).for_page(
        f"<!doctype html><html lang=id dir=ltr><body>{body}</body></html>"
    )


@pytest.mark.parametrize(
    ("selector", "body"),
    [
        ("p", "<p>"),
        ("*", "<p>"),
        (".a", '<p class="b a">'),
        ("#a", '<p id="a">'),
        ("p.a#b", '<p class="a" id="b">'),
        (".a p", "<div class=a><section><p></div>"),
        (".a>p", '<div class="a"><p></div>'),
        (".a i p", '<div class="a"><i><p></i></div>'),
        (".a i+p", '<div class="a"><i></i><p></div>'),
        (".a.b+p", '<i class="a b"></i><p>'),
        ('[dir="ltr"] p', "<p>"),
        ('a[href^="http"]', '<a href="https://x">'),
        (":is(h2,h3) a", "<h3><a></h3>"),
        (":where(.a .b,p)", "<p>"),
        ("p:is(.x,.a)", '<p class="a">'),
        (".x :is(h2,h3)[id]", '<div class="x"><h3>'),
        ("html,body", "<p>"),
    ],
)
def test_a_rule_stays_when_an_element_answers_its_selector(selector: str, body: str) -> None:
    assert kept(selector + "{color:red}", body)


@pytest.mark.parametrize(
    ("selector", "body"),
    [
        ("p", "<div>"),
        (".a", '<p class="b">'),
        ("#a", '<p id="b">'),
        (".a i p", '<div class="a"><p></div>'),
        (":is(h2,h3) a", "<h4><a></h4>"),
        ("p:is(.x,.y)", '<p class="a">'),
        ("p:has(+ .x)", '<p class="a">'),
    ],
)
def test_a_rule_goes_when_no_element_can_answer_it(selector: str, body: str) -> None:
    assert not kept(selector + "{color:red}", body)


@pytest.mark.parametrize(
    "selector",
    [
        "p:hover",
        "p:not(.a)",
        "p::before",
        "p::-webkit-scrollbar",
        "p:first-child",
        "p:nth-child(2n+1)",
        "p:focus-visible>span",
        "p[hidden]",
        "p[open]",
        "p:has(:hover)",
        "p:has(> span)",
        "p:is(:hover,.gone)",
        "::selection",
        ":root",
        'html:not([data-tema="terang"]) p',
    ],
)
def test_a_state_never_takes_a_rule_out(selector: str) -> None:
    assert kept(selector + "{color:red}", "<p><span></span></p>")


@pytest.mark.parametrize(
    "css",
    [
        "@media print{%s}",
        "@media (min-width:60em){%s}",
        "@supports not selector(:popover-open){%s}",
        "@media print{@media (width){%s}}",
    ],
)
def test_a_condition_never_takes_a_rule_out(css: str) -> None:
    assert kept(css % "p{color:red}.gone{color:blue}", "<p>") == css % "p{color:red}"
    assert not kept(css % ".gone{color:blue}", "<p>")


def test_what_is_said_of_no_element_stays() -> None:
    assert kept("@page{margin:25mm}", "<p>") == "@page{margin:25mm}"


@pytest.mark.parametrize(
    ("selector", "script"),
    [
        (".js p", 'root.className = "js nanti"'),
        ("p.baru", 'p.classList.add("baru")'),
        (".a button", 'doc.createElement("button")'),
        (".a button.salin:hover", "createElement('button').className = 'salin'"),
        ("#baru i", 'createElement("i").id = "baru"'),
        (".baru p", 'p.parentNode.className += " baru"'),
    ],
)
def test_what_a_script_makes_keeps_its_rules(selector: str, script: str) -> None:
    body = '<section class="a"><p>'
    assert kept(selector + "{color:red}", body, script)
    assert not kept(selector + "{color:red}", body)


def test_a_script_that_looks_for_a_name_does_not_make_it() -> None:
    assert not kept(".a p,#a p,pre p{color:red}", "<p>", """querySelector(".a"), one('#a'), all("pre + p")""")


def test_a_script_makes_nothing_below_what_the_page_does_not_have() -> None:
    assert not kept(".gone mark{color:red}", "<p>", 'createElement("mark")')


def test_a_selector_list_keeps_only_what_is_used() -> None:
    assert kept("p,.gone,p:hover{color:red}", "<p>") == "p,p:hover{color:red}"


def test_rules_keep_their_order() -> None:
    css = "p{color:red}.a{color:blue}p{margin:0}.a p{color:green}"
    assert kept(css + ".b p{top:0}", '<p class="a"><p>') == css


def test_a_variable_stays_where_a_rule_that_stays_asks_for_it() -> None:
    css = ":root{--a:red;--b:blue;top:0}@media print{:root{--b:0;--a:black}}p{color:var(--a)}"
    without = ":root{--a:red;top:0}@media print{:root{--a:black}}p{color:var(--a)}"
    assert kept(f"{css}.gone{{left:var(--b)}}", "<p>") == without


def test_a_variable_stays_where_a_style_that_comes_later_asks_for_it() -> None:
    sheet = Stylesheet(":root{--a:red;--b:blue}", later=["p{color:var(--b)}"])
    assert sheet.for_page("<html><body><p>") == ":root{--b:blue}"


def test_a_sheet_is_minified() -> None:
    assert kept("/* x */\np { margin : 0.5em  10.5em ; }\n", "<p>") == "p{margin:.5em 10.5em}"


def test_a_stylesheet_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(ValueError, match="stylesheet"):
        Stylesheet("p { } }")


def test_no_rule_of_the_theme_and_no_other_library_is_in_what_readers_get() -> None:
    """What else others made is named in overrides/lisensi.txt, which travels with every copy."""
    theme = "".join(p.read_text("utf-8") for p in Path(material.__file__).parent.rglob("*.min.css"))
    theirs = {block for block in _blocks(theme) if len(block) > 3}
    own = _blocks((ROOT / "docs/assets/css/kram.css").read_text("utf-8"))
    assert len(theirs) > 200
    assert [sorted(block) for block in own if block in theirs] == []
    scripts = [p.read_text("utf-8").lower() for p in (ROOT / "docs/assets/js").rglob("*.js")]
    assert not any(name in script for script in scripts for name in ("minisearch", "lunr", "@license"))


def _blocks(sheet: str) -> list[frozenset[str]]:
    """The declarations of each rule."""
    bare = re.sub(r"/\*.*?\*/|\s+", "", sheet, flags=re.S)
    return [frozenset(filter(None, body.split(";"))) for body in re.findall(r"\{([^{}]*)\}", bare)]
