"""What readers keep is what the build made, byte for byte, or it is not handed out."""

from __future__ import annotations

from pathlib import Path

import pack
import pytest
from kram.sums import SUMS, fingerprint, read_sums, written_sums

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site with one file that readers keep, in a folder of its own."""
    folder = tmp_path / "site"
    (folder / "cetak").mkdir(parents=True)
    (folder / "cetak/a.pdf").write_bytes(b"a sheet")
    (folder / SUMS).write_text(written_sums({"cetak/a.pdf": fingerprint(b"a sheet")}))
    return folder


def test_what_the_sums_name_is_put_beside_its_fingerprints(site: Path, capsys: Capture) -> None:
    dist = site.parent / "dist"
    assert pack.main([str(site), str(dist)]) == 0
    assert (dist / "a.pdf").read_bytes() == b"a sheet"
    assert read_sums((dist / SUMS).read_text()) == {"a.pdf": fingerprint(b"a sheet")}
    assert capsys.readouterr().out == f"{dist / 'a.pdf'}: 1 KB\n"


@pytest.mark.parametrize(
    ("file", "content", "said"),
    [
        ("cetak/a.pdf", "another sheet", "a.pdf is not the file that was built. Run make site again."),
        (SUMS, "0123  a.pdf\n", 'SHA256SUMS has the line "0123  a.pdf". Run make site again.'),
        (SUMS, f"{'0' * 64}  ../a.pdf\n", "Run make site again."),
        (SUMS, f"{'0' * 64}  gone.pdf\n", "is untouched."),
    ],
)
def test_what_was_changed_or_is_gone_is_not_packed_and_the_last_files_stay(
    file: str, content: str, said: str, site: Path, capsys: Capture
) -> None:
    dist = site.parent / "dist"
    assert pack.main([str(site), str(dist)]) == 0
    (site / file).write_text(content)
    before = {path.name: path.read_bytes() for path in dist.iterdir()}
    capsys.readouterr()
    assert pack.main([str(site), str(dist)]) == 1
    out = capsys.readouterr().out
    assert out.startswith("Not packed: ") and out.endswith(f"{said}\n")
    assert {path.name: path.read_bytes() for path in dist.iterdir()} == before


def test_without_a_site_nothing_is_packed(tmp_path: Path, capsys: Capture) -> None:
    assert pack.main([str(tmp_path), str(tmp_path / "dist")]) == 2
    assert "Run make site first." in capsys.readouterr().out
