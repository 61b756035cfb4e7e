"""What machines read on a page: JSON-LD of schema.org, drawn from relations.yml and nothing else medical.

Its language and its translation are not said again: HTML has them (lang, hreflang).

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

import json
from typing import Any

from markupsafe import Markup

from kram.source.data.rows import Relation
from kram.source.repository import Repository
from kram.source.review import REVIEWED, review_of
from kram.urls import Place
from kram.view.viewpoint import Viewpoint
from kram.vocabulary import HARMFUL, HELPFUL, ORIGINAL


def json_ld(view: Viewpoint) -> Markup:
    """The JSON-LD of a page, safe inside a script element."""
    text = json.dumps(described(view), ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))


def described(view: Viewpoint) -> dict[str, Any]:
    """What JSON-LD says of one page; addresses are absolute where the site knows its own."""
    page, repository = view.page, view.repository
    original, review = repository.page(page.slug, ORIGINAL) or page, review_of(repository, page.slug)
    result: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "@id": _address(view, Place(page.slug)),
        "name": page.title,
        "dateModified": original.front.get("changed", ""),
    }
    if review.state == REVIEWED:
        result["lastReviewed"] = review.reviewed
        if review.reviewer:
            result["reviewedBy"] = {"@type": "Person", "name": review.reviewer}
    return result | {"about": _about(view)}


def causes(repository: Repository, slug: str) -> tuple[Place, ...]:
    """The causes that a page is about: itself and those of its sections that have rows."""
    topic = repository.topic
    if slug == f"{topic.folders.causes}/index":
        places = [repository.cause_of(row) for row in repository.relations]
        return tuple(dict.fromkeys(place for place in places if topic.is_cause(place.slug)))
    if not topic.is_cause(slug):
        return ()
    own = [repository.cause_of(row) for row in repository.rows_of_cause[slug]]
    return tuple(dict.fromkeys([Place(slug), *own]))


def treatments(repository: Repository, slug: str) -> dict[Place, Relation]:
    """The possible treatments of the topic from the cause on this page, by the rule of this module.

    Each with a row that says so, where there is one with a label that one.
    """
    if not repository.topic.is_cause(slug):
        return {}
    rows = [(repository.action_of(row), row) for row in repository.rows_of_cause[slug]]
    harmful = {place for place, row in rows if row.fit == HARMFUL}
    found: dict[Place, Relation] = {}
    for place, row in rows:
        # What is harmful may be this action, or the page that this action is a section of.
        if row.fit in HELPFUL and harmful.isdisjoint((place, Place(place.slug))):
            known = found.setdefault(place, row)
            found[place] = known if known.label else row
    return found


def treated(repository: Repository, slug: str) -> tuple[str, ...]:
    """The pages of causes on which the action on this page, or a section of it, is a possible treatment."""
    pages = dict.fromkeys(repository.cause_of(row).slug for row in repository.rows_of_action[slug])
    return tuple(p for p in pages if any(place.slug == slug for place in treatments(repository, p)))


def contraindications(repository: Repository, slug: str) -> tuple[tuple[Place, Relation], ...]:
    """The causes, and things that look like the topic, with a row not to do the action on this page."""
    rows = [row for row in repository.rows_of_action[slug] if row.fit == HARMFUL]
    return tuple((repository.cause_of(r), r) for r in rows if not repository.action_of(r).section)


def _address(view: Viewpoint, place: Place) -> str:
    path = place.url(view.language)
    return view.settings.absolute(path) or view.from_root(path)


def _about(view: Viewpoint) -> dict[str, Any]:
    """The symptom, and what the rows say of it from the point of view of this page."""
    slug, repository, topic = view.page.slug, view.repository, view.repository.topic
    symptom = _node(view, "MedicalSignOrSymptom", Place(topic.pages.what_it_is or topic.pages.home))
    symptom["name"] = repository.title(Place(topic.pages.home), view.language)
    symptom["code"] = _medical_code(topic.code.code, topic.code.system)
    if found := causes(repository, slug):
        symptom["cause"] = [_cause(view, place) for place in found]
    if rows := treatments(repository, slug):
        symptom["possibleTreatment"] = [_treatment(view, place, row) for place, row in rows.items()]
    if topic.is_action(slug) and treated(repository, slug):
        therapy = _node(view, "MedicalTherapy", Place(slug))
        if warnings := contraindications(repository, slug):
            therapy["contraindication"] = [_warning(view, *warning) for warning in warnings]
        symptom["possibleTreatment"] = [therapy]
    return symptom


def _node(view: Viewpoint, kind: str, place: Place, name: str = "") -> dict[str, Any]:
    name = name or view.repository.title(place, view.language)
    return {"@type": kind, "name": name, "url": _address(view, place)}


def _treatment(view: Viewpoint, place: Place, row: Relation) -> dict[str, Any]:
    """A treatment by its name in the row, with its condition."""
    node, when = _node(view, "MedicalTherapy", place, row.label.get(view.language, "")), row.when
    return node | ({"name": f"{node['name']} ({when[view.language]})"} if view.language in when else {})


def _cause(view: Viewpoint, place: Place) -> dict[str, Any]:
    """A cause, with its codes on its own page, each in the first system that has it."""
    node = _node(view, "MedicalCause", place)
    codes = view.repository.codes_of[place.id] if place == Place(view.page.slug) else ()
    found = [_medical_code(code.code, code.systems[0]) for code in codes if code.systems]
    return node | ({"code": found} if found else {})


def _medical_code(code: str, system: str) -> dict[str, str]:
    return {"@type": "MedicalCode", "code": code, "codingSystem": system}


def _warning(view: Viewpoint, place: Place, row: Relation) -> str:
    when, label = (text.get(view.language) for text in (row.when, row.label))
    name = view.repository.title(place, view.language)
    return (f"{label}: " if label else "") + name + (f" ({when})" if when else "")
