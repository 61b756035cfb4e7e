"""Root may read and write everything; here it may not, so that tests as root try what others would meet."""

from __future__ import annotations

import ctypes
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

_VERSION = 0x20080522
_READ_AND_WRITE_EVERYTHING = 1 << 1 | 1 << 2  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH


@contextmanager
def obeyed() -> Iterator[None]:
    """Permissions of files hold for this process, also where it is root's."""
    if os.geteuid():
        yield
        return
    libc = ctypes.CDLL(None, use_errno=True)
    head = (ctypes.c_uint32 * 2)(_VERSION, 0)
    sets = (ctypes.c_uint32 * 6)()  # effective, permitted, inheritable; then the same of the next 32
    if libc.capget(head, sets):
        pytest.skip("what root may do cannot be asked here")
    before, sets[0] = sets[0], sets[0] & ~_READ_AND_WRITE_EVERYTHING
    assert libc.capset(head, sets) == 0
    try:
        yield
    finally:
        sets[0] = before
        assert libc.capset(head, sets) == 0


def obeying() -> list[str]:
    """The beginning of a command for which permissions of files hold, also where root runs it."""
    if os.geteuid():
        return []
    if not shutil.which("setpriv"):
        pytest.skip("root obeys permissions only where util-linux is installed")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
