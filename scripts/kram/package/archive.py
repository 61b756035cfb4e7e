"""An edition as one ZIP: the same files give the same bytes, whoever packs them, where and when."""

import struct
import zlib
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

import deflate

from kram.package.times import second_of_day


def archive(files: Mapping[str, bytes], folder: str, date: str) -> bytes:
    """The bytes of a ZIP that holds these files in one folder, all of that date (2026-11-22), sorted by name.

    Each has the time of day that its content chooses.  The deflate is that of one library, the same on every
    machine; its level 12 would gain nothing that 11 does not, in half as much time again.
    """
    year, month, day = (int(part) for part in date.split("-"))
    dos_date = (year - 1980) << 9 | month << 5 | day
    local, central, paths = bytearray(), bytearray(), sorted(files)
    with ThreadPoolExecutor(2) as pool:  # the library lets go of the interpreter while it works
        every_packed = pool.map(lambda path: bytes(deflate.deflate_compress(files[path], 11)), paths)
    for path, packed in zip(paths, every_packed, strict=True):
        name, content = f"{folder}/{path}".encode("ascii"), files[path]
        method = 8
        if len(packed) >= len(content):
            packed, method = content, 0
        minutes, seconds = divmod(second_of_day(content), 60)
        dos_time = minutes // 60 << 11 | minutes % 60 << 5 | seconds // 2
        # Version 2.0, no flags; then sizes, and how long name and extra field are.
        facts = struct.pack(
            "<HHHHHLLLHH",
            *(20, 0, method, dos_time, dos_date),
            *(zlib.crc32(content), len(packed), len(content), len(name), 0),
        )
        # Made on Unix, so that the mode below is read: a plain file that everyone may read.
        central += b"PK\1\2" + struct.pack("<BB", 20, 3) + facts
        central += struct.pack("<HHHLL", 0, 0, 0, 0o100644 << 16, len(local)) + name
        local += b"PK\3\4" + facts + name + packed
    end = struct.pack("<4H2LH", 0, 0, len(files), len(files), len(central), len(local), 0)
    return bytes(local + central + b"PK\5\6" + end)
