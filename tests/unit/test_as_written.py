"""The record has a text with all its marks: what shows otherwise is another one, what shows alike is not."""

from __future__ import annotations

import pytest
from kram.record.as_written import as_written
from kram.source.markdown.blocks import read_body
from kram.source.yaml import Items, Text, parse

TEXT = "Usap dada. Lalu **berhenti**\ndan duduk.[^r01]\n\n- satu\n- dua\n\n[Baca](a.md) lagi.\n"


def written(text: str) -> list[str]:
    body = read_body("a.md", text.split("\n"), 0)
    return [sentence for section in body.sections for _, sentence in as_written(section)]


def test_a_sentence_is_there_with_its_marks_and_its_line() -> None:
    (section,) = read_body("a.md", TEXT.split("\n"), 0).sections
    assert list(as_written(section)) == [
        (1, "Usap dada."),
        (1, "Lalu **berhenti** dan duduk.[^r01]"),
        (4, "¶ - satu"),
        (5, "- dua"),
        (7, "¶ [Baca](a.md) lagi."),
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Lalu **", "Lalu  **"),
        ("**\ndan", "** dan"),
        ("dada. Lalu", "dada.\nLalu"),
        ("dada. Lalu", "dada.\tLalu"),
        ("\n\n- satu", "\n\n\n- satu"),
        ("duduk.[^r01]\n", "duduk.[^r01]  \n"),
        ("\n- dua", "\n-  dua"),
    ],
)
def test_how_a_text_is_spread_over_lines_makes_no_other_text(old: str, new: str) -> None:
    assert TEXT.count(old) == 1
    assert written(TEXT.replace(old, new)) == written(TEXT)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("**berhenti**", "**berhenti"),
        ("**berhenti**", "*berhenti*"),
        ("dan duduk", "*dan duduk"),
        ("**\ndan", "**  \ndan"),
        ("**\ndan", "**\t\t\ndan"),
        ("**\ndan", "**\n- dan"),
        ("**\ndan", "**\n---\ndan"),
        ("**\ndan", "**\n[dan]: a.md"),
        ("duduk.[^r01]\n", "duduk.[^r01]\n{ #lain }\n"),
        ("Usap", "    Usap"),
        ("Usap", "| Usap"),
        ("Usap", "<!-- Usap -->"),
        ("- satu\n", "- satu\n\n"),
        ("- dua", "    - dua"),
        ("[Baca](a.md) lagi", "Baca [lagi](a.md)"),
        ("(a.md)", '(a.md "Jangan")'),
        ("lagi.\n", "lagi. …\n"),
        ("lagi.\n", "lagi.\n\n*[lagi]: tidak\n"),
        ("lagi", "la&shy;gi"),
        ("[Baca]", "\\[Baca]"),
    ],
)
def test_what_shows_otherwise_is_another_text(old: str, new: str) -> None:
    assert TEXT.count(old) == 1
    assert written(TEXT.replace(old, new)) != written(TEXT)


def test_a_heading_without_the_space_before_its_id_is_another_one() -> None:
    assert written("## Satu { #satu }\n") != written("## Satu{ #satu }\n")


def test_a_comment_is_one_text_over_empty_lines_too() -> None:
    assert written("Satu.\n\n<!--\nDua. Tiga.\n\nEmpat.\n-->\n\nLima.\n") == [
        "Satu.",
        "<!-- Dua. Tiga. Empat. -->",
        "¶ Lima.",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[a, b]", '["a, b"]'),
        ('["a, b", "c, d"]', r'["a, b\", \"c, d"]'),
        ("[a, b]", '"[a, b]"'),
        ("[a]", "a"),
        ("a", '" a"'),
        ("a b", '"a\\nb"'),
        ("true", '"true"'),
        ("", '""'),
        ("[]", '""'),
        ("!ENV [A]", "[A]"),
        ("!ENV A", "A"),
    ],
)
def test_values_that_differ_are_recorded_otherwise(one: str, other: str) -> None:
    nodes = [parse(value, "a.yml", lenient=True)[0] for value in (one, other)]
    first, second = (node.exact if isinstance(node, Text | Items) else Text("").exact for node in nodes)
    assert first != second


@pytest.mark.parametrize(("one", "other"), [("a", '"a"'), ("a b", "'a b'"), ("[a, b]", '["a", b]')])
def test_quotes_that_change_nothing_are_not_recorded(one: str, other: str) -> None:
    nodes = [parse(value, "a.yml")[0] for value in (one, other)]
    first, second = (node.exact for node in nodes if isinstance(node, Text | Items))
    assert first == second
