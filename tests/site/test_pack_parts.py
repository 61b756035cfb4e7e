"""What packing does to one page, shown on pages small enough to read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping

import pytest
from kram.package import offline
from kram.package.offline import Downloads, Edition

MARKER = (
    '<!-- kram:unduhan {"language": "id", "changed": "2026-11-22", "pages": 45, "reviewed": 0} -->'
    "-<!-- /kram:unduhan -->"
)


def _draw(edition: Edition, files: Downloads | None) -> str:
    return f"[{files.computer.url}]" if files else f"[here, {edition.changed}]"


def _style(pages: Iterable[str]) -> str:
    return f"/*{len(list(pages))}*/"


def _offline(site: Mapping[str, str]) -> dict[str, str]:
    files = offline.offline({path: text.encode() for path, text in site.items()}, {}, _draw, _style)
    return {path: content.decode() for path, content in files.items()}


def test_style_of_every_page_becomes_one_file_and_the_policy_follows() -> None:
    meta = '<meta http-equiv="Content-Security-Policy" content="%s">'
    policy = meta % "default-src 'none'; style-src '{}'; x-src y"
    pages = {
        f"{name}.html": policy.format(offline._source(style).strip("'")) + f"<style>{style}</style>"
        for name, style in (("a", "p{}"), ("b/c", "q{}"))
    }
    files = _offline(pages)
    name = next(path for path in files if path.endswith(".css"))
    assert files[name] == "/*2*/"
    assert f'<link rel="stylesheet" href="{name}">' in files["a.html"]
    assert f'<link rel="stylesheet" href="../{name}">' in files["b/c.html"]
    assert "style-src 'self'; x-src y" in files["a.html"]


def test_a_script_of_many_pages_becomes_a_file_and_that_of_one_page_stays() -> None:
    files = _offline({"a.html": "<script>1</script>", "b.html": "<script>1</script><script>2</script>"})
    scripts = [path for path in files if path.endswith(".js")]
    assert [files[path] for path in scripts] == ["1"]
    assert files["b.html"] == f'<script src="{scripts[0]}"></script><script>2</script>'


def test_what_only_machines_read_is_left_out() -> None:
    page = (
        '<meta property="og:image" content="x.png"><meta name="twitter:card" content="y">'
        '<link rel="canonical" href="https://example.org/a.html">'
        '<link rel="alternate" hreflang="en" href="x">'
        '<script type="application/ld+json">{"a": 1}</script><title>Kram</title><p>isi</p>'
    )
    assert _offline({"a.html": page})["a.html"] == "<title>Kram</title><p>isi</p>"


def test_links_to_what_only_the_website_has_become_words_and_downloads_go() -> None:
    site = {
        "a.html": '<p><a href="perubahan.xml">Kabar</a>: <a href="https://wa.me/?text=x">WA</a>'
        ' · <a href="assets/qr/a.svg" download="qr.svg">Kode QR</a></p><img src="assets/qr/a.svg" alt="">',
        "perubahan.xml": "x",
        "assets/qr/a.svg": "x",
    }
    assert _offline(site)["a.html"] == '<p>Kabar: <a href="https://wa.me/?text=x">WA</a></p>'


def test_only_files_that_something_asks_for_are_packed() -> None:
    site = {
        "a.html": '<img src="assets/g%20b.svg" alt=""><script src="assets/kode.js"></script>',
        "assets/g b.svg": "<svg/>",
        "assets/kode.js": 'load("assets/cari-"+lang+".js")',
        "assets/cari-id.js": 'next("cari-id-isi.js")',
        "assets/cari-id-isi.js": "1",
        "assets/lain.js": "1",
        "assets/kode.js.map": "1",
        "404.html": "x",
        "robots.txt": "x",
        "_headers": "x",
        "sitemap.xml": "x",
        "links.json": "{}",
    }
    expected = {
        "a.html",
        "assets/g b.svg",
        "assets/kode.js",
        "assets/cari-id.js",
        "assets/cari-id-isi.js",
        "links.json",
    }
    assert {path for path in _offline(site) if not path.endswith(".css")} == expected


def test_a_file_that_the_zip_would_not_have_is_named_with_its_page() -> None:
    with pytest.raises(ValueError, match=r"b/c\.html links to \.\./x\.html\?a=1#y, which"):
        _offline({"a.html": "", "b/c.html": '<a href="../x.html?a=1#y">x</a>'})


def test_the_list_of_downloads_can_be_filled_in_again() -> None:
    site = {"unduh.html": MARKER.encode(), "en/unduh.html": MARKER.encode(), "a.html": b"x"}
    once = offline.published(site, b"zip", _draw)
    twice = offline.published(site | once, b"zip", _draw)
    assert once == twice
    assert b"[kram-kaki.zip]" in once["unduh.html"]
    assert b"[../kram-kaki.zip]" in once["en/unduh.html"]
    assert sorted(once) == ["en/unduh.html", "kram-kaki.zip", "unduh.html"]
    assert _offline({"unduh.html": once["unduh.html"].decode()})["unduh.html"] == "[here, 2026-11-22]"


def test_a_website_without_a_list_of_downloads_in_a_language_is_refused() -> None:
    with pytest.raises(ValueError, match="in en"):
        offline.editions({"unduh.html": MARKER.encode()})


def test_an_archive_is_read_by_others() -> None:
    files = {"a.txt": b"a" * 5000, "b/c.bin": bytes(range(256)), "empty.txt": b""}
    with zipfile.ZipFile(io.BytesIO(offline.archive(files, "2026-11-22"))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == {
            f"kram-kaki/{name}": content for name, content in files.items()
        }
        assert archive.getinfo("kram-kaki/a.txt").compress_size < 100
        assert archive.getinfo("kram-kaki/b/c.bin").compress_type == zipfile.ZIP_STORED
        assert archive.getinfo("kram-kaki/a.txt").date_time == (2026, 11, 22, 0, 0, 0)


def test_a_name_that_old_programs_would_garble_is_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        offline.archive({"ñ.txt": b""}, "2026-11-22")


@pytest.mark.parametrize(("reviewed", "said"), [(0, "none"), (3, "some 3/45"), (45, "all")])
def test_the_read_me_tells_how_much_a_clinician_has_read(reviewed: int, said: str) -> None:
    words = {
        "readme": "{date}: {review}",
        "reviewed_none": "none",
        "reviewed_some": "some {reviewed}/{pages}",
        "reviewed_all": "all",
    }
    edition = Edition("id", "2026-11-22", pages=45, reviewed=reviewed)
    assert offline.readme(words, edition, "22 November 2026") == f"22 November 2026: {said}"


def test_kilobytes_are_rounded_up() -> None:
    assert [offline.kilobytes(b"x" * size) for size in (1, 1000, 1001)] == [1, 1, 2]
