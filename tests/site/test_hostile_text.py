"""Text from data, front matter and interface words becomes no element, attribute, link or script anywhere.

The sample is built twice: as it is, and with signs of every language of the web in each of its texts.
Both must have the same shape.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from ground import copy_parts
from kram.checks import examine
from kram.source.repository import load
from kram.vocabulary import LANGUAGES
from lxml import etree, html
from support import sample
from support.once import once

PAYLOAD = (
    """ <script>hostile()</script> " onmouseover="hostile()" ' onfocus='hostile() """
    """[a](javascript:hostile()) ![b](//hostile.example/y.png) <img src=//hostile.example """
    """onerror=hostile()> """
    """{{ 'hos' ~ 'tile49' }} {% if 1 %} </script> ]]> --> *a* `b` | c &lt;b&gt; \\ """
)
NAME = "<i>\"'"
"""In the names of the site and of the book, of which Kiwix shows no more than 30 and 80 letters."""
# What a text is, by the names of its keys; the others are names, numbers, days and places.
TEXTS = {
    "relations": ("label", "when", "why"),
    "references": ("text", "who", "title", "use", "note"),
    "glossary": ("term", "plain", "say", "never"),
    "signs": ("id", "en", "open"),
    "pictures": ("alt", "width", "height"),
    "codes": ("ICD-10", "ICD-10-CM"),
    "medicines": ("class", "atc", "endings"),
    "synonyms": ("ignore", "pages", "nothing"),
    "words": ("words", "say", "why"),
    "steps": ("title", "text"),
    "path": ("ask",),
    "body_map": ("front", "back", "title", "note", "how", "key"),
    "changes": ("what",),
    "source": ("what", "why", "text"),
}
# Files of data that the sample does without, each with an entry that is right.
MORE_DATA = {
    "danger": "tanda-satu:\n  id: [kata lain]\n  en: [other word]\n",
    "medicines": "- class: a\n  atc: C03\n  leads_to: apa\n  names: [obat]\n  endings: [obatan]\n",
}
# What may have markup in it though it is no text, and why.
NEVER_SHOWN = {
    "references.yml: ('r01', 'lang')": "the value of an attribute, with its quotes escaped",
    "topic.yml: ('drawings', 'strokes', 0)": "left out where it is no list of points",
    "topic.yml: ('sections', 'claims', 0)": "the name of a section, which is compared and never shown",
}
# Addresses made of text: their words may differ.
MADE_OF_TEXT = ("https://wa.me/", "mailto:", "data:")


def _poisoned(value: Any, keys: tuple[str, ...], here: bool = False) -> Any:
    if isinstance(value, dict):
        return {k: _poisoned(v, keys, here or k in keys) for k, v in value.items()}
    if isinstance(value, list):
        return [_poisoned(v, keys, here) for v in value]
    return value + PAYLOAD if here and isinstance(value, str) else value


def _poison_words(value: Any) -> Any:
    """Every word but the name of a locale; where words have gaps to fill, braces are doubled."""
    if isinstance(value, dict):
        short = {k: v + NAME for k, v in value.items() if k == "about_book"}
        return {k: v if k in ("locale", "last") else _poison_words(v) for k, v in value.items()} | short
    if isinstance(value, list):
        return [_poison_words(v) for v in value]
    has_gaps = re.search(r"\{\w+\}", value)
    return value + (PAYLOAD.replace("{", "{{").replace("}", "}}") if has_gaps else PAYLOAD)


def poison(root: Path) -> None:
    """Puts the payload into every text of the sample."""
    for name, keys in TEXTS.items():
        file = root / f"docs/_data/{name}.yml"
        poisoned = _poisoned(yaml.safe_load(file.read_text("utf-8")), keys)
        file.write_text(yaml.safe_dump(poisoned, allow_unicode=True, sort_keys=False), "utf-8")
    for file in (root / "docs").rglob("*.md"):
        head, front, body = file.read_text("utf-8").split("---\n", 2)
        poisoned_keys = {"title", "description"} | ({"reviewer"} if "changed" in front else set())
        fields = yaml.safe_load(
            front.replace("changed: ", "reviewed: 2026-11-22\nreviewer: Rekan\nchanged: ")
        )
        lines = [f"{k}: {json.dumps(v + PAYLOAD) if k in poisoned_keys else v}\n" for k, v in fields.items()]
        file.write_text(f"{head}---\n{''.join(lines)}---\n{body}", "utf-8")
    file = root / "mkdocs.yml"
    before, languages, after = re.split(
        r"(?<=\n      languages:\n)|\n(?=validation:)", file.read_text("utf-8")
    )
    words = yaml.safe_load(languages)
    for language in words:
        language["site_description"] += PAYLOAD
        language["extra"]["words"] = _poison_words(language["extra"]["words"])
    words[1]["site_name"] += NAME
    before = before.replace("site_name: Cegukan", "site_name: " + json.dumps("Cegukan" + NAME))
    dumped = yaml.safe_dump(words, allow_unicode=True, sort_keys=False)
    indented = "".join(f"        {line}\n" for line in dumped.splitlines())
    file.write_text(f"{before}{indented}\n{after}", "utf-8")


