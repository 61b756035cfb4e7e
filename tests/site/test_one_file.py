"""The file that holds all pages, as it is read without script: it says what the pages of the site say."""

from __future__ import annotations

import copy
import re
from pathlib import Path

import pytest
import tinycss2
import yaml
from ground import ROOT
from kram.export.one_file.links import DIGITS
from lxml import html
from reader import path_of, slugs

TOPIC = yaml.safe_load((ROOT / "docs/_data/topic.yml").read_text("utf-8"))
ABOUT = {TOPIC["pages"][role] for role in ("topics", "clinics", "codes", "downloads")}
MOST_BESIDE_TEXT = 0.6
"""Bytes of tags, drawings, style, scripts and the packed search of the file, for each byte of text."""
each_language = pytest.mark.parametrize("language", ["id", "en"])


def for_readers() -> list[str]:
    """The pages that tell readers of the topic, and the one about the site."""
    about = TOPIC["folders"]["about"] + "/"
    pages = [slug for slug in slugs() if slug not in ABOUT and not slug.startswith(about)]
    return [*pages, TOPIC["pages"]["about"]]


def words(element: html.HtmlElement) -> str:
    """The text of an element without citations and spaces."""
    cited = "".join(element.xpath(".//text()[not(ancestor::*[@class='sitasi'])]"))
    return re.sub(r"\s+", "", cited)


def _said_by_style(style: str) -> dict[str, str]:
    """What the style says in an empty element of a class, as browsers read strings of a style."""
    found = {}
    for rule in tinycss2.parse_stylesheet(style):
        prelude = tinycss2.serialize(rule.prelude) if rule.type == "qualified-rule" else ""
        if match := re.fullmatch(r"\.(_\w+):empty::before", prelude):
            (found[match[1]],) = (token.value for token in rule.content if token.type == "string")
    return found


def _filled(root: html.HtmlElement, said: dict[str, str]) -> list[tuple[str, str]]:
    """Puts those words where they are seen; the class and words of each element that had them already."""
    found = []
    for element in root.xpath("//main//*[starts-with(@class, '_')]"):
        name, *others = element.get("class").split()
        element.set("class", " ".join(others))
        if text := element.text_content():  # the words of a sign, some of them bold, or words alone
            found.append((name, re.sub(r"[ \t\r\n]+", " ", text)))
        else:
            element.text = said[name]
    return found


class Pages:
    """The file of a language, and the pages of the site beside it."""

    def __init__(self, site: Path, language: str) -> None:
        self._site, self._language = site, language
        self.path = site / path_of("x", language).replace("x.html", TOPIC["files"]["phone"][language])
        # The parser does not know that a row ends where the next one starts.
        text = re.sub("(?=<d[dt][ >])", "</dd></dt>", self.path.read_text("utf-8"))
        self.root = html.document_fromstring(text)
        self.said = _said_by_style("".join(self.root.xpath("//style/text()")))
        self.again = _filled(self.root, self.said)
        self.inside = {words(article.find("h1")): article for article in self.root.iter("article")}

    def both(self, slug: str) -> tuple[html.HtmlElement, html.HtmlElement]:
        """A page of the site, and what the file has of it."""
        page = html.document_fromstring((self._site / path_of(slug, self._language)).read_text("utf-8"))
        (article,) = page.iter("article")
        return article, self.inside[words(article.find("h1"))]


@pytest.fixture(scope="module", params=["id", "en"])
def pages(site: Path, request: pytest.FixtureRequest) -> Pages:
    return Pages(site, request.param)


def test_every_page_for_readers_is_in_it_with_its_dates_and_its_review(pages: Pages) -> None:
    for slug in for_readers():
        page, inside = pages.both(slug)
        (status, *_) = inside.xpath("*[@class='status']")
        said = words(status)
        for link in status.xpath("a"):  # on the home page, to the danger signs
            said = said.removesuffix("·" + words(link))
        assert said, slug
        assert said in words(page), slug


def test_no_danger_sign_is_missing_on_any_page(pages: Pages) -> None:
    found = 0
    for slug in for_readers():
        page, inside = pages.both(slug)
        boxes = "section[contains(@class, 'kotak')]"
        signs = [words(sign) for sign in page.xpath(f".//{boxes}//li")]
        assert signs == [words(sign) for sign in inside.xpath(f".//{boxes}//li")], slug
        levels = [box.get("class") for box in page.xpath(f".//{boxes}")]
        assert levels == [box.get("class") for box in inside.xpath(f".//{boxes}")], slug
        found += len(signs)
    assert found > 200


def test_words_that_come_again_are_said_everywhere_as_they_are_written_out_once(pages: Pages) -> None:
    assert len(pages.said) > 50
    assert len(pages.again) == len(dict(pages.again))
    assert dict(pages.again) == pages.said


