"""The words of buttons and boxes are there in both languages, and say the same."""

from __future__ import annotations

import shutil
from pathlib import Path

import check
import pytest
import small_site
from ground import ROOT
from kram.source.site_config import MissingWordError, read_site_config
from kram.vocabulary import LANGUAGES
from small_site import TODAY, Edit
from support.faults import FORCE, FORCE_WORDS, interface
from support.sample import SAMPLE


@pytest.mark.parametrize(
    ("words", "words_en", "code"),
    [
        ('danger: "Jangan dikaget."', 'danger: "Fright it."', "FOR001"),
        ('danger: "Telepon 119."', 'danger: "Call 118."', "FOR003"),
        ('danger: ""', 'danger: "Call."', "TRN019"),
    ],
)
def test_a_word_that_says_something_else_in_one_language_is_reported_on_its_line(
    words: str, words_en: str, code: str, small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "site"
    shutil.copytree(small, root)
    small_site.apply(root, [interface(words, words_en), Edit(FORCE, "", FORCE_WORDS)])
    assert check.main([str(root), "--today", TODAY, "--select", "FOR,TRN"]) == 1
    found = capsys.readouterr().out.splitlines()[0]
    assert found.startswith(f"mkdocs.yml:16: {code} ")


def test_a_word_that_no_language_has_is_named_in_one_line(small: Path, tmp_path: Path) -> None:
    root = tmp_path / "site"
    shutil.copytree(small, root)
    small_site.apply(root, [interface("a: {b: satu}", "a: {b: one}")])
    config, _ = read_site_config(root)
    with pytest.raises(MissingWordError, match=r'^mkdocs\.yml has no word "c": write it below words'):
        config.words["en"]["a"]["c"]


def test_the_sample_has_every_word_that_this_site_has() -> None:
    """What else would a topic of its own begin with?"""
    real, sample = (read_site_config(root)[0].phrases for root in (ROOT, SAMPLE))
    for language in LANGUAGES:
        lacking = {key for key in real[language] if not key[-1].isdigit()} - sample[language].keys()
        assert not lacking, f"add to tests/sample/mkdocs.yml, in each language: {sorted(lacking)}"
