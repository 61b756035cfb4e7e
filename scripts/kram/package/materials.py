"""What the site was built with, as CycloneDX: the packages of requirements.lock with hashes and licences.

The same lock and the same day give the same bytes.  None of these packages is in the site itself; what
others made of it is named in LISENSI.txt.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import metadata
from uuid import NAMESPACE_OID, uuid5

from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

_PACKAGE = re.compile(r"^([\w.-]+)==([^\s;]+)", re.M)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_VIA = re.compile(r"^    #(?: via)? +([\w.-]+)(?: \(([^)]*)\))?$", re.M)
_DIRECT = "pyproject.toml"
_LONGEST_NAME = 60
"""Characters: some packages have the whole licence where its name should be."""


def bill(lock: str, project: str, version: str, day: str) -> bytes:
    """The list for a project of this name and version, last changed on a day such as 2026-11-26."""
    found = list(_packages(lock))
    via = {package: askers for package, _, askers, _ in found}
    # Without these nothing is built; the others are there to check and test.
    needed = {package for package, askers in via.items() if _DIRECT in askers}
    while more := {package for package, askers in via.items() if askers & needed} - needed:
        needed |= more
    parts = {name: _component(name, number, hashes, name in needed) for name, number, _, hashes in found}
    whole = Component(name=project, version=version, type=ComponentType.APPLICATION, bom_ref=project)
    identity = uuid5(NAMESPACE_OID, f"{project} {version} {day}\n{lock}")
    bom = Bom(serial_number=identity, components=parts.values())
    bom.metadata.timestamp = datetime.fromisoformat(day).replace(tzinfo=UTC)
    bom.metadata.component = whole
    for package, part in parts.items():
        bom.register_dependency(part, [parts[asked] for asked in parts if package in via[asked]])
    asked_first = [part for package, part in parts.items() if any(_DIRECT in a for a in via[package])]
    bom.register_dependency(whole, asked_first)
    return (str(JsonV1Dot6(bom).output_as_string()) + "\n").encode()


def _packages(lock: str) -> Iterator[tuple[str, str, set[str], list[str]]]:
    """Each package of a lock: its name, version, what asks for it, and the SHA-256 of its files."""
    found = list(_PACKAGE.finditer(lock))
    for match, after in zip(found, [*found[1:], None], strict=True):
        entry = lock[match.end() : after.start() if after else None]
        via = {group or package for package, group in _VIA.findall(entry)}
        yield match[1], match[2], via, _HASH.findall(entry)


def _component(package: str, version: str, hashes: list[str], needed: bool) -> Component:
    return Component(
        name=package,
        version=version,
        type=ComponentType.LIBRARY,
        scope=ComponentScope.REQUIRED if needed else ComponentScope.EXCLUDED,
        purl=PackageURL("pypi", "", package, version),
        bom_ref=f"{package}@{version}",
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=content) for content in hashes],
        licenses=_licenses(package),
    )


def _licenses(package: str) -> list[LicenseExpression | DisjunctiveLicense]:
    """As the installed package says; none where it says nothing, or is not for this machine."""
    try:
        said = metadata.metadata(package)
    except metadata.PackageNotFoundError:
        return []
    if "License-Expression" in said:
        return [LicenseExpression(said["License-Expression"])]
    name = (said.get_all("License") or [""])[0]
    if not name or len(name) > _LONGEST_NAME or "\n" in name:
        classes = [c for c in said.get_all("Classifier") or [] if c.startswith("License ::")]
        name = classes[0].rpartition(" :: ")[2] if classes else ""
    return [DisjunctiveLicense(name=name)] if name else []
