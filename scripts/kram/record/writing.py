"""What make catat writes: the record, the days of pages that changed, and new addresses."""

from collections.abc import Iterable
from pathlib import Path

from kram.atomic_write import replace_text
from kram.record.differences import Difference, is_seen
from kram.source.data.addresses import Address, grown
from kram.source.data.record import FOLDER, path_of
from kram.source.repository import Repository
from kram.source.review import pages_with
from kram.source.yaml import Table, parse
from kram.urls import code_slug
from kram.vocabulary import LANGUAGES, ORIGINAL


def write_record(root: Path, texts: Iterable[tuple[str, str]]) -> list[str]:
    """The paths of the files that changed; each is replaced whole, and those of what is gone are removed.

    Raises OSError where a file cannot be written.
    """
    changed, written = [], set[str]()
    for name, text in texts:
        written.add(name)
        file = root / path_of(name)
        if not file.exists() or file.read_text("utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            replace_text(file, text)
            changed.append(path_of(name))
    for file in sorted((root / FOLDER).rglob("*.txt")):
        name = file.relative_to(root / FOLDER).with_suffix("").as_posix()
        if name not in written:
            file.unlink()
            changed.append(path_of(name))
    return changed


def dated(repository: Repository, found: Iterable[Difference]) -> dict[str, str]:
    """The new text of each page that reads otherwise than recorded and has an older day, by its path.

    A page changed where one of its languages did, or a relation or sign that it shows; the Indonesian page
    has the day for both languages.

    Raises OSError where a page cannot be read again.
    """
    day = repository.today.isoformat()
    places = {d.place for d in found if is_seen(d)}
    slugs = set[str]().union(*(pages_with(repository, *place) for place in places))
    pages = [page for slug in sorted(slugs) if (page := repository.page(slug, ORIGINAL))]
    result = {}
    for page in (page for page in pages if page.front.get("changed", "") < day):
        lines = (repository.root / page.path).read_text("utf-8").split("\n")
        line = page.line_of("changed")  # the first one where it has no day yet
        lines[line - 1 : line] = [f"changed: {day}"] if line > 1 else [lines[0], f"changed: {day}"]
        result[page.path] = "\n".join(lines)
    return result


def new_addresses(repository: Repository) -> dict[str, list[str]]:
    """The new heading ids of each page that is there in every language, in the order of the menu."""
    order = {slug: place for place, slug in enumerate(repository.config.order)}
    slugs = sorted(repository.slugs, key=lambda slug: (order.get(slug, len(order)), slug))
    result = {}
    for slug in slugs:
        pages, known = repository.pages_of(slug), repository.addresses.get(slug)
        ids = [*(section.id for section in pages[0].headings if section.id), *repository.drawn_ids(slug)]
        new = [id for id in dict.fromkeys(ids) if known is None or id not in known.sections]
        if len(pages) == len(LANGUAGES) and (known is None or new):
            result[slug] = new
    codes = (code_slug(code.code) for code in repository.codes if code.is_well_formed)
    return result | {slug: [] for slug in codes if slug not in repository.addresses}


def with_addresses(text: str, known: dict[str, Address], new: dict[str, list[str]], day: str) -> str:
    """The text of addresses.yml with what is new.

    Raises ValueError where an address would be lost: that file only grows.
    """
    result = grown(text, known, new, day)
    node, _ = parse(result, Address.PATH)
    after = node if isinstance(node, Table) else Table({}, {}, 1)
    kept = {slug: after.table(slug).table("sections").entries.keys() for slug in after.entries}
    if lost := [x for x, old in known.items() if x not in kept or old.sections.keys() - kept[x]]:
        raise ValueError(f"addresses.yml would lose {', '.join(lost)}")
    return result
