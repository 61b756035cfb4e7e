"""What the template of each part of a page gets that is made from data.

A comment such as ``<!-- tanda -->`` on a page names a template, ``overrides/drawn/tanda.html``.  Where that
needs more than the viewpoint of the page and the marker, a function here has the name of the marker.  Both
decide nothing that the data does not say.
A function raises ValueError where the marker names something that there is not.
"""

from collections import Counter
from itertools import takewhile
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from kram import vocabulary
from kram.settings import Settings
from kram.source.data.guides import Picture
from kram.source.data.rows import Sign
from kram.source.markdown.model import Marker, Page
from kram.source.redirects import places_of
from kram.source.review import reviewed_pages
from kram.urls import Place, code_slug, feed_url, qr_url, url
from kram.view.parts import parted, sources_of_signs
from kram.view.relations import better_first, groups, matrix
from kram.view.viewpoint import Viewpoint

PLACEHOLDER = "https://ALAMAT-SITUS"
"""Is in the HTML to copy where the site does not know its own address."""
MOST_WITHOUT_SUBHEADS = 7
"""How many danger signs a box has at most without headings of groups."""
FEW = 4
"""How many danger signs are read at a glance: where a box has no more, none of them is folded."""
Data = dict[str, Any]


def daftar(view: Viewpoint, marker: Marker) -> Data:
    """The other pages of the folder of a page, in the order of the menu."""
    pages = map(view.other, view.repository.config.order)
    return {
        "pages": [page for page in pages if page and page.folder == view.page.folder and page != view.page]
    }


def gambar(view: Viewpoint, marker: Marker) -> Data:
    """A drawing."""
    picture = _picture(view, marker.argument)
    address = Markup("../" * view.page.slug.count("/") + quote(picture.file))
    return {"picture": picture, "address": address}


def jalan(view: Viewpoint, marker: Marker) -> Data:
    """The path of questions that distinguishes the topic from what looks like it."""
    signs = view.repository.signs
    return {
        "questions": [
            (asked, [signs[key] for key in asked.signs], view.url_here(Place.parsed(asked.place)))
            for asked in view.repository.path
        ]
    }


def klinik(view: Viewpoint, marker: Marker) -> Data:
    """What a clinic needs to link to each page that it may hand to a patient, in the order of the menu."""
    topic, groups = view.repository.topic, []
    for title, slugs in view.repository.config.lists(view.language):
        of_group = [slug for slug in slugs if view.other(slug) and topic.is_handed_out(slug)]
        groups.append({"title": title, "pages": [_to_hand_out(view, slug) for slug in of_group]})
    return {
        "placeholder": "" if view.settings.site_url else PLACEHOLDER,
        "root": "../" * view.address.count("/"),
        "groups": [group for group in groups if group["pages"]],
    }


def kode(view: Viewpoint, marker: Marker) -> Data:
    """Every code of a diagnosis with its pages, and what other systems call the other language."""
    return {
        "codes": [
            {
                "code": code.code,
                "url": view.from_root(url(code_slug(code.code), view.language)),
                "name": next(iter(code.names.values()), ""),
                "systems": " ".join(vocabulary.CODE_SYSTEMS[system] for system in code.systems),
                "places": [view.leading(Place.parsed(place)) for place in code.places],
            }
            for code in view.repository.codes
        ],
        "other_language": " ".join(vocabulary.LANGUAGE_CODES[vocabulary.other_of_two(view.language)]),
    }


def langkah(view: Viewpoint, marker: Marker) -> Data:
    """The steps of one list as cards, each with its drawing."""
    steps = view.repository.steps.get(marker.argument)
    if steps is None:
        raise ValueError(f'{view.page.path}:{marker.line}: no steps "{marker.argument}"; see make check')
    return {"steps": [(step, _picture(view, step.picture)) for step in steps]}


def matriks(view: Viewpoint, marker: Marker) -> Data:
    """Every cause with the actions that fit it and those that do not."""
    return matrix(view)


