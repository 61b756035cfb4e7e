"""One factory of templates. Whatever is not Markup is escaped, for the kind of text that a template writes.

HTML and XML: as usual.  Markdown (``*.md``): every sign that Markdown or HTML might take for markup becomes a
character reference, which both leave alone in text, in attributes and in raw HTML.  Configuration of servers
(``hosting/``): a value that could end its line or string is refused.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import minify_html
from babel.dates import format_date
from babel.numbers import format_decimal
from markupsafe import Markup, escape

from kram import remembered
from kram.source.data.rows import TELLING
from kram.source.data.topic import Topic
from kram.source.site_config import SiteConfig, filled
from kram.view.letters import large_letter, small_letter
from kram.vocabulary import ORIGINAL, other_of_two

_MARKUP_IN_MARKDOWN = re.compile(r"(?<![^\W\d_])[-.:;]|[!-+<-@\[-`{-~]")
_WHITE_SPACE = re.compile(r"[ \t\r\n]+")
_END_OF_VALUE = re.compile(r"[\"\\\n\r$]")
_END_OF_SHAPE = re.compile(r"(\")?></(?:circle|ellipse|line|path|rect|use)>")
_format_date = cache(format_date)
_PHONE = re.compile(r"\[([^\[\]]+)\]\((tel:[+\d]+)\)")


@dataclass(frozen=True)
class Templates:
    """The templates of overrides/, with what every one of them may show."""

    environment: jinja2.Environment
    topic: Topic
    config: SiteConfig

    def render(self, name: str, language: str = "", /, **data: object) -> str:
        """A template filled with data; with a language also with its words.

        Raises ValueError where it asks for a name that nobody gives, or a word is no text.
        """
        shared: dict[str, object] = {"topic": self.topic, "original": ORIGINAL}
        if language:
            shared |= {"lang": language, "other": other_of_two(language)}
            shared |= {"words": self.config.words[language], "site_name": self.config.names[language]}
        try:
            return self.environment.get_template(name).render({**shared, **data})
        except (jinja2.UndefinedError, TypeError) as error:
            raise ValueError(
                f"overrides/{name}: {error}; is it a word that mkdocs.yml does not have?"
            ) from None


def made(folder: Path, topic: Topic, config: SiteConfig) -> Templates:
    """The templates in a folder."""
    return Templates(_environment(folder), topic, config)


@cache
def _environment(folder: Path) -> jinja2.Environment:
    """While pages are served it outlives a build, and compiles anew what an editor changed."""
    return prepared(
        jinja2.Environment(loader=jinja2.FileSystemLoader(folder), auto_reload=remembered.serving)
    )


def prepared(environment: jinja2.Environment) -> jinja2.Environment:
    """An environment made ours: escaping, strictness, filters."""
    environment.undefined = jinja2.StrictUndefined
    environment.trim_blocks = environment.lstrip_blocks = True
    environment.autoescape = _is_markup
    environment.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False}
    environment.finalize = _for_place
    own = (bare_address, filled, large_letter, long_date, said, small, small_letter, thousands)
    environment.filters.update(
        {filter_.__name__: filter_ for filter_ in own},
        phone_links=with_phone_links,
        telling=with_telling_words,
    )
    return environment


def in_markdown(text: str) -> Markup:
    """A text as Markdown shows it, letter by letter, on one line."""
    one_line = _WHITE_SPACE.sub(" ", text).strip(" ")
    return Markup(_MARKUP_IN_MARKDOWN.sub(lambda match: f"&#{ord(match[0])};", one_line))


def _is_markup(name: str | None) -> bool:
    return not (name or "").startswith("hosting/")


@jinja2.pass_context
def _for_place(context: jinja2.runtime.Context, value: object) -> object:
    """A value as it is written where the template writes it; Markup stays as it is."""
    name = context.name or ""
    if isinstance(value, Markup):
        return value
    if name.endswith(".md"):
        return in_markdown(str(value))
    if not _is_markup(name) and _END_OF_VALUE.search(str(value)):
        raise ValueError(f"{name}: this value could end its line or string: {value!r}")
    return value


@jinja2.pass_context
def long_date(context: jinja2.runtime.Context, day: str, words: Mapping[str, Any] | None = None) -> str:
    """A day such as 2026-11-22 written out in the language of the template, or of other words."""
    return written_out(day, words or context["words"])


def written_out(day: str, words: Mapping[str, Any]) -> str:
    """A day such as 2026-11-22 written out in the language of words; what is no day stays as it is."""
    try:
        return _format_date(date.fromisoformat(day), "long", locale=words["locale"])
    except ValueError:
        return day


@jinja2.pass_context
def said(context: jinja2.runtime.Context, text: Mapping[str, str]) -> str:
    """A text in the language of the template; nothing where it is not said in that."""
    return text.get(context["lang"], "")


@jinja2.pass_context
def thousands(context: jinja2.runtime.Context, number: int) -> str:
    """A number with the signs of its language between thousands."""
    return format_decimal(number, locale=context["words"]["locale"])


def bare_address(address: str) -> str:
    """An address as people write it, without what a browser adds."""
    return address.removeprefix("https://").removeprefix("www.").rstrip("/")


def small(text: str) -> Markup:
    """HTML without the white space, quotation marks and tags that browsers do not need."""
    packed = minify_html.minify(text, keep_closing_tags=False)
    # The end of a drawn element; a slash would belong to a value without quotation marks.
    return Markup(_END_OF_SHAPE.sub(lambda end: f"{end[1]}/>" if end[1] else " />", packed))


def with_phone_links(text: str) -> Markup:
    """The HTML of a text in which ``[119](tel:119)`` is the only markup."""
    parts = _PHONE.split(text)
    found = [escape(parts[0])]
    for words, address, after in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        found += [Markup('<a href="{}">{}</a>').format(address, words), escape(after)]
    return Markup("").join(found)


def with_telling_words(text: str) -> Markup:
    """The HTML of a sign whose marked words are bold."""
    return Markup(TELLING.sub(r"<b>\1</b>", str(escape(text))))
