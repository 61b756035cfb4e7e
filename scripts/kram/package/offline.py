"""The website as one ZIP to keep: the same pages at the same addresses, with one stylesheet and no network.

The same website gives the same bytes, whoever packs it, where and when.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
import posixpath
import re
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

import deflate

from kram.source.repository import Repository

NAME = "kram-kaki.zip"
FOLDER = "kram-kaki"
READMES = {"BACA-SAYA.txt": "id", "READ-ME.txt": "en"}
PHONES = {"id": "kram-kaki-ponsel.html", "en": "en/leg-cramps-phone.html"}
# Machines at a clinic read these; no page links to them.
KEPT = ("links.json", "links.schema.json", "nginx.conf")
# Only a website needs these: hosts, search engines, feed readers, people with a phone and a network.
LEFT_OUT = re.compile(
    r"404\.html|robots\.txt|_headers|.*\.(?:xml|map|zip)|assets/(?:qr|bagikan)/.*|"
    + "|".join(re.escape(name) for name in PHONES.values())
)

_DOWNLOADS = re.compile(r"<!-- kram:unduhan (\{.*?\}) -->(.*?)<!-- /kram:unduhan -->", re.DOTALL)
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(">)')
_ICON = re.compile(r'(<link rel="icon" href=")data:image/svg\+xml,([^"]*)(")')
_FOR_MACHINES = re.compile(
    r'<script type="application/ld\+json">.*?</script>\n?'
    r'|<meta (?:property|name)="(?:og|article|twitter):[^>]*>\n?'
    r'|<meta name="(?:description|robots)"[^>]*>\n?'
    r'|<link rel="(?:canonical|alternate)"[^>]*>\n?',
    re.DOTALL,
)
_ADDRESS = re.compile(
    r"""\s(?:href|src|srcset|poster|action|data-[\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
)
_ANCHOR = re.compile(r'(\s*·\s*)?(<a\b[^>]*?\shref="([^"]*)"[^>]*>)(.*?)</a>', re.DOTALL)
_PICTURE = re.compile(r'<img\b[^>]*?\ssrc="([^"]*)"[^>]*>')
_QUOTED = re.compile(r"""url\(\s*["']?([^"')]+)|"([^"\n]*)"|'([^'\n]*)'|`([^`\n]*)`""")
_SOURCES = re.compile(
    r'<details class="sumber" id="(en-)?sumber"><summary>(.*?)</summary>.*?</details>', re.DOTALL
)
_BOTH = "dua-bahasa/"


@dataclass(frozen=True)
class Edition:
    """What a copy says about itself: how new its content is, and how much of it a clinician has read."""

    language: str
    changed: str
    pages: int
    reviewed: int


def edition(repository: Repository, language: str) -> Edition:
    """The edition of the content; its date is that of the newest change, never that of the clock."""
    originals = [page for page in repository.pages if page.language == "id"]
    return Edition(
        language=language,
        changed=max((page.front.get("changed", "") for page in originals), default=""),
        pages=len(originals),
        reviewed=sum(1 for page in originals if page.front.get("reviewed")),
    )


def marker_data(given: Edition) -> str:
    """The edition as it stands in the marker of a built page."""
    return json.dumps(asdict(given))


@dataclass(frozen=True)
class Download:
    """A file that the page of downloads links to."""

    url: str
    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Downloads:
    """The files for a reader of one language: for a computer, and for a phone."""

    computer: Download
    phone: Download | None


Draw = Callable[[Edition, Downloads | None], str]
"""Draws the list of downloads of an edition; without any, the words for a reader who has the file already."""

StyleOf = Callable[[Iterable[str]], str]
"""The stylesheet that all of some pages need."""


def editions(site: Mapping[str, bytes]) -> dict[str, Edition]:
    """The edition in each language, as the built pages tell it."""
    found = (edition for page in _pages(site).values() for edition in _editions(page))
    by_language = {edition.language: edition for edition in found}
    if absent := sorted(set(READMES.values()) - set(by_language)):
        raise ValueError(f"no page of the website has a list of downloads in {' and '.join(absent)}")
    return by_language


def _pages(site: Mapping[str, bytes]) -> dict[str, str]:
    return {path: content.decode() for path, content in site.items() if path.endswith(".html")}


def _editions(page: str) -> list[Edition]:
    return [Edition(**json.loads(match[1])) for match in _DOWNLOADS.finditer(page)]


def for_phones(site: Mapping[str, bytes], draw: Draw) -> dict[str, bytes]:
    """The files for phones by their path on the website, as a reader gets them."""
    return {
        path: _filled(site[path].decode(), lambda edition: draw(edition, None)).encode()
        for path in PHONES.values()
        if path in site
    }


def published(site: Mapping[str, bytes], archive: bytes, draw: Draw) -> dict[str, bytes]:
    """The files that the website gets when there is a ZIP: downloads, and the pages that link to them.

    The markers stay in the pages, so that the same website can be packed again.
    """
    files = {NAME: archive, **for_phones(site, draw)}
    for path, page in _pages(site).items():
        if path not in files and _DOWNLOADS.search(page):
            folder = posixpath.dirname(path)

            def list_of(edition: Edition, folder: str = folder) -> str:
                phone = PHONES[edition.language]
                downloads = Downloads(
                    _download(folder, NAME, archive),
                    _download(folder, phone, files[phone]) if phone in files else None,
                )
                return draw(edition, downloads)

            files[path] = _filled(page, list_of).encode()
    return files


def _download(folder: str, path: str, content: bytes) -> Download:
    return Download(
        posixpath.relpath(path, folder or "."), posixpath.basename(path), kilobytes(content), sha256(content)
    )


def _filled(page: str, draw: Callable[[Edition], str], *, again: bool = True) -> str:
    """The page with its list of downloads drawn, and the marker kept where it is to be drawn again."""

    def fill(match: re.Match[str]) -> str:
        drawn = draw(Edition(**json.loads(match[1]))).strip()
        return f"<!-- kram:unduhan {match[1]} -->\n{drawn}\n<!-- /kram:unduhan -->" if again else drawn

    return _DOWNLOADS.sub(fill, page)


def offline(
    site: Mapping[str, bytes], texts: Mapping[str, str], draw: Draw, style_of: StyleOf
) -> dict[str, bytes]:
    """The files of the ZIP by their path in its folder: pages, what they use, and the texts given.

    Raises ValueError where a page would link to a file that the ZIP does not have.
    """
    pages = {
        path: _FOR_MACHINES.sub("", _filled(page, lambda edition: draw(edition, None), again=False))
        for path, page in _pages(site).items()
        if not LEFT_OUT.fullmatch(path)
    }
    pages = {path: _without_second_sources(path, page) for path, page in pages.items()}
    shared, pages = _shared(pages, style_of)
    pages = {path: _unlinked(path, page, site) for path, page in pages.items()}
    files = {path: page.encode() for path, page in pages.items()} | shared
    files |= {path: site[path] for path in KEPT if path in site}
    files |= _used(files, site)
    files |= {path: text.replace("\n", "\r\n").encode() for path, text in texts.items()}
    if missing := sorted(set(_missing(pages, files))):
        raise ValueError(
            "; ".join(f"{page} links to {target}, which the ZIP would not have" for page, target in missing)
        )
    return files


def _without_second_sources(path: str, page: str) -> str:
    """A page side by side without its two lists of sources; its citations lead to those of the other pages.

    In a folder those pages are one tap away, and the lists would be a tenth of the ZIP.
    """
    if not path.startswith(_BOTH):
        return page
    slug, up = path.removeprefix(_BOTH), "../" * path.count("/")

    def link(sources: re.Match[str]) -> str:
        folder = "en/" if sources[1] else ""
        return f'<p><a href="{up}{folder}{slug}#sumber">{sources[2]}</a></p>'

    page = _SOURCES.sub(link, page)
    return page.replace('href="#fn:', f'href="{up}{slug}#fn:').replace(
        'href="#en-fn:', f'href="{up}en/{slug}#fn:'
    )


def _shared(pages: Mapping[str, str], style_of: StyleOf) -> tuple[dict[str, bytes], dict[str, str]]:
    """Style, scripts and icon of the pages as files of their own, and the pages that ask for them."""
    counts: dict[tuple[str, str], int] = {}
    for page in pages.values():
        for key in {("js", m[1]) for m in _SCRIPT.finditer(page)} | {
            ("svg", m[2]) for m in _ICON.finditer(page)
        }:
            counts[key] = counts.get(key, 0) + 1
    contents = {
        key: unquote(key[1]) if key[0] == "svg" else key[1] for key, count in counts.items() if count > 1
    }
    # A page has the rules that it uses; together they need one file, and each page may use all of it.
    contents["css", ""] = style_of(_STYLE.sub("", page) for _, page in sorted(pages.items()))
    names = {key: _file_name(key[0], content) for key, content in contents.items()}
    files = {names[key]: content.encode() for key, content in contents.items()}
    return files, {path: _asking(page, "../" * path.count("/"), names) for path, page in pages.items()}


def _file_name(suffix: str, content: str) -> str:
    return f"assets/{hashlib.sha256(content.encode()).hexdigest()[:8]}.{suffix}"


def _asking(page: str, up: str, names: Mapping[tuple[str, str], str]) -> str:
    gone: set[str] = set()

    def style(match: re.Match[str]) -> str:
        gone.add(_source(match[1]))
        return f'<link rel="stylesheet" href="{up}{names["css", ""]}">'

    def script(match: re.Match[str]) -> str:
        name = names.get(("js", match[1]))
        if name is None:
            return match[0]
        gone.add(_source(match[1]))
        return f'<script src="{up}{name}"></script>'

    def icon(match: re.Match[str]) -> str:
        name = names.get(("svg", match[2]))
        return match[0] if name is None else f"{match[1]}{up}{name}{match[3]}"

    page = _ICON.sub(icon, _SCRIPT.sub(script, _STYLE.sub(style, page)))
    return _POLICY.sub(lambda match: f"{match[1]}{_policy_without(match[2], gone)}{match[3]}", page)


def _source(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _policy_without(policy: str, gone: set[str]) -> str:
    """The policy with 'self' in the place of the hashes of what now stands in files."""
    directives = []
    for directive in policy.split("; "):
        name, *sources = directive.split(" ")
        left = [source for source in sources if source not in gone]
        if len(left) < len(sources) and "'self'" not in left:
            left.insert(0, "'self'")
        directives.append(" ".join([name, *left]))
    return "; ".join(directives)


def _target(path: str, address: str) -> str | None:
    """The path of the file that an address on a page leads to; None where it leaves the site or the file."""
    try:
        parts = urlsplit(html.unescape(address).strip())
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path:
        return None
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))


