"""A site that a clinician has read says so wherever its content goes, and says when it changed since."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from ground import ROOT, copy_parts
from kram import paper, settings
from kram.built_site.weight import heavy
from kram.export.site_context import FinishedSite
from kram.package.compressed import copies, write
from kram.source.repository import load
from kram.sums import SUMS, read_sums
from kram.urls import BOTH
from kram.view import templates
from support import sample

REVIEW = "reviewed: 2026-11-22\nreviewer: Ns. Sari\nnext_review: 2027-11-22\nchanged: "
CHANGED = "penyebab"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The sample with every page reviewed; what one page says changed afterwards."""
    root = sample.copied(tmp_path_factory.mktemp("reviewed") / "site")
    pages = [path for path in originals(root) if "\nchanged: " in path.read_text("utf-8")]
    for path in pages:
        text = path.read_text("utf-8")
        path.write_text(text.replace("changed: ", REVIEW, 1), "utf-8")
    sample.record(root)
    home = root / "docs/index.md"
    home.write_text(home.read_text("utf-8").replace("\ndescription: ", "\ndescription: Lain. ", 1), "utf-8")
    sample.record(root)
    ran = sample.run(root, "-m", "mkdocs", "build", "--site-dir", str(root / "site"))
    assert ran.status == 0, ran.output
    yield root


def originals(root: Path) -> list[Path]:
    found = sorted((root / "docs").rglob("*.md"))
    return [p for p in found if not p.name.endswith(".en.md") and not any(x.startswith("_") for x in p.parts)]


def test_a_page_names_its_reviewer_and_the_next_review(built: Path) -> None:
    page = next(p for p in originals(built) if p.name != "index.md").relative_to(built / "docs")
    text = (built / "site" / page.with_suffix(".html")).read_text("utf-8")
    assert "Ns. Sari" in text and "2027-11-22" in text
    assert "Kata not reviewed" not in text and "reviewed_before" not in text
    assert "lastReviewed" in text


def test_a_page_that_changed_says_that_it_was_reviewed_before(built: Path) -> None:
    text = (built / "site/index.html").read_text("utf-8")
    assert "reviewed_before" in text
    assert "lastReviewed" not in text


def test_links_json_tells_the_same(built: Path) -> None:
    pages = json.loads((built / "site/links.json").read_text("utf-8"))["pages"]
    states = {page["id"]: page["review"]["state"] for page in pages}
    assert states.pop("index") == "changed-since"
    assert set(states.values()) == {"reviewed"}


def test_the_file_for_phones_tells_it_of_every_page(built: Path) -> None:
    names = yaml.safe_load((built / "docs/_data/topic.yml").read_text("utf-8"))["files"]["phone"].values()
    files = [file for file in (built / "site").rglob("*.html") if file.name in names]
    assert len(files) == len(names)
    for file in files:
        text = file.read_text("utf-8")
        assert text.count("Ns. Sari") > 1 and "ot reviewed" not in text


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content, every page reviewed, and each second one changed since."""
    root = tmp_path_factory.mktemp("real")
    copy_parts(root, "docs", "overrides", "scripts", "mkdocs.yml")
    for number, path in enumerate(originals(root)):
        text = re.sub(
            r"^(reviewed|reviewer|next_review): .*\n", "", path.read_text("utf-8"), flags=re.MULTILINE
        )
        changed = re.search(r"^changed: (.*)$", text, re.MULTILINE)
        if changed:
            day = "2026-01-22" if number % 2 else changed[1]
            facts = (
                f"reviewed: {day}\nreviewer: dr. Sri Wahyuningsih, Sp.PD\nnext_review: 2027-11-22\nchanged: "
            )
            path.write_text(text.replace("changed: ", facts, 1), "utf-8")
    sample.record(root)
    return root


def test_pages_have_room_for_who_reviewed_them(real: Path) -> None:
    ran = sample.run(
        real,
        "-m",
        "mkdocs",
        "build",
        "--site-dir",
        str(real / "site"),
        SITE_URL=sample.SITE_URL,
        CONTACT=sample.CONTACT,
    )
    assert ran.status == 0, ran.output
    site = real / "site"
    write(copies(site, ROOT, seldom=[BOTH], published=True))
    kept = read_sums((site / SUMS).read_text("utf-8"))
    over = {p.path: p.message_in("en") for p in heavy(site) if p.code == "SIT023" and p.path not in kept}
    assert over == {}


def test_sheets_have_room_for_how_much_was_reviewed(real: Path) -> None:
    repository = load(real)
    made = templates.made(real / "overrides", repository.topic, repository.config)
    site = FinishedSite(repository, settings.read(sample.SITE_URL, ""), {}, made)
    assert 0 < site.release.reviewed < site.release.pages
    drawn = paper.drawn(site)
    assert [s.file for s in repository.paper if drawn[s.path].pages > s.sides] == []
