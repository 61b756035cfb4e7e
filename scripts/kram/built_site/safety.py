"""SIT016 to SIT020: what no page of ours has, whatever its content says.

The policy of a page stops most of it.  It does so only from the place where it is, and only in browsers that
know every directive: so a page that needs it is refused before anyone sees it.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from kram.problems import Problem, problem

POLICY = "content-security-policy"
GOING = {"prefetch", "prerender", "preconnect", "dns-prefetch"}
"""Kinds of ``link`` with which a browser asks or goes before the reader does."""
RUNNING = re.compile(r"\s*(?:javascript|vbscript|data(?!:image/))\s*:", re.I)
LEADING = {"a", "area", "form"}
"""Elements that take the reader elsewhere, where even a picture may run: ``data:image/svg+xml``."""
EMBEDDING = {"applet", "embed", "fencedframe", "frame", "iframe", "object", "portal"}
"""Elements that show another document; what a policy allows there is not what it allows here."""
ANIMATING = {"animate", "set"}
"""Parts of a drawing that change an attribute of another, such as the address of a link."""
WATCHED = {"base", "link", "meta", "script", "style"} | EMBEDDING | ANIMATING
"""Elements that may be unsafe, whatever their attributes are."""
_ADDRESSES = {"href", "xlink:href", "action", "formaction", "src", "data"}
_DATA_ADDRESS = re.compile(r"\s*data\s*:", re.I)
_DATA = ("application/ld+json",)
_ALLOWED = etree.XPath("string(/html/head/meta[@http-equiv='Content-Security-Policy'][1]/@content)")


def may_be_unsafe(name: str, value: str) -> bool:
    """Whether an attribute makes its element one to look at."""
    if name in _ADDRESSES:
        return ":" in value and not value.startswith("https:")
    return name.startswith("on") or name == "style"


def unsafe(path: str, root: Any, watched: Iterable[Any]) -> Iterator[Problem]:
    """What is wrong with a parsed page; ``watched`` are those of its elements that may be unsafe."""
    yield from _policy(path, root)
    allowed = str(_ALLOWED(root))
    for element in watched:
        line = element.sourceline or 1
        if element.tag == "script":
            yield from _script(path, element, allowed)
        elif element.tag == "base" or _goes(element):
            yield problem(path, line, "SIT018", what=_shown(element))
        elif element.tag in ANIMATING:
            yield problem(path, line, "SIT017", what=_shown(element))
        elif element.tag == "style" and element.getparent().tag != "head":
            yield problem(path, line, "SIT019", what="<style>")
        if element.tag not in EMBEDDING:
            yield from _attributes(path, element)


def _policy(path: str, root: Any) -> Iterator[Problem]:
    head = root.find("head")
    first = head[0] if head is not None and len(head) else None
    if first is None or first.get("http-equiv", "").lower() != POLICY:
        yield problem(path, 1, "SIT016")


def _script(path: str, script: Any, allowed: str) -> Iterator[Problem]:
    """A script of ours is in the head or at the end of the body, and the policy names it or its file."""
    kind, line = script.get("type", ""), script.sourceline or 1
    if kind in _DATA:
        return
    digest = hashlib.sha256((script.text or "").encode()).digest()
    known = script.get("src") is not None or f"'sha256-{base64.b64encode(digest).decode()}'" in allowed
    if kind or not known or script.getparent().tag not in ("head", "body"):
        shown = f'type="{kind}"' if kind else script.get("src") or " ".join((script.text or "").split())[:40]
        yield problem(path, line, "SIT017", what=shown)


def _goes(element: Any) -> bool:
    if element.tag == "meta":
        return bool(element.get("http-equiv", POLICY).strip().lower() != POLICY)
    if element.tag in EMBEDDING:
        return True
    return element.tag == "link" and not GOING.isdisjoint(element.get("rel", "").lower().split())


def _shown(element: Any) -> str:
    named = [f' {name}="{element.get(name)}"' for name in ("rel", "http-equiv") if element.get(name)]
    return f"<{element.tag}{''.join(named)}>"


def _attributes(path: str, element: Any) -> Iterator[Problem]:
    line, is_leading = element.sourceline or 1, element.tag in LEADING
    for name, value in element.items():
        if name.startswith("on"):
            yield problem(path, line, "SIT017", what=f'{name}="{value}"')
        elif name == "style":
            yield problem(path, line, "SIT019", what=f'style="{value}"')
        elif name in _ADDRESSES and (RUNNING.match(value) or (is_leading and _DATA_ADDRESS.match(value))):
            yield problem(path, line, "SIT020", target=value)