def mutu(view: Viewpoint, marker: Marker) -> Data:
    """How many pages were reviewed; the template counts what else the checks prove before a build."""
    return {"reviewed": reviewed_pages(view.repository)}


def naskah(view: Viewpoint, marker: Marker) -> Data:
    """What became of each sentence of the source text, and where it is now."""
    entries = []
    for row in view.repository.source.values():
        spots = [_spot(view, Place.parsed(place)) for place in row.stands]
        entries.append((row, better_first(view.repository, row.references), spots))
    return {"entries": entries}


def perubahan(view: Viewpoint, marker: Marker) -> Data:
    """The changes that alter advice, newest first, and the feed where there is one."""
    changes = view.repository.changes[::-1]
    listed = parted(view, marker.name, ["" for _ in changes], changes)
    return listed | {
        "entries": [(row, [*map(view.linked, places_of(view.repository, row))]) for row in listed["entries"]],
        "feed": view.from_root(feed_url(view.language)) if view.settings.site_url else "",
    }


def peta(view: Viewpoint, marker: Marker) -> Data:
    """The parts of the map of the body, each with the address that it leads to."""
    parts = view.repository.body_map.parts
    return {"parts": [(part, view.url_here(Place.parsed(part.place))) for part in parts]}


def rujukan(view: Viewpoint, marker: Marker) -> Data:
    """All references in groups of one kind, the better kinds first, each with the address of its entry.

    Names that several have are ``shared``: those say their title, too.
    """
    references = view.repository.references
    names = Counter(reference.short_name for reference in references.values())
    listed = parted(view, marker.name, list(references), list(references.values()))
    kinds = [
        (kind, [pair for pair in listed["elsewhere"] if pair[0].kind == kind])
        for kind in (*vocabulary.KINDS, "")
    ]
    groups_ = [{"kind": kind, "references": found} for kind, found in kinds if found]
    return listed | {"groups": groups_, "shared": {name for name, count in names.items() if count > 1}}


def tanda(view: Viewpoint, marker: Marker) -> Data:
    """The danger signs for a page or section: one box for each level, the most urgent first.

    A level that a box further up has ``said`` has a short heading.
    """
    signs = view.repository.signs_drawn(view.page, marker)
    levels = [(level, [sign for sign in signs if sign.level == level]) for level in vocabulary.LEVELS]
    boxes = [_box(view, marker, level, found) for level, found in levels if found]
    parts = [box["part"] for box in boxes if box["part"]]
    section = view.page.section(marker.section)
    above = section.level if section and section.level else 1
    before = takewhile(lambda other: other != marker, view.page.markers)
    said = {s.level for m in before if m.name == "tanda" for s in view.repository.signs_drawn(view.page, m)}
    return {"boxes": boxes, "level": above + 1, "parts": parts, "said": said}


def terbuka(view: Viewpoint, marker: Marker) -> Data:
    """The danger signs whose level or wording a clinician has yet to confirm, each with what it rests on."""
    signs = view.repository.signs_drawn(view.page, marker)
    entries = [(sign, better_first(view.repository, sign.references)) for sign in signs]
    return parted(view, marker.name, ["" for _ in signs], entries)


def tindakan(view: Viewpoint, marker: Marker) -> Data:
    """What can be done against the cause on a page, or in one section of it."""
    return {"groups": groups(view, marker)}


jangan = penyebab = tindakan
"""What not to do with that cause, and which causes the action on a page is for, or not for."""


def unduhan(view: Viewpoint, marker: Marker) -> Data:
    """The place for what can be kept, which each edition fills; its part is one of OFFERS."""
    if marker.argument not in vocabulary.OFFERS:
        wrong = f'{view.page.path}:{marker.line}: no part "{marker.argument}" of unduhan'
        raise ValueError(f"{wrong}; use {', '.join(filter(None, vocabulary.OFFERS))}")
    return {}


