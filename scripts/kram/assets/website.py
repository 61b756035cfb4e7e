"""Every file of the website: the web edition, what readers keep, and their fingerprints."""

from collections.abc import Callable, Collection, Container, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from kram import export, paper
from kram.assets import looks
from kram.assets.editions import Edition, drawn, render
from kram.export import downloads, in_folder, kept, kiwix, one_file
from kram.export.site_context import FinishedPage, FinishedSite
from kram.package import zim
from kram.package.archive import QUICK, SMALL, Member, archive, member
from kram.parallel import each
from kram.sums import SUMS, mark, written_sums
from kram.view.page import OWN_SCRIPTS
from kram.vocabulary import LANGUAGES

Files = Mapping[str, bytes]
Pages = Mapping[str, FinishedPage]
Write = Callable[[str, bytes], None]
"""Writes the content of the file at a path."""
_LARGE = 1_500
"""A ZIP of more pages is many megabytes however small it is packed, and who builds it would wait for that."""
_MANY = 10_000
"""So many pages of all kinds make a file for phones large work, for which each of its pages is a tree."""


def website(site: FinishedSite, copied: Files, fonts: Path, also: Collection[str], write: Write) -> None:
    """Writes every file to its path; ``copied`` are those that stay as they are.

    ``also`` asks for what takes longer: ``paper``, the sheets to print, which the ZIP does not have, and the
    ``book`` for Kiwix.
    What readers keep comes first, since the page of downloads says how large it is.
    """
    files = {**copied, **export.files(site)}
    web_files, web_pages = export.web_files(site, fonts), export.web_pages(site)
    pages = {**site.menu, **export.pages(site)}
    names, dress = site.repository.topic.files, _dress(site)
    phones = list(map(names.phone_path, LANGUAGES))
    marks = {path: mark(content) for path, content in (files | web_files).items()}
    has_it = partial(downloads.drawn, site, None)
    papers = paper.files(site) if "paper" in also else {}
    absent = export.not_in_copies(site).union(web_files, web_pages, phones, papers, [names.zip, names.zim])
    offline = _in_folder(site, marks, absent)
    from_here, later = kept.installed_from(site), downloads.listed_on(site) & pages.keys()
    web = Edition(dress, has_it, marks, keeper=kept.WORKER, installed_from=from_here)
    packed, whole = _both(site, files, pages, offline, web, later, write)
    # A language at a time where both at once would take gigabytes.
    of_phones = each(partial(_phone_file, site), LANGUAGES, size=len(pages) if len(pages) < _MANY else 0)
    copies = {names.zip: packed, **dict(zip(phones, of_phones, strict=True)), **papers}
    if "book" in also and not zim.AVAILABLE:
        site.notices.append("No file for Kiwix: libzim is not there for this machine. The others are whole.")
    elif "book" in also:
        copies[names.zim] = zim.zim(_book(site, pages, files, absent))
    offered = [downloads.Download.of(path, content) for path, content in copies.items()]
    copies[SUMS] = written_sums({file.path: file.sha256 for file in offered}).encode()
    web = replace(web, downloads=partial(downloads.drawn, site, offered))
    render(web_pages, web, site.templates, partial(_written, write))
    whole |= render({path: pages[path] for path in later}, web, site.templates, partial(_written, write))
    # Pages, and what they ask for; a QR code, which is only printed, a browser keeps with its page.
    asked = [kept.SCRIPT, *(path for path in files if path.startswith("assets/"))]
    files |= web_files
    whole |= {path: kept.sent(files[path]) for path in asked}
    for path, content in (files | copies | kept.worker(site, whole)).items():
        write(path, content)


