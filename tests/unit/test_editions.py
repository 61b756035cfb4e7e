"""Both editions come from the same finished pages: each has a style, scripts, and a policy for just these."""

from __future__ import annotations

import base64
import functools
import hashlib
from pathlib import Path
from typing import Any

import jinja2
import pytest
from kram.assets import bodies, looks
from kram.assets.editions import Edition, render
from kram.export.site_context import FinishedPage
from kram.source.data.topic import Topic
from kram.source.fields import read_one
from kram.source.site_config import SiteConfig
from kram.view.templates import Templates, prepared
from kram.vocabulary import LANGUAGES
from lxml import html
from markupsafe import Markup

ROOT = Path(__file__).resolve().parents[2]
ICON = "<svg xmlns='http://www.w3.org/2000/svg'><path d='M1,2c-3'/></svg>"
FILES = {
    "css/kram.css": "p{color:red}.gone{top:0}.terbuka p{margin:0}",
    "js/head.js": '// first\nroot.className = "js";\n// then\n  var b = "</p>";\n',
    "js/page/start.js": "one( );",
    "js/moved.js": "lead( on );",
    "js/overdue.js": "late( );",
    "js/age.js": "old( );",
    "js/cari.js": 'form.classList.add("terbuka");',
    "js/cari.css": "p{color:red}",
    "js/lebih/style.css": "p{color:red}",
}
HEAD = 'root.className="js";var b="</p>";'
PAGE = "setTimeout((e,t)=>{one()},0,document,document.documentElement);"
LATE = "late();"
MOVED = "lead(on);"
BODY = '<p class="a">Teks</p>'