def _unlinked(path: str, page: str, site: Mapping[str, bytes]) -> str:
    """The page without pictures, downloads and links that only the website has; the words of a link stay."""

    def left_out(address: str) -> bool:
        target = _target(path, address)
        return target is not None and target in site and LEFT_OUT.fullmatch(target) is not None

    def words(match: re.Match[str]) -> str:
        if not left_out(match[3]):
            return match[0]
        return "" if " download" in match[2] else f"{match[1] or ''}{match[4]}"

    return _ANCHOR.sub(words, _PICTURE.sub(lambda m: "" if left_out(m[1]) else m[0], page))


def _used(files: Mapping[str, bytes], site: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of the site that these files ask for, and those that those ask for."""
    used: dict[str, bytes] = {}
    waiting = list(files.items())
    while waiting:
        path, content = waiting.pop()
        asked = set(_mentions(path, content, site)) - set(files) - set(used)
        new = {target: site[target] for target in sorted(asked) if not LEFT_OUT.fullmatch(target)}
        used |= new
        waiting += new.items()
    return used


def _mentions(path: str, content: bytes, site: Mapping[str, bytes]) -> Iterator[str]:
    """Files of the site that a file asks for; a script does so from its own folder or from the root.

    A script may also put a name together: ``"assets/cari-" + language`` asks for all that start so.
    """
    folders = (path, "") if path.endswith(".js") else (path,)
    for address in _addresses(path, content):
        for folder in folders:
            target = _target(folder, address)
            if target is None:
                continue
            if target in site:
                yield target
            elif path.endswith(".js") and address.endswith("-"):
                yield from (name for name in site if name.startswith(target))


def _addresses(path: str, content: bytes) -> Iterator[str]:
    if path.endswith((".html", ".svg")):
        for match in _ADDRESS.findall(content.decode()):
            yield from _parts("".join(match))
    elif path.endswith((".css", ".js")):
        for match in _QUOTED.findall(content.decode()):
            yield "".join(match)


def _parts(value: str) -> Iterator[str]:
    """An address, or the addresses of a srcset."""
    yield value
    if " " in value:
        for candidate in value.split(","):
            yield candidate.strip().split(" ")[0]


def _missing(pages: Mapping[str, str], files: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    for path, page in pages.items():
        for match in re.finditer(r'\s(?:href|src)="([^"]*)"', page):
            target = _target(path, match[1])
            if target is not None and target not in files:
                yield path, match[1]


def archive(files: Mapping[str, bytes], date: str) -> bytes:
    """The bytes of a ZIP that holds these files, all of that date (such as 2026-11-22), sorted by name.

    The best deflate there is, and the same on every machine, which zlib is not.
    """
    year, month, day = (int(part) for part in date.split("-"))
    dos_date = (year - 1980) << 9 | month << 5 | day
    local, central = bytearray(), bytearray()
    for path in sorted(files):
        name, content = f"{FOLDER}/{path}".encode("ascii"), files[path]
        packed = bytes(deflate.deflate_compress(content, 12))
        method = 8
        if len(packed) >= len(content):
            packed, method = content, 0
        # Version 2.0, no flags, midnight; then sizes, and how long name and extra field are.
        facts = struct.pack(
            "<HHHHHLLLHH",
            *(20, 0, method, 0, dos_date),
            *(zlib.crc32(content), len(packed), len(content), len(name), 0),
        )
        # Made on Unix, so that the mode below is read: a plain file that everyone may read.
        central += b"PK\1\2" + struct.pack("<BB", 20, 3) + facts
        central += struct.pack("<HHHLL", 0, 0, 0, 0o100644 << 16, len(local)) + name
        local += b"PK\3\4" + facts + name + packed
    end = struct.pack("<4H2LH", 0, 0, len(files), len(files), len(central), len(local), 0)
    return bytes(local + central + b"PK\5\6" + end)


def kilobytes(content: bytes) -> int:
    """The size as readers see it, in units of 1,000 bytes, rounded up."""
    return -(-len(content) // 1000)


def sha256(content: bytes) -> str:
    """The fingerprint of a file, as ``sha256sum`` prints it."""
    return hashlib.sha256(content).hexdigest()


def readme(words: Mapping[str, Any], given: Edition, date: str) -> str:
    """The text that lies beside index.html; ``date`` is written out in its language."""
    state = "none" if not given.reviewed else "all" if given.reviewed >= given.pages else "some"
    review = words[f"reviewed_{state}"].format(reviewed=given.reviewed, pages=given.pages)
    return str(words["readme"].format(date=date, review=review))
