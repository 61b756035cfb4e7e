"""A ZIP is the same bytes for the same files, and every program reads it."""

from __future__ import annotations

import io
import zipfile

import pytest
from kram.export.downloads import Download
from kram.export.site_context import Release
from kram.package.archive import QUICK, SMALL, archive, member
from kram.package.times import second_of_day

FILES = {"a.txt": b"a" * 5000, "b/c.bin": bytes(range(256)), "empty.txt": b""}
MEMBERS = {path: member(content) for path, content in FILES.items()}


@pytest.mark.parametrize("level", [SMALL, QUICK])
def test_an_archive_is_read_by_others(level: int) -> None:
    members = {path: member(content, level) for path, content in FILES.items()}
    with zipfile.ZipFile(io.BytesIO(archive(members, "situs", "2026-11-22"))) as packed:
        assert packed.testzip() is None
        assert {name: packed.read(name) for name in packed.namelist()} == {
            f"situs/{name}": content for name, content in FILES.items()
        }
        assert packed.getinfo("situs/a.txt").compress_size < 100
        assert packed.getinfo("situs/b/c.bin").compress_type == zipfile.ZIP_STORED
        *day, hour, minute, second = packed.getinfo("situs/a.txt").date_time
        assert day == [2026, 11, 22]
        assert hour * 3600 + minute * 60 + second == second_of_day(FILES["a.txt"])


def test_a_corrected_file_of_equal_size_and_day_has_another_time() -> None:
    """Unpacked over the edition before it, servers that go by size and time know that it is another one."""
    times = []
    for content in (b"10 menit", b"60 menit", b"10 menit"):
        packed = archive({"a.html": member(content)}, "situs", "2026-11-22")
        times.append(zipfile.ZipFile(io.BytesIO(packed)).getinfo("situs/a.html").date_time)
    assert times[0] == times[2] != times[1]


def test_the_order_in_which_files_come_does_not_matter() -> None:
    backwards = dict(reversed(MEMBERS.items()))
    assert archive(backwards, "situs", "2026-11-22") == archive(MEMBERS, "situs", "2026-11-22")


def test_a_name_that_old_programs_would_garble_is_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        archive({"ñ.txt": member(b"")}, "situs", "2026-11-22")


@pytest.mark.parametrize(("reviewed", "said"), [(0, "none"), (3, "some 3/45"), (45, "all")])
def test_the_read_me_says_how_much_a_clinician_has_read(reviewed: int, said: str) -> None:
    words = {
        "readme": "{date}:\n{review}",
        "reviewed_none": "none",
        "reviewed_some": "some {reviewed}/{pages}",
        "reviewed_all": "all",
    }
    release = Release("2026-11-22", pages=45, reviewed=reviewed)
    text = release.readme({"downloads": words, "locale": "en_GB"})
    assert text.decode() == f"22 November 2026:\r\n{said}"


def test_kilobytes_are_rounded_up() -> None:
    assert [Download.of("x", b"x" * size).size for size in (1, 1000, 1001)] == [1, 1, 2]


def test_a_download_has_an_address_on_each_page_and_a_name_of_its_own() -> None:
    file = Download.of("en/phone.html", b"x")
    assert (file.name, file.url("en/unduh.html"), file.url("dua-bahasa/unduh.html")) == (
        "phone.html",
        "phone.html",
        "../en/phone.html",
    )