def test_no_sentence_has_a_hole_where_the_style_is_not_read(pages: Pages) -> None:
    """Copied without script, "see a doctor today, and do not rub it" must not become "and do not rub it"."""
    amid = "[not(node()) and preceding-sibling::text()[normalize-space()]]"
    root = html.document_fromstring(pages.path.read_text("utf-8"))
    holes = root.xpath(f"//main//*[self::p or self::li]/*[starts-with(@class, '_')]{amid}")
    assert not [hole.getparent().text_content() for hole in holes]


def test_everything_that_a_page_says_in_its_own_words_is_in_it(pages: Pages) -> None:
    """Paragraphs, items and steps, but no figures from studies, and nothing that only paper shows.

    Rows of relations have tests of their own.
    """
    own = ".//p[not(@class)] | .//ol/li | .//ul[not(@class)]/li[not(@class)]"
    left_out = ("matriks", "klinik", "rujukan", "dasar", "fakta", "catatan")
    kept = f"[not(ancestor::*[{' or '.join(f'@class={name!r}' for name in left_out)}])]"
    for slug in for_readers():
        page, inside = pages.both(slug)
        for on_paper in page.xpath(".//*[@class='kertas']"):
            on_paper.drop_tree()
        text = words(inside)
        for part in page.xpath(" | ".join(f"{path}{kept}" for path in own.split(" | "))):
            assert words(part) in text, f"{slug}: {part.text_content()}"


def rows(article: html.HtmlElement, fit: str, *, reasons: bool = True) -> list[str]:
    """What an article says of one fit, but for what leads from a folded reason to another page."""
    article = copy.deepcopy(article)
    for fold in article.xpath(".//*[@class='larang']/details"):
        for link in fold.xpath("./a"):
            link.drop_tree()
        if not reasons:
            fold[0].tail = None
    path = f".//dl[not(ancestor::*[@class='matriks'])]/dt[@class='{fit}']"
    found = []
    for head in article.xpath(path):
        for row in head.itersiblings():
            if row.tag == "dt":
                break
            found.append(words(row))
    return [row for row in found if not row.endswith(":")]


def test_a_cause_has_every_row_of_what_helps_and_what_does_harm(pages: Pages) -> None:
    causes = TOPIC["folders"]["causes"] + "/"
    for slug in for_readers():
        if slug.startswith(causes) and not slug.endswith("/index"):
            page, inside = pages.both(slug)
            for fit in ("membantu", "mungkin", "tanya-dokter", "jangan"):
                assert rows(page, fit) == rows(inside, fit), slug


def test_an_action_still_says_where_it_does_harm(pages: Pages) -> None:
    """The reasons are left to the page of the cause; the causes and the conditions are not."""
    compared = 0
    for slug in for_readers():
        if slug.startswith(TOPIC["folders"]["treatment"] + "/"):
            page, inside = pages.both(slug)
            short = rows(inside, "jangan")
            whole = rows(page, "jangan", reasons=False)
            assert len(short) == len(whole), slug
            assert all(row.startswith(part) for part, row in zip(short, whole, strict=True)), slug
            compared += len(short)
    assert compared > 10


def test_every_link_leads_to_a_place_in_it_or_out_of_it(pages: Pages) -> None:
    ids = pages.root.xpath("//@id")
    assert len(ids) == len(set(ids))
    links = pages.root.xpath("//main//a/@href") + pages.root.xpath("//header//a/@href")
    inside = [link[1:] for link in links if link.startswith("#")]
    assert len(inside) > 500
    assert set(inside) <= set(ids)
    others = {link for link in links if not link.startswith("#")}
    assert all(re.match(r"(tel|sms|https?|mailto):", link) for link in others), others


def test_no_number_of_a_place_is_an_id_of_the_frame(pages: Pages) -> None:
    frame = pages.root.xpath("//*[@id][not(ancestor-or-self::article)]/@id")
    assert "isi" in frame
    assert [id_ for id_ in frame if set(id_) <= set(DIGITS)] == []


def test_it_needs_no_other_file(pages: Pages) -> None:
    named = pages.root.xpath("//@src | //link/@href | //use/@*[contains(name(), 'href')]")
    assert all(address.startswith(("data:", "#")) for address in named), named


def test_a_drawing_is_in_it_once(pages: Pages) -> None:
    drawings = pages.root.xpath("//svg[@class='gambar'][not(use)]")
    again = pages.root.xpath("//svg[@class='gambar']/use")
    icons = pages.root.xpath("//svg[@class='ikon']//path/@d")
    assert drawings and icons
    assert len(icons) == len(set(icons))
    paths = [tuple(drawing.xpath(".//path/@d")) for drawing in drawings]
    assert len(paths) == len(set(paths))
    for use in again:
        (address,) = use.values()
        assert pages.root.xpath(f"//svg[@class='gambar'][@aria-label]/g[@id='{address[1:]}']")


def test_beside_its_text_it_is_small(pages: Pages) -> None:
    size, text = pages.path.stat().st_size, len(pages.root.xpath("string(//main)").encode())
    assert size - text <= MOST_BESIDE_TEXT * text
