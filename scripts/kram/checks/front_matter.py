"""FRM: the front matter of a page, and the form of what is in it: headings, boxes, markers."""

from collections.abc import Iterator

from kram.problems import MISTYPED, Problem, closest_match, problem
from kram.source.markdown.model import Page
from kram.source.repository import Repository
from kram.vocabulary import LANGUAGE_NAMES, OFFERS, ORIGINAL, SHORTCODES, TRANSLATION

KEYS = {
    ORIGINAL: ("title", "description", "changed", "reviewed", "reviewer", "next_review"),
    TRANSLATION: ("title", "description"),
}
REQUIRED = {ORIGINAL: ("title", "description", "changed"), TRANSLATION: ("title", "description")}
PROSE = ("title", "description", "reviewer")


def check(repository: Repository) -> Iterator[Problem]:
    """What is wrong with the form of the pages, beside what was found while reading them."""
    lost = _without_template(repository)
    for name, paths in lost.items():
        values = {"name": name, "count": str(len(paths)), "first": paths[0]}
        yield problem(f"overrides/drawn/{name}.html", 1, "FRM035", **values)
    for page in repository.pages:
        if page.valid_yaml:
            yield from _front(page)
        yield from (page.problem("FRM015", s.line, title=s.title) for s in page.headings if s.level == 1)
        for marker in page.markers:
            if marker.name in lost:
                continue
            if marker.name not in SHORTCODES:
                name = marker.name.strip("<!-> ").partition(":")[0]
                near = closest_match(name, SHORTCODES, MISTYPED)
                yield page.problem("FRM016", marker.line, name=marker.name, near=near)
            elif marker.name == "unduhan" and marker.argument not in OFFERS:
                near = closest_match(marker.argument, OFFERS)
                yield page.problem("FRM016", marker.line, name=f"unduhan: {marker.argument}", near=near)
        yield from page.faults_of("FRM")


def _without_template(repository: Repository) -> dict[str, list[str]]:
    """Markers of several pages that nothing draws, with these pages: nobody mistypes a name twice."""
    pages: dict[str, list[str]] = {}
    for page in repository.pages:
        for name in {marker.name for marker in page.markers} - SHORTCODES.keys():
            pages.setdefault(name, []).append(page.path)
    return {name: paths for name, paths in pages.items() if len(paths) > 1 and name.isalpha()}


def _front(page: Page) -> Iterator[Problem]:
    for key in page.nodes:
        yield from _key(page, key)
    known = KEYS[page.language]
    for key in REQUIRED[page.language]:
        misspelt = any(closest_match(other, [key]) for other in page.nodes if other not in known)
        is_single = key not in page.nodes or key in page.front
        if is_single and not misspelt and not page.front.get(key, "").strip():
            yield page.problem("FRM011", key, key=key, name=page.path)
    text = page.description
    if text.strip() and not 60 <= len(text) <= 150:
        yield page.problem("FRM014", "description", count=str(len(text)), text=text)


def _key(page: Page, key: str) -> Iterator[Problem]:
    known, line = KEYS[page.language], page.line_of(key)
    if key not in known and any(key in keys for keys in KEYS.values()):
        yield page.problem("FRM012", line, key=key, language=LANGUAGE_NAMES[page.language])
    elif key not in known:
        missing = [name for name in known if name not in page.nodes] or known
        yield page.problem("FRM010", line, key=key, near=closest_match(key, missing))
    elif key not in page.front:
        yield page.problem("FRM013", line, key=key, value="...")
    elif key in PROSE and page.front[key] and not page.front[key].reads_as_text:
        yield page.problem("FRM021", line, key=key, value=page.front[key])