def _reviewed(root: Path) -> None:
    """The same pages are reviewed, so that the same things are shown."""
    for file in (root / "docs").rglob("*.md"):
        text = file.read_text("utf-8")
        file.write_text(
            text.replace("changed: ", "reviewed: 2026-11-22\nreviewer: Rekan\nchanged: ", 1), "utf-8"
        )


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The site as it is, and the one with hostile texts."""
    folder = once(tmp_path_factory, "hostile-text", _build_both)
    return folder / "plain/site", folder / "hostile/site"


def _build_both(folder: Path) -> str:
    wrong = ""
    for name, change in (("plain", _reviewed), ("hostile", poison)):
        root = sample.copied(folder / name)
        for more, text in MORE_DATA.items():
            (root / f"docs/_data/{more}.yml").write_text(text)
        change(root)
        done = sample.run(
            root, "-m", "mkdocs", "build", "--strict", SITE_URL=sample.SITE_URL, CONTACT=sample.CONTACT
        )
        wrong += done.output if done.status else ""
    return wrong


_FINGERPRINT = re.compile(r"\?v=\w+$|\b[0-9a-f]{8}(?=\.(?:css|js|svg)$)")


def _shape(page: Path) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    for element in html.fromstring(page.read_text("utf-8")).iter(etree.Element):
        said_once = element.get("class", "").startswith("_")
        if element.tag == "tspan" or (element.tag == "i" and said_once):
            continue  # the map breaks its labels into as many lines as they need; what is said once is long
        attributes = []
        for name, value in sorted(element.attrib.items()):
            if name == "class":
                if said_once:  # the class of the words comes first
                    value = value.partition(" ")[2]
                value = re.sub(r" ?\b(padat|rapat)$", "", value)  # a page with much text is printed smaller
                if not value:
                    continue
            leads = name in ("href", "src", "id", "class") and not value.startswith(MADE_OF_TEXT)
            attributes.append((name, _FINGERPRINT.sub("", value) if leads else ""))
        yield element.tag, tuple(attributes)


def _pages(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def test_both_sites_have_the_same_files(sites: tuple[Path, Path]) -> None:
    plain, hostile = ({p.relative_to(s).as_posix() for p in s.rglob("*") if p.is_file()} for s in sites)
    assert plain == hostile


def test_every_page_has_the_shape_that_it_has_with_harmless_texts(sites: tuple[Path, Path]) -> None:
    plain, hostile = sites
    for page in _pages(plain):
        assert list(_shape(hostile / page)) == list(_shape(plain / page)), page


def test_every_page_in_the_zip_has_the_shape_that_it_has_with_harmless_texts(
    sites: tuple[Path, Path], tmp_path: Path
) -> None:
    unpacked = []
    for site in sites:
        folder = tmp_path / site.parent.name
        with zipfile.ZipFile(site / "cegukan.zip") as archive:
            archive.extractall(folder)
        unpacked.append(folder / "cegukan")
    plain, hostile = unpacked
    assert len(_pages(plain)) > 50
    for page in _pages(plain):
        assert list(_shape(hostile / page)) == list(_shape(plain / page)), page


def test_the_texts_are_there_to_be_read(sites: tuple[Path, Path]) -> None:
    """Otherwise the other tests would prove nothing."""
    _, hostile = sites
    page = html.fromstring((hostile / "sebab/angin-biru.html").read_text("utf-8")).text_content()
    assert page.count("<script>hostile()</script>") > 30
    assert "hostile49" not in page


def test_no_page_runs_or_loads_what_a_text_says(sites: tuple[Path, Path]) -> None:
    _, hostile = sites
    for page in _pages(hostile):
        for element in html.fromstring((hostile / page).read_text("utf-8")).iter(etree.Element):
            assert not any(name.startswith("on") for name in element.attrib), page
            for name in ("href", "src", "action", "srcset"):
                value = element.get(name, "").strip().lower()
                if not value.startswith(MADE_OF_TEXT):
                    assert not value.startswith(("javascript:", "//")) and "hostile" not in value, page


def test_json_ld_is_json_with_the_words_as_they_are(sites: tuple[Path, Path]) -> None:
    _, hostile = sites
    tree = html.fromstring((hostile / "sebab/angin-biru.html").read_text("utf-8"))
    [script] = tree.xpath("//script[@type='application/ld+json']/text()")
    assert json.loads(script)["name"] == "Angin biru" + PAYLOAD


@pytest.mark.parametrize("path", ["perubahan.xml", "en/perubahan.xml", "sitemap.xml"])
def test_xml_has_the_shape_that_it_has_with_harmless_texts(sites: tuple[Path, Path], path: str) -> None:
    trees = [etree.parse(site / path) for site in sites]
    shapes = [[(element.tag, sorted(element.attrib)) for element in tree.iter()] for tree in trees]
    assert shapes[0] == shapes[1]


def test_drawings_have_the_shape_that_they_have_with_harmless_texts(sites: tuple[Path, Path]) -> None:
    plain, hostile = sites
    for drawing in plain.rglob("*.svg"):
        trees = [etree.parse(drawing), etree.parse(hostile / drawing.relative_to(plain))]
        first, second = ([(e.tag, sorted(e.attrib)) for e in tree.iter()] for tree in trees)
        assert first == second, drawing


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_script_of_the_search_holds_texts_as_data(sites: tuple[Path, Path], language: str) -> None:
    text = (sites[1] / f"assets/cari-{language}.js").read_text("utf-8")
    assert "</script" not in text.lower()
    start = text.index('})({"') + len("})(")  # no text of JSON has this: its quotation mark would be escaped
    data, end = json.JSONDecoder().raw_decode(text, start)
    assert text[end : end + 2] == ",[" and text.endswith("])")
    assert "<script>hostile()</script>" in json.dumps(data["pages"])


def test_links_json_is_json_with_the_words_as_they_are(sites: tuple[Path, Path]) -> None:
    _, hostile = sites
    pages = json.loads((hostile / "links.json").read_text("utf-8"))["pages"]
    assert pages[0]["title"]["id"] == "Cegukan" + PAYLOAD


@pytest.mark.parametrize("name", ["nginx.conf", "_headers"])
def test_settings_of_servers_hold_no_text(sites: tuple[Path, Path], name: str) -> None:
    plain, hostile = sites
    assert (hostile / name).read_text("utf-8") == (plain / name).read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SITE_URL", 'https://a.example/"><script>hostile()</script>'),
        ("CONTACT", 'a@b.example" onclick="hostile()'),
    ],
)
def test_a_hostile_setting_stops_the_build_in_one_line(
    tmp_path_factory: pytest.TempPathFactory, sites: tuple[Path, Path], name: str, value: str
) -> None:
    """Each of many, tests/unit/test_settings.py."""
    root = sites[0].parent
    folder = tmp_path_factory.mktemp("refused")
    done = sample.run(root, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder), **{name: value})
    assert done.status != 0 and f"{name} is" in done.output and "Traceback" not in done.output


def _leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    entries = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    for key, inner in entries:
        yield from _leaves(inner, (*path, key))
    if not isinstance(value, dict | list):
        yield path


def _no_texts(name: str, data: Any) -> list[tuple[Any, ...]]:
    """A place of every field of a file that is no text but a name, a number, a day, a place or a pattern."""
    found: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    for path in _leaves(data):
        kind = tuple("*" if isinstance(key, int) else key for key in path if key not in LANGUAGES)
        row = kind[1:] if isinstance(data, dict) and name != "topic" else kind
        if not any(key in TEXTS.get(name, ()) for key in path):
            found.setdefault(row, path)
    return list(found.values())


def _put(data: Any, path: tuple[Any, ...], text: str) -> Any:
    if not path:
        return f"{data}{text}"
    changed = dict(data) if isinstance(data, dict) else list(data)
    changed[path[0]] = _put(data[path[0]], path[1:], text)
    return changed


def test_what_is_no_text_is_refused_with_markup_in_it(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """So every field of every file, also of those to come, is either tried as a text above or refused."""
    root = sample.copied(tmp_path / "sample")
    for name, text in MORE_DATA.items():
        (root / f"docs/_data/{name}.yml").write_text(text)

    def told() -> set[tuple[str, str, tuple[tuple[str, str], ...]]]:
        found = examine(load(root, date.fromisoformat(sample.TODAY)))
        return {(p.path, p.code, p.values) for p in found if not p.code.startswith("REC")}

    accepted = []
    files = sorted((root / "docs/_data").glob("*.yml"))
    for file in files if request.config.option.every_page else [f for f in files if f.stem in MORE_DATA]:
        before = file.read_text("utf-8")
        data = yaml.safe_load(before)
        file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
        known = told()
        for path in _no_texts(file.stem, data):
            changed = _put(data, path, PAYLOAD)
            file.write_text(yaml.safe_dump(changed, allow_unicode=True, sort_keys=False), "utf-8")
            accepted += [] if told() - known else [f"{file.name}: {path}"]
        file.write_text(before, "utf-8")
    assert set(accepted) <= set(NEVER_SHOWN)


def _real(root: Path, change: Callable[[Path], None]) -> Path:
    """The real site, built after a change of its content."""
    copy_parts(root, "docs", "overrides", "scripts", "mkdocs.yml")
    change(root)
    done = sample.run(root, "-m", "mkdocs", "build", "--strict")
    assert done.status == 0, done.output
    return root / "site"


def test_the_real_site_has_the_shape_that_it_has_with_harmless_texts(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    if not request.config.option.every_page:
        pytest.skip("THE REAL SITE WAS NOT POISONED: make test-all does that; the sample was")
    plain, hostile = _real(tmp_path / "plain", _reviewed), _real(tmp_path / "hostile", poison)
    for page in _pages(plain):
        assert list(_shape(hostile / page)) == list(_shape(plain / page)), page
