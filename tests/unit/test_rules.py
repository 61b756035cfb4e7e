"""A stylesheet is written again without what nothing reads, plays or sees."""

from __future__ import annotations

import pytest
from kram.assets import rules


def written(css: str, read_elsewhere: str = "") -> str:
    """The stylesheet with all its selectors."""
    group = rules.read(css)
    return rules.write(group, rules.selectors(group), read_elsewhere.split())


@pytest.mark.parametrize(
    "css",
    [
        "p{color:red}",
        "@media print{p{color:red}@page{margin:0}}",
        "@page{size:A4}",
        "@supports not selector(:popover-open){p{color:red}}",
        'p::before{content:"}{;"}',
        'p{background:url("data:image/svg+xml,%3Csvg%3E;{}")}',
        "p{color:red!important}",
        "p{color:red;color:color-mix(in srgb,red,blue)}",
    ],
)
def test_what_is_needed_is_written_as_it_was(css: str) -> None:
    assert written(css) == css


def test_custom_properties_stay_while_something_reads_them() -> None:
    assert (
        written(":root{--a:var(--b);--b:1px;--c:2px}p{margin:var(--a)}")
        == ":root{--a:var(--b);--b:1px}p{margin:var(--a)}"
    )


def test_a_fallback_reads_too() -> None:
    css = ":root{--b:1px}p{margin:var(--a,var(--b))}"
    assert written(css) == css


def test_custom_properties_that_only_read_each_other_go() -> None:
    assert written(":root{--a:var(--b);--b:var(--a)}p{margin:0}") == "p{margin:0}"


def test_a_custom_property_stays_when_a_script_or_a_later_style_reads_it() -> None:
    assert written(":root{--a:1px;--b:2px}", "--a") == ":root{--a:1px}"


def test_a_custom_property_with_a_picture_goes_whole() -> None:
    assert (
        written(":root{--a:url('data:image/svg+xml;charset=utf-8,<svg xmlns=\"x\"/>');color:red}")
        == ":root{color:red}"
    )


def test_keyframes_stay_while_something_plays_them() -> None:
    played = "@keyframes putar{to{rotate:1turn}}"
    assert (
        written(played + "@keyframes lain{to{color:red}}p{animation:putar 1s}")
        == played + "p{animation:putar 1s}"
    )
    assert played in written(played + ":root{--x:putar 1s}p{animation:var(--x)}")


def test_what_keyframes_read_stays() -> None:
    css = ":root{--a:red}@keyframes k{to{color:var(--a)}}p{animation-name:k}"
    assert written(css) == css


def test_empty_rules_and_groups_go() -> None:
    assert written("p{}@media print{p{--a:1}}q{color:red}") == "q{color:red}"


def test_selectors_of_foreign_engines_go() -> None:
    assert (
        written("p::-moz-focus-inner,p::-webkit-details-marker{color:red}")
        == "p::-webkit-details-marker{color:red}"
    )


def test_what_the_same_selector_declares_again_later_is_written_once() -> None:
    assert (
        written("p{color:red;margin:0}a{color:blue}p{color:green}")
        == "p{margin:0}a{color:blue}p{color:green}"
    )


@pytest.mark.parametrize(
    ("css", "lean"),
    [
        (
            "@media print{p{color:red;margin:0}}a{top:0}@media print{p{color:green}}",
            "@media print{p{margin:0}}a{top:0}@media print{p{color:green}}",
        ),
        (
            "@media print{p{color:red;margin:0}}@media print { p { color: green } }",
            "@media print{p{margin:0}}@media print{p{color:green}}",
        ),
        ("@media print{p{color:red;margin:0}}p{color:green}", "@media print{p{margin:0}}p{color:green}"),
    ],
)
def test_what_is_declared_again_under_no_further_condition_is_written_once(css: str, lean: str) -> None:
    assert written(css) == lean


@pytest.mark.parametrize(
    "css",
    [
        # another selector, another condition, an important one, and a list of which one is not declared again
        "p{color:red}div p{color:green}",
        "p{color:red}@media print{p{color:green}}",
        "@media print{p{color:red}}@media screen{p{color:green}}",
        "@media print{p{color:red!important}}p{color:green}",
        "p{color:red!important}p{color:green}",
        "p,a{color:red}p{color:green}",
    ],
)
def test_what_may_still_count_stays(css: str) -> None:
    assert written(css) == css


def test_an_important_declaration_replaces_an_earlier_one() -> None:
    assert written("p{color:red}p{color:green!important}") == "p{color:green!important}"


@pytest.mark.parametrize(
    ("value", "short"),
    [
        ("0.5rem -0.1em 10.5px 0", ".5rem -.1em 10.5px 0"),
        ("cubic-bezier(0.4,0,0.2,1)", "cubic-bezier(.4,0,.2,1)"),
        ('"0.5"', '"0.5"'),
    ],
)
def test_a_zero_before_the_point_goes_from_numbers(value: str, short: str) -> None:
    assert written("p{x:" + value + "}") == "p{x:" + short + "}"
