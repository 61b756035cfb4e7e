"""The built site: every fault is reported once, with its code and file, and nothing else."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path

import check_site
import pytest
from ground import ROOT
from kram.built_site.checks import NOT_ADDRESSES, NOT_NAMED
from kram.problems import CODES
from kram.source.data.addresses import Address
from kram.source.fields import read_tables
from kram.urls import url
from kram.vocabulary import LANGUAGES

Capture = pytest.CaptureFixture[str]

ADDRESSES = """\
index:
  since: 2026-11-22
  sections:
    a: 2026-11-22
    tua: {since: 2026-11-22, moved_to: index#a}
kaget:
  since: 2026-11-22
lama:
  since: 2026-11-22
  moved_to: kaget
"""

PAGE = """\
<!doctype html>
<html lang="{lang}">
<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>x</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg%3E">
<link rel="stylesheet" href="{up}gaya.css">
<style>/* url(no.png) */ .b {{ background: url("{up}b.svg") }}</style>
<script type="application/ld+json">{{"@id": "{name}.html", "url": "https://doi.org/1"}}</script>
</head>
<body>
<a class="bahasa" href="{twin}" hreflang="{other}">x</a>
<nav><h2 id="menu">x</h2><a href="index.html#a">x</a> <a href="kaget.html">x</a></nav>
<label for="cari">x</label><input id="cari">
<article>{article}</article>
<a href="tel:119">119</a> <a href="https://example.org/">out</a> <a href="#">up</a> <a href="#top">up</a>
<img alt="" src="{up}b.svg" srcset="{up}b.svg 1x, {up}b.svg#g 2x">
</body></html>
"""
SIGNS = '<h1>x</h1><section class="kotak darurat"><ul><li><b>Sesak</b>\u00a0napas</ul></section>'
SIGN = """\
sesak:
  level: darurat
  id: "**Sesak** napas"
  pages: [kaget]
"""
HOME = '<h1>x</h1><h2 id="a"><span id="tua"></span>x</h2>'


def html(path: str, article: str = "<h1>x</h1>") -> str:
    english = path.startswith("en/")
    name = path.rpartition("/")[2].removesuffix(".html")
    return PAGE.format(
        lang="en" if english else "id",
        other="id" if english else "en",
        up="../" if english else "",
        name=name,
        twin=f"../{name}.html" if english else f"en/{name}.html",
        article=article,
    )


FILES = {
    "index.html": html("index.html", HOME),
    "en/index.html": html("en/index.html", HOME),
    "kaget.html": html("kaget.html", SIGNS),
    "en/kaget.html": html("en/kaget.html"),
    "lama.html": html("lama.html"),
    "en/lama.html": html("en/lama.html"),
    "gaya.css": "@media print { a { color: red } }\n",
    "b.svg": '<svg><g id="g"/><use href="#g"/></svg>\n',
    "links.json": '{"pages": [{"address": "kaget.html", "section": "index.html#a"}]}\n',
    "sitemap.xml": '<s xmlns="x:y"><url><loc>kaget.html</loc><link href="en/kaget.html"/></url></s>\n',
}

# For each code: a file, what is there, what is there instead, and the whole report.
FAULTS = {
    "SIT001": ("kaget.html", 'href="index.html#a"', 'href="indeks.html#a"',
               'kaget.html:12: SIT001 "indeks.html#a" leads nowhere; did you mean "index.html"?'),
    "SIT002": ("kaget.html", 'href="index.html#a"', 'href="index.html#b"',
               'kaget.html:12: SIT002 "index.html#b": index.html has no such id; '
               "fix the page or template that writes it"),
    "SIT003": ("baru.css", "", "a { }",
               "baru.css:1: SIT003 nothing on the site uses this file; "
               "leave it out, or name it with a reason under NOT_NAMED in "
               "scripts/kram/built_site/exceptions.ini"),
    "SIT004": ("kaget.html", 'id="menu"', 'id="cari"',
               'kaget.html:13: SIT004 the id "cari" is here again, first on line 12; '
               "ids are unique on a page"),
    "SIT005": ("en/kaget.html", '<html lang="en">', '<html lang="id">',
               'en/kaget.html:1: SIT005 the page says lang="id"; it must say lang="en"'),
    "SIT006": ("en/kaget.html", 'href="../kaget.html" hreflang', 'href="../index.html" hreflang',
               'en/kaget.html:11: SIT006 the link to the other language (hreflang="id") leads to '
               '"../index.html"; it must lead to "../kaget.html"'),
    "SIT007": ("kaget.html", 'src="b.svg"', 'src="https://cdn.example.org/b.svg"',
               'kaget.html:16: SIT007 the page loads "https://cdn.example.org/b.svg" from another host; '
               "put the file into the site or leave it out"),
    "SIT008": ("links.json", "", None,
               'hilang.html:1: SIT008 the address "hilang", public since 2026-11-22, is not on the site; '
               "bring it back or let it redirect"),
    "SIT009": ("index.html", '<span id="tua"></span>', "",
               'index.html:1: SIT009 the id "tua", public since 2026-11-22, is not on this page; '
               "bring it back or let it redirect"),
    "SIT010": ("baru.html", "", html("baru.html").replace("en/baru.html", "en/index.html"),
               "baru.html:1: SIT010 this page is not in docs/_data/addresses.yml; run "
               "make catat, or name it with a reason under NOT_ADDRESSES in "
               "scripts/kram/built_site/exceptions.ini"),
    "SIT011": ("kaget.html", "<h1>x</h1>", '<h1>x</h1><h3 id="c">x</h3>',
               'kaget.html:14: SIT011 the heading "#c" is not in docs/_data/addresses.yml; '
               "run make catat"),
    "SIT012": ("kaget.html", '"url": "https://doi.org/1"', '"url"',
               "kaget.html:8: SIT012 this file cannot be read (JSON-LD: Expecting ':' delimiter: "
               "line 1 column 28 (char 27)); fix what writes it"),
    "SIT013": ("kaget.html", 'href="index.html#a"', 'href="/index.html#a"',
               'kaget.html:12: SIT013 "/index.html#a" leaves the folder of the site, so it fails from a '
               "folder or a hotspot; write a relative address"),
    "SIT014": ("lama.html", '<a href="kaget.html">x</a>', "",
               'lama.html:1: SIT014 "lama" has moved to "kaget", and nothing on this page leads there; '
               "fix moved_to or the template of moved pages"),
    "SIT016": ("kaget.html", "<head>", '<head><meta charset="utf-8">',
               "kaget.html:1: SIT016 the policy is not the first element of the head, so what comes before "
               "it escapes it; put it first in overrides/frame.html"),
    "SIT017": ("kaget.html", "<h1>x</h1>", '<h1 onclick="go()">x</h1>',
               'kaget.html:14: SIT017 this script is not one of ours: onclick="go()"; remove it from the '
               "page, data or template that writes it"),
    "SIT018": ("kaget.html", "<title>", '<meta http-equiv="refresh" content="0; url=index.html"><title>',
               'kaget.html:4: SIT018 with <meta http-equiv="refresh"> the browser asks or goes where the '
               "reader did not; remove it"),
    "SIT019": ("kaget.html", "<h1>x</h1>", '<h1 style="color: red">x</h1>',
               'kaget.html:14: SIT019 style="color: red" is style inside the content, which no page may use; '
               "use a class of docs/assets/css/kram.css"),
    "SIT020": ("kaget.html", "<h1>x</h1>", '<h1><a href="javascript:go()">x</a></h1>',
               'kaget.html:14: SIT020 "javascript:go()" runs when a reader follows it; '
               "write the address of a page"),
    "SIT021": ("b.svg", "<svg>", "<svg><script>go()</script>",
               "b.svg:1: SIT021 the drawing has <script>, which browsers run or ask for at its own address; "
               "remove it"),
    "SIT022": ("kaget.html.gz", "", "old",
               "kaget.html:1: SIT022 the compressed copy kaget.html.gz is of another content; "
               "build the site again"),
    "SIT025": ("gaya.css", "red", "red; inset: 0",
               "gaya.css:1: SIT025 the style has inset, which old browsers do not know "
               "(Chrome 69, Safari 12, Firefox 68); write what they know before it, or put it into "
               "@supports"),
    "SIT026": ("assets/cari-id.js", "", "a?.b",
               "assets/cari-id.js:1: SIT026 the script has ?., which old browsers do not know "
               "(Chrome 69, Safari 12, Firefox 68); ask first whether there is such a thing, or do without"),
    "SIT028": ("kaget.html", "napas", "",
               "kaget.html:1: SIT028 .darurat lacks texts of docs/_data/signs.yml (1), first "
               '"**Sesak** napas"; fix the template or code that draws it'),
    "SIT015": ("kaget.html", 'href="index.html#a"', 'href="links.json"',
               'links.json:1: SIT015 the exception "links.json" is not needed any more; '
               "remove it from NOT_NAMED in scripts/kram/built_site/exceptions.ini"),
}  # fmt: skip

# Other places where the same faults hide.
HIDDEN = [
    ("kaget.html", 'url("b.svg")', 'url("c.svg")', "SIT001"),
    ("gaya.css", "red", "red; background: url(c.svg)", "SIT001"),
    ("gaya.css", "@media", '@import "https://fonts.example.org/a.css";\n@media', "SIT007"),
    ("kaget.html", "b.svg#g 2x", "c.svg 2x", "SIT001"),
    ("kaget.html", "b.svg#g 2x", "b.svg#h 2x", "SIT002"),
    ("b.svg", '"#g"', '"#h"', "SIT002"),
    ("b.svg", '"#g"', '"https://example.org/a.svg"', "SIT021"),
    ("kaget.html", '"kaget.html"', '"pijet.html"', "SIT001"),
    ("kaget.html", "<title>", '<link rel="preconnect" href="https://a.org"><title>', "SIT018"),
    ("kaget.html", "<title>", '<link rel="prefetch" href="index.html"><title>', "SIT018"),
    ("kaget.html", "<title>", '<link rel="prerender" href="index.html"><title>', "SIT018"),
    ("kaget.html", "<title>", '<base target="_blank"><title>', "SIT018"),
    ("kaget.html", "<title>", '<meta http-equiv="Refresh" content="5"><title>', "SIT018"),
    ("kaget.html", "<title>", '<script type="speculationrules">{}</script><title>', "SIT017"),
    ("kaget.html", "<title>", "<script>go()</script><title>", "SIT017"),
    ("kaget.html", "<h1>x</h1>", '<script src="index.html"></script><h1>x</h1>', "SIT017"),
    ("kaget.html", "<h1>x</h1>", "<style>p { color: red }</style><h1>x</h1>", "SIT019"),
    ("kaget.html", "<h1>x</h1>", '<a href=" JavaScript:go()">x</a><h1>x</h1>', "SIT020"),
    ("kaget.html", "<h1>x</h1>", '<a href="data:text/html,x">x</a><h1>x</h1>', "SIT020"),
    ("b.svg", "<svg>", '<svg onload="go()">', "SIT021"),
    ("b.svg", "<svg>", "<svg><foreignObject/>", "SIT021"),
    ("b.svg", "<svg>", '<svg><a href="javascript:go()"/>', "SIT021"),
    ("b.svg", "<svg>", "<!DOCTYPE svg><svg>", "SIT021"),
    ("kaget.html", "<title>", '<meta http-equiv=" Set-Cookie " content="a=b"><title>', "SIT018"),
    ("kaget.html", "<title>", '<link rel="dns-prefetch" href="//a.org"><title>', "SIT018"),
    ("kaget.html", "<title>", '<link rel="stylesheet" href="data:text/css,p"><title>', "SIT020"),
    ("kaget.html", "<article>", '<iframe srcdoc="x"></iframe><article>', "SIT018"),
    ("kaget.html", "<article>", '<iframe src="data:text/html,x"></iframe><article>', "SIT018"),
    ("kaget.html", "<article>", '<object data="index.html"></object><article>', "SIT018"),
    ("kaget.html", "<article>", '<embed src="index.html"><article>', "SIT018"),
    ("kaget.html", "<article>", '<form action="javascript:go()"></form><article>', "SIT020"),
    ("kaget.html", "<article>", '<button formaction="data:text/html,x">x</button><article>', "SIT020"),
    ("kaget.html", "<article>", '<svg><a xlink:href="javascript:go()">x</a></svg><article>', "SIT020"),
    ("kaget.html", "<article>", '<svg><set attributeName="href" to="x"/></svg><article>', "SIT017"),
    ("kaget.html", "<article>", "<template><script>go()</script></template><article>", "SIT017"),
    ("kaget.html", "<article>", '<script type="importmap">{}</script><article>', "SIT017"),
    ("kaget.html", "<article>", "<svg><style>p { }</style></svg><article>", "SIT019"),
    ("b.svg", "<svg>", '<svg><set attributeName="href" to="javascript:go()"/>', "SIT021"),
    ("kaget.html", "<h1>x</h1>", '<h1><a href="data:image/svg+xml,p">x</a></h1>', "SIT020"),
    ("kaget.html", "<title>", '<link rel="compression-dictionary" href="https://a.org/d"><title>', "SIT007"),
    ("kaget.html", "<h1>x</h1>", '<h1><a href="index.html" ping="//a.org">x</a></h1>', "SIT007"),
    ("kaget.html", "<h1>x</h1>", '<h1><a href="#" attributionsrc="//a.org">x</a></h1>', "SIT007"),
    ("kaget.html", "<article>", '<svg><g fill="url(https://a.org/a.svg#b)"/></svg><article>', "SIT007"),
    ("kaget.html", "<article>", "<svg><g filter='url(\"//a.org/a.svg#b\")'/></svg><article>", "SIT007"),
    ("kaget.html", "<title>", '<link rel="canonical" href="hilang.html"><title>', "SIT001"),
    ("kaget.html", "<title>", '<script src="//a.org/x.js"></script><title>', "SIT007"),
    ("kaget.html", "<article>", '<form action="https://a.org/"></form><article>', "SIT007"),
    ("kaget.html", "<article>", '<video src="hilang.html"></video><article>', "SIT001"),
    ("kaget.html", "<article>", '<a href="../luar.html">x</a><article>', "SIT013"),
    ("kaget.html", "<article>", '<a href="file:///luar.html">x</a><article>', "SIT001"),
    ("kaget.html", 'for="cari"', 'for="carri"', "SIT002"),
    ("kaget.html", '<html lang="id">', "<html>", "SIT005"),
    ("kaget.html", 'hreflang="en"', "", "SIT006"),
    ("kaget.html", "<title>", "<style>a:is(b) { top: 0 }</style><title>", "SIT025"),
    ("links.json", '"kaget.html"', '"pijt.html"', "SIT001"),
    ("links.json", "#a", "#b", "SIT002"),
    ("links.json", "}", "", "SIT012"),
    ("sitemap.xml", "kaget.html</loc>", "pijt.html</loc>", "SIT001"),
    ("sitemap.xml", '"en/kaget.html"', '"en/pijt.html"', "SIT001"),
    ("sitemap.xml", "</s>", "", "SIT012"),
]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for path, text in FILES.items():
        file = tmp_path / "site" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    addresses = tmp_path / "docs/_data/addresses.yml"
    addresses.parent.mkdir(parents=True)
    addresses.write_text(ADDRESSES, "utf-8")
    (addresses.parent / "signs.yml").write_text(SIGN, "utf-8")
    (tmp_path / "docs/kaget.md").write_text("title: x\n", "utf-8")
    return tmp_path / "site"


def report(site: Path, capsys: Capture, *arguments: str) -> list[str]:
    capsys.readouterr()
    status = check_site.main([str(site), "--root", str(site.parent), *arguments])
    lines = capsys.readouterr().out.splitlines()
    assert status == (1 if lines[:-1] else 0)
    return [line.removeprefix(f"{site}/") for line in lines]


def change(site: Path, path: str, old: str, new: str) -> None:
    file = site / path
    text = file.read_text("utf-8") if file.exists() else ""
    assert not old or old in text
    file.parent.mkdir(exist_ok=True)
    file.write_text(text.replace(old, new, 1) if old else new, "utf-8")


def test_a_whole_site_has_no_problem_and_is_counted(site: Path, capsys: Capture) -> None:
    assert report(site, capsys) == [
        "no problems in 10 files, 6 pages, 95 links, 17 ids, 1 promised texts, 5 addresses"
    ]


def test_every_code_of_the_site_has_a_fault() -> None:
    """Those of weight are in test_heavy.py, since they need copies as they are sent."""
    assert {*FAULTS, "SIT023", "SIT024", "SIT027"} == {code for code in CODES if code.startswith("SIT")}


def test_no_exception_fits_a_page_that_was_promised_or_a_file_of_any_name() -> None:
    addresses, _ = read_tables(ROOT, Address)
    pages = [url(slug, language) for slug in addresses for language in LANGUAGES]
    wide = {pattern for pattern in (*NOT_NAMED, *NOT_ADDRESSES) for page in pages if fnmatch(page, pattern)}
    assert wide == set()
    assert not [
        pattern for pattern in NOT_NAMED if any(fnmatch(f"x.{end}", pattern) for end in ("html", "js"))
    ]


@pytest.mark.parametrize("code", sorted(FAULTS))
def test_a_fault_of_the_site_is_told_in_full_and_nothing_else(code: str, site: Path, capsys: Capture) -> None:
    path, old, new, line = FAULTS[code]
    if new is not None:
        change(site, path, old, new)
    else:
        file = site.parent / "docs/_data/addresses.yml"
        file.write_text(ADDRESSES + "hilang:\n  since: 2026-11-22\n", "utf-8")
        line += "\nen/" + line
    reported = report(site, capsys)[:-1]
    assert sorted(reported) == sorted(line.split("\n"))


@pytest.mark.parametrize(("path", "old", "new", "code"), HIDDEN)
def test_a_hidden_fault_is_told_once(
    path: str, old: str, new: str, code: str, site: Path, capsys: Capture
) -> None:
    change(site, path, old, new)
    reported = report(site, capsys)[:-1]
    assert [(line.partition(":")[0], line.split()[1]) for line in reported] == [(path, code)]


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"<", b"<html", b"<!-- ", b"\x00" * 100, b"<p>" * 100_000, b"</" * 9999]
)
def test_a_page_of_any_content_is_named(content: bytes, site: Path, capsys: Capture) -> None:
    (site / "kaget.html").write_bytes(content)
    reported = report(site, capsys)[:-1]
    assert any(line.startswith("kaget.html:") for line in reported)


def test_a_link_to_itself_is_named(site: Path, capsys: Capture) -> None:
    (site / "kaget.html").unlink()
    (site / "kaget.html").symlink_to(site / "kaget.html")
    assert any(line.startswith("kaget.html:1: SIT012") for line in report(site, capsys))


def test_absolute_addresses_of_the_site_itself_are_followed(site: Path, capsys: Capture) -> None:
    canonical = '<link rel="canonical" href="https://kram.example.org/index.html"><title>'
    change(site, "index.html", "<title>", canonical)
    change(site, "sitemap.xml", "<loc>kaget.html", "<loc>https://kram.example.org/hilang.html")
    reported = report(site, capsys)[:-1]
    assert [line.split()[1] for line in reported] == ["SIT001"]


def test_a_page_that_only_leads_to_itself_is_used_by_nothing(site: Path, capsys: Capture) -> None:
    for path in ("index.html", "lama.html"):
        change(site, path, '<a href="kaget.html">x</a>', "")
    change(site, "links.json", "kaget.html", "index.html")
    change(site, "sitemap.xml", "kaget.html</loc>", "index.html</loc>")
    change(site, "en/kaget.html", 'href="../kaget.html"', 'href="../index.html"')
    reported = report(site, capsys)[:-1]
    assert [line.split()[1] for line in reported] == ["SIT006", "SIT003", "SIT014"]


def test_no_site_cannot_be_checked(tmp_path: Path, capsys: Capture) -> None:
    assert check_site.main([str(tmp_path)]) == 2
    assert "make site" in capsys.readouterr().err
