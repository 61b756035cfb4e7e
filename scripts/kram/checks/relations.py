"""REL: causes and actions name each other in relations.yml, and the text of pages agrees with it."""

from collections.abc import Iterator

from kram.problems import Problem, closest_match
from kram.source.data.force import Force
from kram.source.data.rows import Relation
from kram.source.markdown.model import Link, Page
from kram.source.repository import Repository
from kram.vocabulary import FITS, HARMFUL, HELPFUL, ORIGINAL

LISTS = ("tindakan", HARMFUL, "penyebab")


def check(repository: Repository) -> Iterator[Problem]:
    """What is wrong with the rows, and where pages disagree with them."""
    seen: dict[tuple[str, str, str], int] = {}
    for row in repository.relations:
        yield from _row(repository, row)
        yield from _name(repository.force, row)
        key = (row.cause, row.action, row.when.get(ORIGINAL, ""))
        if key in seen:
            yield row.problem("REL009", cause=row.cause, action=row.action, first=str(seen[key]))
        seen.setdefault(key, row.line)
    if Relation.PATH in repository.unreadable:
        return
    for page in (page for page in repository.pages if page.name != "index"):
        yield from _without_rows(repository, page)
        yield from _markers(repository, page)
        yield from _links(repository, page)


def _row(repository: Repository, row: Relation) -> Iterator[Problem]:
    folders = repository.topic.folders
    ends = (
        ("cause", row.cause, repository.causes, f"{folders.causes}/"),
        ("action", row.action, repository.actions, "/, ".join(folders.actions) + "/"),
    )
    for key, name, known, where in (end for end in ends if end[1]):
        page_name, hash_, section = name.partition("#")
        slug = known.get(page_name)
        if slug is None:
            values = {"name": page_name, "folders": where, "near": closest_match(page_name, known)}
            yield row.problem("REL001", key, **values)
        elif gap := repository.gap(slug + hash_ + section, headings=True):
            yield row.problem("REL002", key, key=name, page=gap["path"], section=section, near=gap["near"])
    yield from row.unless_known("REL005", "fit", FITS)


def _name(force: Force, row: Relation) -> Iterator[Problem]:
    """What not to do has a name that forbids by itself, and nothing else has: readers skim what is bold."""
    if row.fit == HARMFUL and not row.label and "label" not in row.lines:
        yield row.problem("REL013", cause=row.cause, action=row.action)
    for language, text in row.label.items() if force.forbids else ():
        forbids = force.begins(language, text)
        if row.fit == HARMFUL and language in force.forbids and not forbids:
            yield row.problem("REL015", text.line, text=text)
        if row.fit in HELPFUL and forbids:
            yield row.problem("REL016", text.line, text=text, fit=row.fit)


def _without_rows(repository: Repository, page: Page) -> Iterator[Problem]:
    topic, slug = repository.topic, page.slug
    if page.language == ORIGINAL and topic.is_cause(slug) and not repository.rows_of_cause[slug]:
        yield page.problem("REL003")
    if page.language == ORIGINAL and topic.is_action(slug) and not repository.rows_of_action[slug]:
        yield page.problem("REL004")


def _markers(repository: Repository, page: Page) -> Iterator[Problem]:
    yield from _missing_markers(repository, page)
    topic = repository.topic
    rows = (*repository.rows_of_cause[page.slug], *repository.rows_of_action[page.slug])
    sections = {repository.cause_of(row).section for row in rows} - {""}
    # That a page lacks rows, or a row its fit, is reported as such.
    lacks_rows = not rows and (topic.is_cause(page.slug) or topic.is_action(page.slug))
    is_said = lacks_rows or any(row.fit not in FITS for row in rows)
    for marker in (marker for marker in page.markers if marker.name in LISTS):
        if marker.argument and marker.argument not in sections:
            near = closest_match(marker.argument, sections)
            yield page.problem("REL012", marker.line, near=near, name=marker.name, section=marker.argument)
        elif not (marker.argument or is_said or repository.rows_drawn(page, marker)):
            yield page.problem("REL014", marker.line, name=marker.name)


def _missing_markers(repository: Repository, page: Page) -> Iterator[Problem]:
    """The lists that a page would show if it had their markers; one that is misspelt is reported as that."""
    topic, names = repository.topic, {marker.name for marker in page.markers}
    rows = (*repository.rows_of_cause[page.slug], *repository.rows_of_action[page.slug])
    fits = {row.fit == HARMFUL for row in rows}
    unknown = {name.strip("<!-> ").partition(":")[0] for name in names if "<" in name} | (names - set(LISTS))
    homes, roles = dict[str, str](), topic.sections
    if topic.is_cause(page.slug):
        lists = {"tindakan": roles.do, HARMFUL: roles.do_not}
        homes = {name: section for name, section in lists.items() if (name == HARMFUL) in fits}
    elif topic.is_action(page.slug) and fits:
        homes = {"penyebab": roles.for_causes}
    for name, section in homes.items():
        if name not in names and not any(closest_match(word, [name]) for word in unknown):
            yield page.problem("REL010", page.line_of_section(section), name=name)


def _links(repository: Repository, page: Page) -> Iterator[Problem]:
    topic, slug = repository.topic, page.slug
    is_cause, is_action = topic.is_cause(slug), topic.is_action(slug)
    for link, other in ((link, link.slug) for link in page.links):
        if is_action and topic.is_cause(other):
            yield from _without_a_row(repository, page, link, (other, slug))
        leads_to_action = topic.is_action(other)
        if leads_to_action and is_cause:
            yield from _without_a_row(repository, page, link, (slug, other))
        if leads_to_action and not is_action and _is_forbidden(repository, page, link):
            yield page.problem("REL007", link.line, action=link.target, cause=page.title or page.name)


def _without_a_row(
    repository: Repository, page: Page, link: Link, pair: tuple[str, str]
) -> Iterator[Problem]:
    """Both have rows with others, and none together; what has none at all is reported as such."""
    of_cause, of_action = repository.rows_of_cause[pair[0]], repository.rows_of_action[pair[1]]
    if of_cause and of_action and not any(repository.action_of(row).slug == pair[1] for row in of_cause):
        cause, action = (slug.rpartition("/")[2] for slug in pair)
        yield page.problem("REL008", link.line, target=link.target, cause=cause, action=action)


def _is_forbidden(repository: Repository, page: Page, link: Link) -> bool:
    """A page on a cause leads to an action that is not for it, outside of the section that says so."""
    rows = [row for row in repository.rows_of_cause[page.slug] if repository.action_of(row).slug == link.slug]
    section, part = page.section(link.section), repository.topic.sections.do_not
    if section is None or section.id == part or section.id.endswith(f"-{part}"):
        return False
    if not repository.topic.is_cause(page.slug):
        rows = [row for row in rows if repository.cause_of(row).section == section.id]
    exact = [row for row in rows if repository.action_of(row).section == link.anchor]
    whole = exact or [row for row in rows if not repository.action_of(row).section] or rows
    return bool(whole) and all(row.fit == HARMFUL for row in whole)
