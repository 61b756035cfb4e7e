"""The list of what the site was built with is CycloneDX, complete, and the same wherever it is made."""

from __future__ import annotations

import itertools
import json
import re
import tomllib
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from ground import ROOT
from kram.package.materials import bill

LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def made() -> bytes:
    return bill(LOCK, "kram-kaki", "0.9.0", "2026-11-26")


@pytest.fixture(scope="module")
def parts(made: bytes) -> dict[str, Any]:
    return {part["name"]: part for part in json.loads(made)["components"]}


def test_every_package_that_we_ask_for_says_why_and_every_one_has_its_hashes() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    lists = re.findall(r"^(?:dependencies|test) = \[\n(.*?)^\]", text, re.M | re.S)
    lines = [line.strip() for part in lists for line in part.splitlines()]
    asked = sum(line.startswith('"') for line in lines)
    assert asked == len(PROJECT["project"]["dependencies"]) + len(PROJECT["dependency-groups"]["test"])
    silent = [
        line
        for before, line in itertools.pairwise(["", *lines])
        if line.startswith('"') and "#" not in line and not before.startswith("#")
    ]
    assert silent == []
    for entry in re.split(r"^(?=[\w.-]+==)", LOCK, flags=re.M)[1:]:
        assert "--hash=sha256:" in entry, entry


def test_it_is_what_its_schema_says(made: bytes) -> None:
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(made.decode()) is None


def test_the_same_lock_and_day_give_the_same_bytes(made: bytes) -> None:
    assert bill(LOCK, "kram-kaki", "0.9.0", "2026-11-26") == made
    assert bill(LOCK, "kram-kaki", "0.9.0", "2026-11-27") != made


def test_every_package_is_in_it_with_its_version_hashes_and_licence(parts: dict[str, Any]) -> None:
    locked = dict(re.findall(r"^([\w.-]+)==(\S+)", LOCK, re.M))
    assert {name: part["version"] for name, part in parts.items()} == locked
    for name, part in parts.items():
        assert part["purl"] == f"pkg:pypi/{name}@{locked[name]}"
        assert len(part["hashes"]) == LOCK.split(f"\n{name}==")[-1].split("\n\n")[0].split("\n    # via")[
            0
        ].count("--hash")
    unknown = {name for name, part in parts.items() if "licenses" not in part}
    assert unknown <= {"axe-playwright-python", "brotlicffi", "colorama", "pywin32"}


def test_what_only_tests_need_is_told_from_what_the_site_needs(parts: dict[str, Any]) -> None:
    direct = {re.split(r"[<=>]", name)[0].lower() for name in PROJECT["project"]["dependencies"]}
    tests = {re.split(r"[<=>]", name)[0].lower() for name in PROJECT["dependency-groups"]["test"]}
    assert {parts[name]["scope"] for name in direct} == {"required"}
    assert {parts[name]["scope"] for name in tests - direct} == {"excluded"}
