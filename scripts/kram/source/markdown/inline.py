"""What appears inside the lines of Markdown: links, pictures, labels, citations, ids, and plain words."""

import posixpath
import re
from collections.abc import Callable, Mapping
from functools import cache
from urllib.parse import unquote

from kram.problems import problem
from kram.source.markdown.model import Body, Link, Mention
from kram.urls import built_folder, slug_of

# A search for a pattern that begins with a character, or one of some, is many times quicker: what has to be
# before it is looked at after it.
_CITED = re.compile(r"\[\^[^\]\s\[]*\]")
_CITED_TOGETHER = re.compile(rf"{_CITED.pattern}(?:{_CITED.pattern})*")
_PICTURE = re.compile(r"!\[[^\[\]]*\](?:\([^()\n]*\)|\[[^\[\]]*\])")
_WORDS_OF_LINK = re.compile(
    r"\[((?:[^\[\]]|\[[^\[\]]*\])*+)\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\[\]]*\])?"
)
_TAG_OR_COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->|</?[a-zA-Z][^<>]*>", re.S)
_ATTRIBUTES = re.compile(r"\{:?[^{}\n]*\}")
_MARKS = re.compile(r"\\([!-/:-@\[-`{-~])|\*\**|``*|_(?<!\w_)_*|__*(?!\w)")
_CODE = re.compile(r"`(?<!``)(`*)(?!`)(?:[^`\n]|(?!`\1)`)+`\1(?!`)")
_INLINE = re.compile(
    r"""[\\\[!<{](?:(?<=\\).
    |(?<=\[)\^(?P<cite>[^\]\s\[]*)\]
    |(?:(?<=\[)|(?<=(?P<bang>!))\[)(?P<words>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*+)\]
      (?:\((?P<inner>[^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)|(?P<open>\()|\[(?P<label>[^\[\]\n]*)\])?
    |(?<=<)(?P<auto>[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>]*)>
    |(?<=<)(?P<tag>/?[a-zA-Z][a-zA-Z0-9-]*)(?P<attributes>(?:[^<>"']|"[^"]*"|'[^']*')*+)>
    |(?<=\{):?(?P<listed>[^{}\n]*)\})
    """,
    re.X | re.S,
)
ID = re.compile(r"#([^\s{}#]+)")
"""An id in a list of attributes, such as ``{ #jangan }``."""
_DESTINATION = re.compile(r"""\s*(?:<([^<>]*)>|(\S*))(?:\s+(?:"[^"]*"|'[^']*'))?\s*$""")
_QUOTED = re.compile(r"[\s<]")
_ATTRIBUTE = re.compile(r"""([a-zA-Z:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_ADDRESSES_OF_HTML = ("href", "src", "srcset", "poster", "action", "data", "xlink:href")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


def plain(text: str) -> str:
    """The words of a piece of Markdown as a reader sees them, on the same lines."""
    if "[" in text:
        text = _CITED.sub("", text)
        text = _PICTURE.sub("", text)
        text = _WORDS_OF_LINK.sub(_shown, text)
    if "<" in text:
        text = _TAG_OR_COMMENT.sub("", text)
    if "{" in text:
        text = _ATTRIBUTES.sub("", text)
    if "*" in text or "_" in text or "`" in text or "\\" in text:
        text = _MARKS.sub(_shown, text)
    return text


def _shown(match: re.Match[str]) -> str:
    return match[1] or ""


class InlineReader:
    """Collects what a text names and links to; the text of code is passed over."""

    def __init__(
        self, file: str, targets: Mapping[str, str], place: Callable[[int], tuple[int, str]], body: Body
    ) -> None:
        self.file = file
        self.targets = targets
        """The addresses of labels, by their names in small letters."""
        self.place = place
        """The line and the section of a position in the text."""
        self.body = body

    def read(self, text: str) -> None:
        """Everything in a text, whose first character has the position 0."""
        if "`" in text:
            text = _CODE.sub(lambda match: " " * len(match[0]), text)
        self._scan(text, 0)
        for match in _CITED_TOGETHER.finditer(text):
            keys = match[0][2:-1].replace("][^", " ")
            self.body.cited.append(Mention(keys, *self.place(match.start())))

    def _scan(self, text: str, shift: int) -> None:
        for match in _INLINE.finditer(text):
            cite, words, auto, tag, listed = match.group("cite", "words", "auto", "tag", "listed")
            line, section = self.place(match.start() + shift)
            if cite is not None:
                self.body.citations.append(Mention(cite, line, section))
            elif words is not None:
                self._bracket(match, line, section)
                if "[" in words or "<" in words:
                    self._scan(words, match.start("words") + shift)
            elif auto is not None:
                self._link(auto, auto, "link", line, section)
            elif tag is not None:
                self._tag(match["attributes"], line, section)
            elif listed is not None:
                self.body.ids.extend(Mention(id, line, section) for id in ID.findall(listed))

    def _bracket(self, match: re.Match[str], line: int, section: str) -> None:
        words, label = match["words"], match["label"] or match["words"]
        if match["open"] or match["inner"] is not None:
            target = _destination(match["inner"] or "")
            if not target:
                self._fault("LNK009", line, text=match[0] + "..." * bool(match["open"]))
        else:
            target = self.targets.get(label.lower(), "")
            if not target and label.strip() not in ("", "x", "X"):
                self._fault("LNK007", line, label=label)
        if target:
            self._link(target, words, "image" if match["bang"] else "link", line, section)

    def _fault(self, code: str, line: int, **values: str) -> None:
        self.body.faults.append(problem(f"docs/{self.file}", line, code, **values))

    def _tag(self, attributes: str, line: int, section: str) -> None:
        for name, *quoted in _ATTRIBUTE.findall(attributes):
            value = "".join(quoted)
            if name == "id":
                self.body.ids.append(Mention(value, line, section))
            elif name == "srcset":
                for candidate in filter(str.strip, value.split(",")):
                    self._link(candidate.split()[0], "html", "html", line, section)
            elif name in _ADDRESSES_OF_HTML:
                self._link(value, "html", "html", line, section)

    def _link(self, target: str, words: str, kind: str, line: int, section: str) -> None:
        file = anchor = ""
        if not _SCHEME.match(target):
            path, _, anchor = target.partition("#")
            folder = posixpath.dirname(self.file)
            if kind == "html":  # MkDocs leaves HTML alone: it leads from the place of the built page
                folder = posixpath.join(built_folder(slug_of(self.file)[1]), folder)
            file = _resolved(folder, path) if path else self.file
            anchor = unquote(anchor)
        self.body.links.append(Link(target, plain(words).strip(), line, section, kind, file, anchor))


def _destination(inside: str) -> str:
    """The address between the parentheses of a link, without its title, or nothing."""
    if not _QUOTED.search(inside):
        return inside
    match = _DESTINATION.match(inside)
    return (match[1] or match[2] or "") if match else ""


@cache
def _resolved(folder: str, path: str) -> str:
    """The file under docs/ that a relative path leads to from a folder, or nothing."""
    path = unquote(path.partition("?")[0])
    return posixpath.normpath(posixpath.join(folder, path)) if path and path[0] != "/" else ""