@pytest.fixture
def dress(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> looks.Looks:
    monkeypatch.setattr(looks, "_PAGE", ["page/start"])
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return looks.load(tmp_path, ICON)


@pytest.fixture(scope="module")
def templates() -> Templates:
    """The frame as it is, around a page that is nothing but a body."""
    page = '{% extends "frame.html" %}{% block body %}{{ content }}{% endblock %}'
    page += "{% block machines %}<meta name=machines>{% endblock %}"
    folders = [jinja2.DictLoader({"x.html": page}), jinja2.FileSystemLoader(ROOT / "overrides")]
    environment = prepared(jinja2.Environment(loader=jinja2.ChoiceLoader(folders)))
    words: dict[str, dict[str, Any]] = {language: {} for language in LANGUAGES}
    names = dict.fromkeys(LANGUAGES, "")
    topic, _ = read_one(ROOT, Topic)
    return Templates(environment, topic, SiteConfig(words=words, names=names, descriptions=names))


def listed(language: str, page: str, part: str) -> str:
    return f"<ul><li>{language} {page} {part}</li></ul>"


def web(dress: looks.Looks, **more: object) -> Edition:
    return Edition(dress, listed, **more)  # type: ignore[arg-type]


def offline(dress: looks.Looks, **more: object) -> Edition:
    return Edition(dress, listed, in_folder=True, **more)  # type: ignore[arg-type]


def text_of(path: str, text: str) -> str:
    return text


def page_of(body: str = BODY, moved: bool = False) -> FinishedPage:
    return FinishedPage("x.html", "id", {"content": Markup(body), "moved": moved})


def rendered(
    edition: Edition, templates: Templates, body: str = BODY, path: str = "a.html"
) -> html.HtmlElement:
    return html.document_fromstring(render({path: page_of(body)}, edition, templates, text_of)[path])


def policy_of(page: html.HtmlElement) -> str:
    (found,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    return str(found)


def hash_of(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@pytest.mark.parametrize("edition", [web, offline])
def test_the_policy_is_the_first_thing_in_the_head(
    edition: functools.partial[Edition], dress: looks.Looks, templates: Templates
) -> None:
    first = rendered(edition(dress), templates).find("head")[0]
    assert first.get("http-equiv") == "Content-Security-Policy"


def test_on_the_web_style_and_scripts_are_in_the_page(dress: looks.Looks, templates: Templates) -> None:
    page = rendered(web(dress), templates)
    assert page.xpath("//style/text()") == ["p{color:red}.terbuka p{margin:0}"]
    assert page.xpath("//script/text()") == [HEAD, PAGE]
    assert page.xpath("//link/@href")[0].startswith("data:image/svg+xml,%3Csvg%20xmlns=")


def test_on_the_web_the_policy_allows_what_is_in_the_page_by_its_hash(
    dress: looks.Looks, templates: Templates
) -> None:
    page = rendered(web(dress), templates)
    (style,) = page.xpath("//style/text()")
    assert f"style-src {hash_of(style)};" in policy_of(page)
    assert f"script-src 'self' {hash_of(HEAD)} {hash_of(PAGE)};" in policy_of(page)


def test_in_a_folder_pages_share_style_scripts_and_icon(dress: looks.Looks, templates: Templates) -> None:
    pages = {"a.html": page_of(), "b/c.html": page_of()}
    files = render(pages, offline(dress), templates, text_of)
    assert sorted(files[path] for path in files if not path.endswith(".html")) == sorted(
        [dress.stylesheet.whole, HEAD, PAGE + LATE + MOVED, ICON]
    )
    for path, up in (("a.html", ""), ("b/c.html", "../")):
        page = html.document_fromstring(files[path])
        asked = page.xpath("//link/@href | //script/@src")
        assert {a.removeprefix(up) for a in asked} == {name for name in files if name.startswith("assets/")}
        assert page.xpath("//style | //script/text()") == []
        assert "sha256" not in policy_of(page)
        assert "style-src 'self'; script-src 'self';" in policy_of(page)


def test_no_edition_allows_what_another_blocks(dress: looks.Looks, templates: Templates) -> None:
    """A script in the content stays where it is, in the page, where neither policy allows it."""
    body = BODY + "<script>alert(1)</script>"
    pages = {path: page_of(body) for path in ("a.html", "b.html")}
    for edition in (web(dress), offline(dress)):
        files = render(pages, edition, templates, text_of)
        assert [path for path, text in files.items() if "alert" in text] == ["a.html", "b.html"]
        page = html.document_fromstring(files["a.html"])
        assert page.xpath("//script[.='alert(1)']/@src") == []
        assert hash_of("alert(1)") not in policy_of(page)


def test_text_that_looks_like_the_builder_s_own_stays_text(dress: looks.Looks, templates: Templates) -> None:
    text = "/*kram:style*/ /*kram:page.js*/ kram:policy {{ dress.policy }} <!-- kram:unduhan -->"
    for edition in (web(dress), offline(dress)):
        page = rendered(edition, templates, f"<p>{html.tostring(html.Element('i', title=text)).decode()}</p>")
        assert page.xpath("//i/@title") == [text]


def test_only_a_page_with_a_place_that_moved_has_the_script_that_leads_on(
    dress: looks.Looks, templates: Templates
) -> None:
    page = html.document_fromstring(
        render({"a.html": page_of(moved=True)}, web(dress), templates, text_of)["a.html"]
    )
    assert page.xpath("//script/text()") == [HEAD, PAGE + MOVED]
    assert hash_of(PAGE + MOVED) in policy_of(page)
    files = render({"a.html": page_of(moved=True)}, offline(dress), templates, text_of)
    assert PAGE + LATE + MOVED in files.values()


@pytest.mark.parametrize("edition", [web, offline])
def test_the_policy_lets_nothing_come_from_elsewhere(
    edition: functools.partial[Edition], dress: looks.Looks, templates: Templates
) -> None:
    policy = policy_of(rendered(edition(dress), templates))
    sources = {source for directive in policy.split("; ") for source in directive.split(" ")[1:]}
    assert policy.startswith("default-src 'none'; ")
    assert {s for s in sources if not s.startswith("'sha256-")} == {"'none'", "'self'", "data:"}


def test_only_the_web_has_words_for_machines(dress: looks.Looks, templates: Templates) -> None:
    assert rendered(web(dress), templates).xpath("//meta[@name='machines' or @name='robots']")
    assert rendered(offline(dress), templates).xpath("//meta[@name='machines' or @name='robots']") == []


def test_while_pages_are_served_to_an_editor_there_is_no_policy(
    dress: looks.Looks, templates: Templates
) -> None:
    assert (
        "Content-Security-Policy"
        not in html.tostring(rendered(web(dress, policed=False), templates)).decode()
    )


def test_each_place_for_downloads_gets_the_list_of_its_language(
    dress: looks.Looks, templates: Templates
) -> None:
    places = '<div class="unduhan" lang="id" data-isi="pilih"></div><div class="unduhan" lang="en"></div>'
    page = rendered(web(dress), templates, f"<h2>x</h2>{places}", "en/u.html")
    assert page.xpath("//div[@class='unduhan']/ul/li/text()") == ["id en/u.html pilih", "en en/u.html "]


def test_the_address_of_a_file_changes_with_its_content(dress: looks.Looks, templates: Templates) -> None:
    edition = web(dress, fingerprints={"assets/p.svg": "0a1b2c3d"})
    assert edition.address("assets/p.svg", "en/a.html") == "../assets/p.svg?v=0a1b2c3d"
    page = rendered(
        edition, templates, '<img src="../assets/p.svg" alt=""><img src="data:," alt="">', "en/a.html"
    )
    assert page.xpath("//img/@src") == ["../assets/p.svg?v=0a1b2c3d", "data:,"]


def test_of_links_to_what_a_folder_does_not_have_the_words_stay_and_downloads_go(
    dress: looks.Looks, templates: Templates
) -> None:
    body = (
        '<p><a href="perubahan.xml">Kabar</a>: <a href="https://wa.me/?text=x">WA</a> · '
        '<a href="assets/qr/a.svg" download="qr.svg">QR</a></p><img src="assets/qr/a.svg" alt="">'
    )
    edition = offline(dress, absent=frozenset({"perubahan.xml", "assets/qr/a.svg"}))
    page = rendered(edition, templates, body)
    (text,) = page.xpath("//body/p")
    assert html.tostring(text, encoding="unicode").strip() == (
        '<p>Kabar: <a href="https://wa.me/?text=x">WA</a></p>'
    )
    assert page.xpath("//img") == []


def test_where_the_website_is_known_a_link_in_a_copy_leads_there() -> None:
    root = html.fragment_fromstring('<p><a href="../a/2.html#baru">2</a> <a href="../b.html">b</a></p>')
    bodies.leave_out(root, "en/a.html", {"a/2.html"}, "https://e.org/k")
    assert root.xpath("a/@href") == ["https://e.org/k/a/2.html#baru", "../b.html"]


def test_only_a_page_that_gives_the_date_of_the_next_review_looks_at_it(
    dress: looks.Looks, templates: Templates
) -> None:
    dated = BODY + '<time datetime="2027-01-01">x</time><strong class="lewat" hidden>late</strong>'
    for body, scripts in ((BODY, [HEAD, PAGE]), (dated, [HEAD, PAGE + LATE])):
        files = render({"a.html": page_of(body)}, web(dress), templates, text_of)
        assert html.fromstring(files["a.html"]).xpath("//script/text()") == scripts


def test_only_a_website_that_a_browser_may_keep_lets_a_worker_and_a_manifest_in(
    dress: looks.Looks, templates: Templates
) -> None:
    kept = web(dress, keeper="sw.js", installed_from=frozenset(["a.html"]))
    files = render({"a.html": page_of(), "b.html": page_of()}, kept, templates, text_of)
    first, second = (policy_of(html.fromstring(files[path])) for path in ("a.html", "b.html"))
    assert first.endswith("; worker-src 'self'; manifest-src 'self'")
    assert second.endswith("; worker-src 'self'") and "manifest" not in second
    plain = render({"a.html": page_of()}, web(dress), templates, text_of)["a.html"]
    assert "worker" not in plain


@pytest.mark.parametrize(
    "body",
    [
        '<p class="a b" id="x" title="">Say class="y" and &lt;a href="z"&gt;.</p>',
        '<a href="https://e.org/?a=b&amp;c=d" title="&quot;q&quot;">1</a><a href="b.html#fn:r1" hidden>2</a>',
        '<svg viewBox="0 0 2 2" width="2"><path d="M0 0h1"></path></svg><input value="a`b" alt="it\'s">',
    ],
)
def test_in_a_folder_values_without_quotation_marks_are_the_same(
    dress: looks.Looks, templates: Templates, body: str
) -> None:
    found = [
        html.tostring(page.find("body")[0])
        for page in (rendered(web(dress), templates, body), in_folder(dress, templates, body))
    ]
    assert found[0] == found[1]


SOURCES = (
    '<details class="sumber"><ol><li id="fn:r1">NHS. <a href="r.html#r1" lang="en">Cramps</a>'
    ' · Page</li><li id="fn:r2"><a href="r.html#r2">No name</a></li></ol></details>'
)


def in_folder(
    dress: looks.Looks, templates: Templates, body: str, path: str = "a/b.html"
) -> html.HtmlElement:
    """A page of a copy, whose scripts put in what all pages have alike."""
    edition = offline(dress.in_folder("early();", "alike();", []))
    return rendered(edition, templates, body, path)


def test_in_a_folder_a_script_puts_in_what_all_pages_have_alike(
    dress: looks.Looks, templates: Templates
) -> None:
    body = (
        '<div class="bilah"><button class="tombol menu-buka" aria-label="M">'
        '<svg width="24"><path d=""/></svg></button> <a class="merek">x</a>'
        '<form class="cari"><input type="search"></form> <button class="tombol tema">o</button>'
        ' <a class="bahasa">EN</a></div>'
        '<nav id="menu" class="menu"><ul><li>Page</li></ul></nav><main>Text</main>'
    )
    page = in_folder(dress, templates, body)
    assert page.xpath("//form | //button | //nav/*") == []
    assert page.xpath("//nav/@data-ini") == ["a/b.html"]
    assert page.xpath("//span/@*") == ["tombol menu-buka"], "the place of the button"
    assert page.xpath("//span/svg") and not page.xpath("//path")
    assert page.xpath("string(//div)").split() == ["x", "EN"]
    files = offline(dress.in_folder("early();", "alike();", [])).files.values()
    head, script = (next(text for text in files if part in text) for part in ("early();", "alike();"))
    assert head.endswith("early();") and script.startswith("alike();")


def test_in_a_folder_a_source_is_named_in_short_and_leads_to_all_of_it(
    dress: looks.Looks, templates: Templates
) -> None:
    first, second = in_folder(dress, templates, SOURCES).xpath("//li")
    assert html.tostring(first, encoding="unicode") == '<li id="fn:r1"><a href="r.html#r1">NHS</a></li>'
    assert second.text_content() == "No name"
