"""One Markdown file becomes one Page: its front matter, and the text below it."""

from kram.problems import Problem, problem
from kram.remembered import remembered
from kram.source.files import strange_by_name, too_long
from kram.source.markdown.blocks import read_body
from kram.source.markdown.model import Page
from kram.source.yaml import Table, Text, parse
from kram.urls import slug_of


def read_page(path: str, text: str) -> tuple[Page | None, list[Problem]]:
    """The page that a text under docs/ holds, and what is wrong with its front matter."""
    page, found = _read_page(path, text)
    return page, list(found)


@remembered
def _read_page(path: str, text: str) -> tuple[Page | None, tuple[Problem, ...]]:
    lines = text.split("\n")
    end = next((n for n, x in enumerate(lines[1:], 1) if x.rstrip() in ("---", "...")), 0)
    if lines[0].rstrip() != "---" or not end:
        return None, (problem(path, 1, "FRM006"),)
    node, found = parse("\n".join(lines[1:end]), path, 2)
    if (node is not None and not isinstance(node, Table)) or (node is None and not found):
        found.append(problem(path, 1, "FRM006"))
    front = node if isinstance(node, Table) else Table({}, {}, 1)
    file = path.removeprefix("docs/")
    slug, language = slug_of(file)
    values = {key: node.value for key, node in front.entries.items() if isinstance(node, Text)}
    title, description = values.get("title", ""), values.get("description", "")
    body = read_body(file, lines, end + 1)
    page = Page(
        path=path,
        slug=slug,
        language=language,
        title=title,
        description=description,
        front=values,
        nodes=front.entries,
        lines=front.lines,
        valid_yaml=not found,
        _by_id={section.id: section for section in reversed(body.sections)},
        **vars(body),
    )
    return page, (*found, *too_long(path, lines), *strange_by_name(path, lines))
