"""What machines read on a page: JSON-LD of schema.org, drawn from relations.yml and nothing else medical.

The rule for treatments, which keeps a machine from ever taking a warning for advice:

* an action is a ``possibleTreatment`` of the topic from a cause only if a row of this cause, or of a section
  of its page, says ``membantu`` or ``mungkin``, and no row of the same page says ``jangan`` for that action
  or for the page that the action is a section of, under any condition.
  A machine cannot read a condition, so what depends on one and may harm is left out;
* pages of things that look like the topic (outside the folder of causes) get no treatments: theirs are not
  for the topic;
* the page of an action says that it is a treatment only where it is one on the page of a cause, and lists
  every cause with a ``jangan`` row as a contraindication, with its condition in words.
"""

from __future__ import annotations

import json
import posixpath
from typing import Any

from markupsafe import Markup

from kram.settings import Settings
from kram.source.data.relations import Relation
from kram.source.markdown.model import Page
from kram.source.repository import Repository
from kram.source.review import REVIEWED, review_of
from kram.urls import Place, url
from kram.view.place import title
from kram.view.relations import action_place, cause_place
from kram.vocabulary import HARMFUL, HELPFUL, ORIGINAL, other_of_two

_SYMPTOM = {"@id": "_:topic"}


def json_ld(repository: Repository, settings: Settings, page: Page) -> Markup:
    """The JSON-LD of a page, safe inside a script element."""
    text = json.dumps(described(repository, settings, page), ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))


def described(repository: Repository, settings: Settings, page: Page) -> dict[str, Any]:
    """What JSON-LD says of one page; addresses are absolute where the site knows its own."""
    writer = _Writer(repository, settings, page)
    original = repository.page(page.slug, ORIGINAL) or page
    result: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "@id": writer.address(page.slug),
        "name": page.title,
        "inLanguage": page.language,
        "dateModified": original.front.get("changed", ""),
    }
    review = review_of(repository, page.slug)
    if review.state == REVIEWED:
        result["lastReviewed"] = review.reviewed
        if review.reviewer:
            result["reviewedBy"] = {"@type": "Person", "name": review.reviewer}
    twin = other_of_two(page.language)
    if repository.page(page.slug, twin):
        relation = "workTranslation" if page.language == ORIGINAL else "translationOfWork"
        result[relation] = {"@id": writer.address(page.slug, twin)}
    result["about"] = writer.about()
    return result


def causes(repository: Repository, slug: str) -> tuple[Place, ...]:
    """The causes that a page is about: itself and those of its sections that have rows."""
    topic = repository.topic
    if slug == f"{topic.folders.causes}/index":
        places = [Place(*cause_place(repository, r)) for r in repository.relations]
        return tuple(dict.fromkeys(p for p in places if topic.is_cause(p.slug)))
    if not topic.is_cause(slug):
        return ()
    own = [Place(*cause_place(repository, r)) for r in repository.relations_of(slug)]
    return tuple(dict.fromkeys([Place(slug), *(p for p in own if p.slug == slug)]))


def treatments(repository: Repository, slug: str) -> tuple[Place, ...]:
    """The possible treatments of the topic from the cause on this page, by the rule of this module."""
    if not repository.topic.is_cause(slug):
        return ()
    rows = [r for r in repository.relations_of(slug) if cause_place(repository, r)[0] == slug]
    harmful = [Place(*action_place(repository, r)) for r in rows if r.fit == HARMFUL]
    helpful = dict.fromkeys(Place(*action_place(repository, r)) for r in rows if r.fit in HELPFUL)
    return tuple(place for place in helpful if not any(_touches(place, harm) for harm in harmful))


def _label(repository: Repository, page: Page, action: Place) -> str:
    """What the rows of a cause call a treatment, where its title does not say it."""
    rows = [r for r in repository.relations_of(page.slug) if cause_place(repository, r)[0] == page.slug]
    rows = [r for r in rows if r.fit in HELPFUL and Place(*action_place(repository, r)) == action]
    return next((r.label[page.language] for r in rows if page.language in r.label), "")


