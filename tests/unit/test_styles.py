"""A page gets every rule that one of its elements can use in some state, and no other."""

from __future__ import annotations

import pytest
from kram.assets.styles import Stylesheet


def kept(css: str, body: str, script: str = "") -> str:
    """What a page with this body keeps of a stylesheet."""
    return Stylesheet([css], [script]).for_page(
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
        ("div p", "<div><section><p></div>"),
        ("div>p", "<div><p></div>"),
        ("html[dir=ltr] p", "<p>"),
        ("[dir] p", "<p>"),
        ('a[href^="http"]', '<a href="https://x">'),
        ("a[href$=pdf]", '<a href="x.pdf">'),
        ("a[class~=b]", '<a class="a b">'),
        ("p[lang|=en]", '<p lang="en-GB">'),
        ("a[href*=x]", '<a href="axb">'),
        (":is(h2,h3) a", "<h3><a></h3>"),
        (":where(.a .b,p)", "<p>"),
        ("p:is(.x,.a)", '<p class="a">'),
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
        ("div p", "<div></div><p>"),
        ("div>p", "<div><section><p></section></div>"),
        ("[dir=rtl] p", "<p>"),
        ('a[href^="http"]', '<a href="x.html">'),
        (":is(h2,h3) a", "<h4><a></h4>"),
        ("p:is(.x,.y)", '<p class="a">'),
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
        "p:nth-child(2n + 1)",
        "p:focus-visible>span",
        "div+p",
        "h1~p",
        "p[hidden]",
        "p[open]",
        "p:has(.gone)",
        "::selection",
        ":root",
        "html:not([data-tema=terang]) p",
    ],
)
def test_a_state_never_takes_a_rule_out(selector: str) -> None:
    assert kept(selector + "{color:red}", "<p><span></span></p>")


@pytest.mark.parametrize(
    "css",
    [
        "@media print{%s}",
        "@media (min-width:60em){%s}",
        "@supports (display:grid){%s}",
        "@media print{@media (width){%s}}",
    ],
)
def test_a_condition_never_takes_a_rule_out(css: str) -> None:
    assert kept(css % "p{color:red}.gone{color:blue}", "<p>") == css % "p{color:red}"
    assert not kept(css % ".gone{color:blue}", "<p>")


@pytest.mark.parametrize(
    ("selector", "script"),
    [
        (".js p", 'root.className = "js"'),
        ("p.baru", 'p.classList.add("baru")'),
        ("[data-tema=gelap] p", 'root.dataset.tema = "gelap"'),
        ("p[aria-selected=true]", 'p.setAttribute("aria-selected", true)'),
        ("p[title]", "p.title = text"),
        ("p[title]", "p.title ||= text"),
        ("p[title]", "Object.assign(p, { title: text })"),
        ("button", 'doc.createElement("button")'),
        ("section button.salin", 'createElement("button").className = "salin"'),
        ("section mark", "panel.innerHTML = `<mark>x</mark>`"),
        ("section li a:hover", "panel.innerHTML = '<li><a href=x>'"),
        ("section>*", 'createElement("i")'),
        ("#baru i", 'createElement("i").id = "baru"'),
    ],
)
def test_what_a_script_makes_keeps_its_rules(selector: str, script: str) -> None:
    body = "<section><p>"
    assert kept(selector + "{color:red}", body, script)
    if selector != "section>*":
        assert not kept(selector + "{color:red}", body)


@pytest.mark.parametrize("selector", [".gone mark", ".gone+mark"])
def test_a_script_makes_nothing_below_or_beside_what_the_page_does_not_have(selector: str) -> None:
    assert not kept(selector + "{color:red}", "<p>", 'createElement("mark")')


def test_a_script_that_looks_for_a_name_does_not_make_it() -> None:
    assert not kept(".a p,#a p,pre p{color:red}", "<p>", """querySelector(".a"), one('#a'), all("pre + p")""")


@pytest.mark.parametrize(
    "script", ["if (p.title === text) go(p.title)", "go(p.title, () => p.title != text)"]
)
def test_a_script_that_only_reads_a_property_does_not_set_it(script: str) -> None:
    assert not kept("p[title]{color:red}", "<p>", script)


def test_what_is_made_by_a_script_with_styles_of_its_own_is_its_own_affair() -> None:
    script = 'form.classList.add("terbuka"); form.append(createElement("mark")); /* var(--tanda) */'
    sheet = Stylesheet(["mark{color:red}p.terbuka{color:blue}:root{--tanda:red}"], [], [script])
    assert sheet.for_page("<p>") == "p.terbuka{color:blue}:root{--tanda:red}"


def test_the_id_that_a_script_sets_is_one_it_names() -> None:
    assert not kept("p[id=gone]{color:red}", "<p>", 'p.id = "baru"')


def test_a_selector_list_keeps_only_what_is_used() -> None:
    assert kept("p,.gone,p:hover{color:red}", "<p>") == "p,p:hover{color:red}"


def test_rules_keep_their_order() -> None:
    css = "p{color:red}.a{color:blue}p{margin:0}.a p{color:green}"
    assert kept(css, '<p class="a"><p>') == "p{color:red}.a{color:blue}p{margin:0}"


def test_the_result_does_not_depend_on_the_order_of_pages() -> None:
    css = "".join(f"{s}{{color:red}}" for s in ("p", ".a", "div p", "#x", "a[href^=http]", "ul li", ".b>i"))
    pages = [
        '<div><p class="a"></div>',
        '<p id="x"><a href="http://x">',
        "<ul><li></ul>",
        '<b class="b"><i></i></b>',
        "<p>",
    ]
    forward, backward = Stylesheet([css], []), Stylesheet([css], [])
    one = [forward.for_page(page) for page in pages]
    other = [backward.for_page(page) for page in reversed(pages)]
    assert one == other[::-1]
    assert one == [Stylesheet([css], []).for_page(page) for page in pages]


def test_pages_together_have_what_each_of_them_has() -> None:
    sheet = Stylesheet(["p{color:red}i{color:blue}b{color:green}"], [])
    assert sheet.for_pages(["<p>", "<i>"]) == "p{color:red}i{color:blue}"


def test_what_the_style_of_a_script_reads_stays() -> None:
    sheet = Stylesheet([":root{--tanda:red;--lain:blue}"], [], ["mark{color:var(--tanda)}"])
    assert sheet.for_page("<p>") == ":root{--tanda:red}"