def _both(
    site: FinishedSite,
    files: Files,
    pages: Pages,
    offline: Edition,
    web: Edition,
    later: Container[str],
    write: Write,
) -> tuple[bytes, dict[str, kept.Sent]]:
    """The ZIP, and what is known of the pages that it writes for the website, where some come later.

    What a page is given is made once for both, and then let go.
    """

    level = SMALL if len(pages) < _LARGE else QUICK

    def both(path: str) -> tuple[Member | None, kept.Sent | None]:
        page = replace(pages[path], given={**pages[path].given, **pages[path].more()}, more=dict)
        packed = sent = None
        if path not in offline.absent:
            packed = member(drawn(path, page, offline, site.templates).encode(), level)
        if path not in later:
            sent = _written(write, path, drawn(path, page, web, site.templates))
        return packed, sent

    made = dict(zip(pages, each(both, list(pages)), strict=True))
    members = {path: packed for path, (packed, _) in made.items() if packed}
    return _packed(site, files, members, offline), {path: sent for path, (_, sent) in made.items() if sent}


def _written(write: Write, path: str, text: str) -> kept.Sent:
    """Writes a page of the website, and says what a browser that keeps it must know."""
    content = text.encode()
    write(path, content)
    return kept.sent(content)


def _packed(site: FinishedSite, files: Files, pages: Mapping[str, Member], edition: Edition) -> bytes:
    others = {path: content for path, content in files.items() if path not in edition.absent}
    readmes = site.repository.topic.files.readme
    others |= {name: site.release.readme(site.words[language]) for language, name in readmes.items()}
    others |= {path: text.encode() for path, text in edition.files.items()}
    members = dict(zip(others, each(member, list(others.values())), strict=True))
    return archive({**members, **pages}, site.repository.topic.files.archive, site.release.changed)


def _book(site: FinishedSite, pages: Pages, files: Files, absent: frozenset[str]) -> zim.Book:
    """What is in the file for Kiwix.

    Without a policy: every Kiwix shows pages from an address of its own kind, at which 'self' is not what it
    is on the web, and adds its own style.  Without fingerprints in addresses: some take them for a part of
    the name.
    """
    pages = {path: page for path, page in pages.items() if path not in absent}
    absent |= frozenset(kiwix.NOT_IN_IT)
    edition = replace(_in_folder(site, {}, absent), policed=False)
    members = {path: content for path, content in files.items() if path not in absent}
    return kiwix.book(site, members | _rendered(pages, edition, site))


def _in_folder(site: FinishedSite, marks: Mapping[str, str], absent: frozenset[str]) -> Edition:
    """The edition that readers keep as a folder of pages."""
    scripts = in_folder.before_paint(site), in_folder.script(site, marks)
    return Edition(
        _dress(site).in_folder(*scripts, OWN_SCRIPTS),
        partial(downloads.drawn, site, None),
        marks,
        absent,
        in_folder=True,
        copy=site.release,
    )


def preview(site: FinishedSite, copied: Files, fonts: Path, write: Write) -> None:
    """Writes the website as an editor sees it while it is served.

    Without a policy, which would stop the reload.  Without what readers keep, too, since that is made of all
    pages: the page of downloads says so.
    """
    files = {**copied, **export.files(site), **export.web_files(site, fonts)}
    pages = {**site.menu, **export.pages(site), **export.web_pages(site)}
    edition = Edition(_dress(site), partial(downloads.drawn, site, []), policed=False)
    render(pages, edition, site.templates, lambda path, text: write(path, text.encode()))
    for path, content in files.items():
        write(path, content)


def _dress(site: FinishedSite) -> looks.Looks:
    return looks.load(*_assets(site))


def _assets(site: FinishedSite) -> tuple[Path, str]:
    """The folder of styles and scripts, and the icon."""
    return site.repository.root / "docs/assets", site.templates.render("ikon.svg")


def _phone_file(site: FinishedSite, language: str) -> bytes:
    """The file that holds all pages of a language, with the search of its language in itself."""
    path, page = site.repository.topic.files.phone_path(language), one_file.page(site, language)
    dress = looks.for_one_file(*_assets(site), page.given["search"], page.given["style"])
    edition = Edition(dress, partial(downloads.drawn, site, None), copy=site.release)
    return _rendered({path: page}, edition, site)[path]


def _rendered(pages: Pages, edition: Edition, site: FinishedSite) -> dict[str, bytes]:
    return render(pages, edition, site.templates, lambda _, text: text.encode())