def _touches(place: Place, harm: Place) -> bool:
    """Whether what is harmful is this action, or the page that this action is a section of."""
    return place.slug == harm.slug and harm.section in ("", place.section)


def treated(repository: Repository, slug: str) -> tuple[str, ...]:
    """The pages of causes on which the action on this page, or a section of it, is a possible treatment."""
    rows = _rows_of_action(repository, slug)
    pages = dict.fromkeys(cause_place(repository, r)[0] for r in rows)
    return tuple(p for p in pages if any(t.slug == slug for t in treatments(repository, p)))


def contraindications(repository: Repository, slug: str) -> tuple[tuple[Place, Relation], ...]:
    """The causes, and things that look like the topic, with a row not to do the action on this page."""
    rows = [r for r in _rows_of_action(repository, slug) if r.fit == HARMFUL and not r.action_section]
    return tuple((Place(*cause_place(repository, r)), r) for r in rows)


def _rows_of_action(repository: Repository, slug: str) -> list[Relation]:
    return [r for r in repository.relations_of(slug) if action_place(repository, r)[0] == slug]


def _medical_code(code: str, system: str) -> dict[str, str]:
    return {"@type": "MedicalCode", "code": code, "codingSystem": system}


class _Writer:
    """Writes nodes as one page says them."""

    def __init__(self, repository: Repository, settings: Settings, page: Page) -> None:
        self.repository = repository
        self.settings = settings
        self.page = page
        self.here = url(page.slug, page.language)

    def address(self, slug: str, language: str = "", section: str = "") -> str:
        """The address of a page or heading, in the language of this page unless another is given."""
        path = url(slug, language or self.page.language)
        if not self.settings.site_url:
            path = posixpath.relpath(path, posixpath.dirname(self.here) or ".")
        return (self.settings.absolute(path) or path) + (f"#{section}" if section else "")

    def about(self) -> dict[str, Any]:
        """The symptom, and what the rows say of it from the point of view of this page."""
        slug, repository = self.page.slug, self.repository
        topic = repository.topic
        code = _medical_code(topic.code.code, topic.code.system)
        symptom = self._node("MedicalSignOrSymptom", Place(topic.pages.what_it_is)) | _SYMPTOM
        symptom |= {"name": self._name(Place(topic.pages.home)), "code": code}
        if found := causes(repository, slug):
            symptom["cause"] = [self._cause(place) for place in found]
        if found := treatments(repository, slug):
            symptom["possibleTreatment"] = [self._treatment(place) for place in found]
        if topic.is_action(slug) and treated(repository, slug):
            therapy = self._node("MedicalTherapy", Place(slug))
            if warnings := contraindications(repository, slug):
                therapy["contraindication"] = [self._warning(*warning) for warning in warnings]
            symptom["possibleTreatment"] = [therapy]
        return symptom

    def _node(self, kind: str, place: Place) -> dict[str, Any]:
        address = self.address(place.slug, section=place.section)
        return {"@type": kind, "name": self._name(place), "url": address}

    def _cause(self, place: Place) -> dict[str, Any]:
        """A cause, with its codes on its own page, each in the first system that has it."""
        node = self._node("MedicalCause", place) | {"causeOf": _SYMPTOM}
        codes = self.repository.codes_of(place.id) if place == Place(self.page.slug) else ()
        found = [_medical_code(code.code, code.systems[0]) for code in codes if code.systems]
        return node | ({"code": found} if found else {})

    def _treatment(self, place: Place) -> dict[str, Any]:
        node = self._node("MedicalTherapy", place)
        if label := _label(self.repository, self.page, place):
            node["name"] = label
        return node

    def _warning(self, place: Place, relation: Relation) -> str:
        when, label = (text.get(self.page.language) for text in (relation.when, relation.label))
        return (f"{label}: " if label else "") + self._name(place) + (f" ({when})" if when else "")

    def _name(self, place: Place) -> str:
        return title(self.repository, place, self.page.language)