def html_link(settings: Settings, page: Page) -> str:
    """HTML that links to a page, with its title as the link text and its language marked."""
    address = url(page.slug, page.language)
    link = Markup('<a href="{}" hreflang="{}" lang="{}">{}</a>').format(
        settings.absolute(address) or f"{PLACEHOLDER}/{address}", page.language, page.language, page.title
    )
    return str(link)  # shown as text, not as a link


def _box(view: Viewpoint, marker: Marker, level: str, signs: list[Sign]) -> Data:
    """The groups of a level: those that are open, then those that are folded, each behind its name.

    On the help page all groups for some readers are folded, and a part has the sources.  Another page that
    has all signs of such a group, at least two and of no group more, is for them, and begins with these.
    """
    whole = view.page.slug == view.repository.topic.pages.help
    behind = [sign for sign in signs if _is_folded(view, marker, sign)]
    seen = [sign for sign in signs if sign not in behind]
    if not (whole or (seen and len(signs) > FEW)):
        behind, seen = [], signs
    shown = _grouped(level, seen, folded=False)
    if not whole:
        most = max((len(group["signs"]) for group in shown), default=0)
        shown.sort(key=lambda group: len(group["signs"]) < most or not _is_about(view, level, group))
    return {
        "level": level,
        "groups": shown + _grouped(level, behind, folded=True),
        # How long a visit may wait is in the names of its groups alone.
        "subheads": vocabulary.GROUPS[level] == vocabulary.GROUPS_OF_VISITS
        or whole
        or (len(shown) > 1 and len(seen) > MOST_WITHOUT_SUBHEADS),
        "references": better_first(view.repository, (key for sign in signs for key in sign.references)),
        "cited": {sign.key: better_first(view.repository, sign.references) for sign in signs},
        "part": sources_of_signs(view, level) if whole else None,
    }


def _is_folded(view: Viewpoint, marker: Marker, sign: Sign) -> bool:
    """Whether readers find a sign behind the name of its group: on the help page those of some groups."""
    if view.page.slug == view.repository.topic.pages.help:
        return sign.group in vocabulary.GROUPS_FOR_SOME
    here = Place(view.page.slug, marker.section)
    return here.slug in sign.folded or here.id in sign.folded


def _grouped(level: str, signs: list[Sign], folded: bool) -> list[Data]:
    """Signs in the groups of their level, in the order of these."""
    return [
        {"name": name, "folded": folded, "signs": found}
        for name in vocabulary.GROUPS[level]
        if (found := [sign for sign in signs if sign.group == name])
    ]


def _is_about(view: Viewpoint, level: str, group: Data) -> bool:
    """Whether a group for some readers has all signs of its level and name; one sign alone says little."""
    if group["name"] not in vocabulary.GROUPS_FOR_SOME or len(group["signs"]) < 2:
        return False
    every = [s for s in view.repository.signs.values() if (s.level, s.group) == (level, group["name"])]
    return len(every) == len(group["signs"])


def _picture(view: Viewpoint, name: str) -> Picture:
    found = view.repository.pictures.get(name)
    if found is None:
        raise ValueError(f'{view.page.path}: no drawing "{name}"; see make check')
    return found


def _to_hand_out(view: Viewpoint, slug: str) -> Data:
    """A page with HTML, and in each language what sends it, with its QR code."""
    pages = [Viewpoint.of(view.repository, page, view.settings) for page in view.repository.pages_of(slug)]
    return {
        "title": view.title(slug),
        "html": " · ".join(html_link(view.settings, page.page) for page in pages),
        "shares": [(page, view.from_root(qr_url(slug, page.language))) for page in pages],
    }


def _spot(view: Viewpoint, place: Place) -> dict[str, str]:
    """A place with the titles of its page and its heading."""
    titles = dict.fromkeys([view.title(place.slug), view.title(*place)])
    return {"title": " – ".join(titles), "url": view.url(*place)}
