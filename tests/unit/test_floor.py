"""What is refused because browsers of the floor do not know it, and what is not because it asks first."""

from __future__ import annotations

from pathlib import Path

import pytest
from kram.assets import looks
from kram.built_site import floor

ASSETS = Path(__file__).resolve().parents[2] / "docs/assets"


@pytest.mark.parametrize(
    ("style", "found"),
    [
        ("a { inset: 0 }", "inset"),
        ("a { top: 0; gap: 1em }", "gap"),
        ("a { width: min(1em, 2em) }", "min()"),
        ("a { top: calc(1em + clamp(1em, 2vw, 3em)) }", "clamp()"),
        ("a { height: 100dvh }", "the unit dvh"),
        ("a { overflow: clip }", "overflow: clip"),
        ("a { color: revert }", "color: revert"),
        ("a:is(b, c) { top: 0 }", ":is"),
        ("a:has(> b) { top: 0 }", ":has"),
        ("a:not(.b, .c) { top: 0 }", ":not() of more than one part"),
        ("a, b:focus-visible { top: 0 }", "new selectors in one rule with old ones: a, b:focus-visible"),
        ("a { & b { top: 0 } }", "a rule inside a rule"),
        ("@layer x { a { top: 0 } }", "@layer"),
        ("@media (width >= 40em) { a { top: 0 } }", "@media (width >= 40em)"),
        ("@media print { a { inset: 0 } }", "inset"),
        ("@supports not (inset: 0) { a { inset: 0 } }", "inset"),
        (
            "a { color: #fff; background: var(--b) }",
            "background: var(--b) alone below color: #fff, where there are no variables",
        ),
    ],
)
def test_what_old_browsers_do_not_know_is_refused_in_a_style(style: str, found: str) -> None:
    assert floor.in_style(style) == (found,)


@pytest.mark.parametrize(
    "style",
    [
        "a { grid-gap: 1em; gap: 1em }",
        "a { width: 1em; width: min(1em, 2em) }",
        "a { -webkit-user-select: none; user-select: none }",
        "@supports (inset: 0) { a { inset: 0 } }",
        "@supports selector(:popover-open) { a:popover-open { inset: 0 } }",
        "a { clip-path: inset(50%) }",
        "a:not(.b) { top: 0 } a:focus-within { top: 0 }",
        "a:focus-visible { inset: 0 }",
        "a { color: #fff; background: #000; background: var(--b) }",
        "a { color: var(--a); background: var(--b) }",
        "a { color: inherit; background: var(--b) }",
    ],
)
def test_what_has_something_in_its_place_is_not_refused_in_a_style(style: str) -> None:
    assert floor.in_style(style) == ()


@pytest.mark.parametrize(
    ("script", "found"),
    [
        ("a?.b", "?."),
        ("a ?? b", "??"),
        ("a ??= b", "??="),
        ("class A { x = 1 }", "a field of a class"),
        ("f(1_000)", "a number with _ or n"),
        ("/(?<=a)b/.test(c)", "the pattern /(?<=a)b/"),
        ("/(?<n>a)/.test(c)", "the pattern /(?<n>a)/"),
        ("/a/s.test(c)", "the flags of /a/s"),
        ("import('x')", "import()"),
        ("x.replaceAll('a', 'b')", "replaceAll"),
        ("[1].at(-1)", "at"),
        ("structuredClone(a)", "structuredClone"),
        ("new ResizeObserver(a)", "ResizeObserver"),
        ("navigator.clipboard.writeText(a)", "clipboard"),
        ("if (a) navigator.clipboard.writeText(a)", "clipboard"),
        ("try { a() } catch { structuredClone(a) }", "structuredClone"),
        ("const a = (", "what cannot be read"),
    ],
)
def test_what_old_browsers_do_not_know_is_refused_in_a_script(script: str, found: str) -> None:
    assert found in floor.in_script(script)


@pytest.mark.parametrize(
    "script",
    [
        "if (navigator.clipboard) navigator.clipboard.writeText(a)",
        "navigator.clipboard && navigator.clipboard.writeText(a)",
        "navigator.clipboard ? navigator.clipboard.writeText(a) : b()",
        "const view = window.visualViewport; if (view) view.addEventListener('resize', a)",
        "if (!menu.showPopover) menu.classList.toggle('a')",
        "try { structuredClone(a) } catch {}",
        "const at = (a) => a; at(1)",
        "({ ...a, [b]: async () => `${c}` }); [1, [2]].flat(); /(?:a)(?=b)/u.test(0x1f)",
    ],
)
def test_what_is_known_or_asked_for_is_not_refused_in_a_script(script: str) -> None:
    assert floor.in_script(script) == ()


@pytest.mark.parametrize(
    "style",
    [
        'a{content:"}"}b{gap:0}',
        "a{content:'\\'}'}b{gap:0}",
        "/*}*/a{top:0}/*{*/b{gap:0}",
        "@import 'x';@media print{a{top:0}b{gap:0}}c{inset:0}",
        r"a\}{top:0}b{gap:0}",
        "a{top:0}}b{gap:0}c{inset:0}",
        "a{top:0}b{gap:0",
        "@layer x;a{b{gap:0}}",
    ],
)
def test_a_style_is_judged_rule_by_rule_as_it_is_as_a_whole(style: str) -> None:
    assert floor.in_style(style) == tuple(dict.fromkeys(floor._unknown_in(style)))


def test_every_exception_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    exceptions = set(floor.OPTIONAL)
    monkeypatch.setattr(floor, "OPTIONAL", {})
    sheets = [*(ASSETS / "css").glob("*.css"), ASSETS / "js/cari.css"]
    found = {what for sheet in sheets for what in floor.in_style(sheet.read_text("utf-8"))}
    assert found == exceptions


def test_our_own_scripts_are_within_the_floor() -> None:
    """Also those of the file for phones, whose search is packed in it."""
    scripts = [file.read_text("utf-8") for file in (ASSETS / "js").rglob("*.js")]
    scripts.append(looks.load(ASSETS, "").page)
    assert len(scripts) > 15
    assert [floor.in_script(script) for script in scripts] == [()] * len(scripts)
