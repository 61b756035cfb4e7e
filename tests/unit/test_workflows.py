"""The workflows call what exists, ask for no more rights than they need, and publish nothing unchecked."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

MAY_WRITE = {
    "deploy": {"pages": "write", "id-token": "write"},
    "record": {"contents": "write", "actions": "write"},
}
"""By the name of a job: publishing writes to Pages, recording commits to a branch and starts its checks."""
ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / ".github/workflows").glob("*.yml"))


def loaded(path: Path) -> dict[str, Any]:
    # "on" is a truth value to YAML 1.1.
    workflow: dict[Any, Any] = yaml.safe_load(path.read_text("utf-8"))
    return {("on" if key is True else key): value for key, value in workflow.items()}


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in loaded(path)["jobs"].values() for step in job.get("steps", [])]


def test_there_is_one_to_record_one_to_check_and_one_to_publish() -> None:
    assert [path.name for path in FILES] == ["catat.yml", "check.yml", "publish.yml"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_command_exists(path: Path) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8").replace("$(READY)", ".venv/ready")
    targets = set(re.findall(r"^([\w./-]+):", makefile, re.M))
    for step in steps(path):
        for command in step.get("run", "").splitlines():
            for target in re.findall(r"^make ([\w./-]+)", command):
                assert target in targets
            for script in re.findall(r"scripts/\w+\.py", command):
                assert (ROOT / script).is_file()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_action_is_pinned_by_commit_and_comes_from_github_itself(path: Path) -> None:
    for step in steps(path):
        if "uses" in step:
            assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", step["uses"])
            assert f"{step['uses']} # v" in path.read_text("utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_only_the_jobs_that_publish_and_record_may_write(path: Path) -> None:
    workflow = loaded(path)
    assert workflow["permissions"] == {"contents": "read"}
    for name, job in workflow["jobs"].items():
        assert job.get("permissions") == MAY_WRITE.get(name)
        assert "uses" in job or job["timeout-minutes"] <= 30


@pytest.mark.parametrize(
    ("inputs", "arguments"),
    [
        ({"TERJEMAHAN": "sudah", "NASIHAT": "tidak"}, ["--ya", "--bukan-nasihat"]),
        (
            {"TERJEMAHAN": "menyusul", "NASIHAT": "ya", "KABAR": "Jangan.", "SELESAI": "obat"},
            ["--menyusul", "--kabar", "Jangan.", "--kabar-inggris", "", "--selesai", "obat"],
        ),
        (
            {"TERJEMAHAN": "sudah", "NASIHAT": "ya", "PENINJAU": "Ns. Sari"},
            ["--ya", "--kabar", "", "--kabar-inggris", "", "--peninjau", "Ns. Sari"],
        ),
        (
            {"TERJEMAHAN": "sudah", "NASIHAT": "tidak", "KABAR": "Jangan."},
            ["--ya", "--bukan-nasihat", "--kabar", "Jangan.", "--kabar-inggris", ""],
        ),
    ],
)
def test_what_an_editor_answers_in_the_browser_reaches_the_command(
    inputs: dict[str, str], arguments: list[str], tmp_path: Path
) -> None:
    done = recorded(inputs, tmp_path)
    assert done.stdout.splitlines() == ["scripts/catat.py", *arguments]
    assert done.returncode == 1


@pytest.mark.parametrize("name", ["terjemahan", "nasihat"])
def test_a_form_that_nobody_filled_in_records_nothing(name: str, tmp_path: Path) -> None:
    inputs = loaded(ROOT / ".github/workflows/catat.yml")["on"]["workflow_dispatch"]["inputs"]
    filled = {"TERJEMAHAN": "sudah", "NASIHAT": "tidak"}
    done = recorded(filled | {name.upper(): inputs[name]["options"][0]}, tmp_path)
    assert done.stdout.startswith("Belum dicatat: jawab dulu kedua pertanyaan")
    assert done.returncode == 1


def recorded(inputs: dict[str, str], tmp_path: Path) -> subprocess.CompletedProcess[str]:
    """What the step that records does with the answers; what is called Python prints its arguments."""
    step = next(s for s in steps(ROOT / ".github/workflows/catat.yml") if s.get("name") == "Record")
    python = tmp_path / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\nexit 1\n')
    python.chmod(0o755)
    given = {**dict.fromkeys(step["env"], ""), **inputs, "GITHUB_STEP_SUMMARY": str(tmp_path / "summary")}
    return subprocess.run(
        ["bash", "-e", "-c", step["run"]],
        cwd=tmp_path,
        env=os.environ | given,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_pull_request_runs_the_same_tests_as_the_readme_names() -> None:
    assert "pull_request" in loaded(ROOT / ".github/workflows/check.yml")["on"]
    assert any(step.get("run") == "make test" for step in steps(ROOT / ".github/workflows/check.yml"))


def test_recording_never_runs_on_main_or_for_a_pull_request() -> None:
    workflow = loaded(ROOT / ".github/workflows/catat.yml")
    assert list(workflow["on"]) == ["workflow_dispatch"]
    assert workflow["jobs"]["record"]["if"] == "github.ref != 'refs/heads/main'"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_words_of_a_person_become_part_of_a_command(path: Path) -> None:
    assert not any("${{" in step.get("run", "") for step in steps(path))


def test_the_built_site_of_a_proposal_can_be_looked_at_though_it_has_mistakes() -> None:
    jobs = loaded(ROOT / ".github/workflows/check.yml")["jobs"]
    assert "needs" not in jobs["preview"]
    assert any("actions/upload-artifact" in step.get("uses", "") for step in jobs["preview"]["steps"])


def test_nothing_is_published_before_all_tests_have_passed() -> None:
    jobs = loaded(ROOT / ".github/workflows/publish.yml")["jobs"]
    assert jobs["check"]["uses"] == "./.github/workflows/check.yml"
    assert (jobs["build"]["needs"], jobs["deploy"]["needs"]) == ("check", "build")


def test_the_settings_come_from_variables_of_the_repository() -> None:
    environment = loaded(ROOT / ".github/workflows/publish.yml")["env"]
    assert environment == {"SITE_URL": "${{ vars.SITE_URL }}", "CONTACT": "${{ vars.CONTACT }}"}
