"""Reads a QR code back from its SVG without the library that wrote it: versions 1 to 7, bytes, no damage."""

from __future__ import annotations

import re

from lxml import etree

_MASKS = (
    lambda r, c: (r + c) % 2 == 0,
    lambda r, c: r % 2 == 0,
    lambda r, c: c % 3 == 0,
    lambda r, c: (r + c) % 3 == 0,
    lambda r, c: (r // 2 + c // 3) % 2 == 0,
    lambda r, c: r * c % 2 + r * c % 3 == 0,
    lambda r, c: (r * c % 2 + r * c % 3) % 2 == 0,
    lambda r, c: ((r + c) % 2 + r * c % 3) % 2 == 0,
)
# Data codewords of each block: by version, then by level of correction in the order M, L, H, Q of the code.
_BLOCKS = {
    1: ([16], [19], [9], [13]),
    2: ([28], [34], [16], [22]),
    3: ([44], [55], [13] * 2, [17] * 2),
    4: ([32] * 2, [80], [9] * 4, [24] * 2),
    5: ([43] * 2, [108], [11] * 2 + [12] * 2, [15] * 2 + [16] * 2),
    6: ([27] * 4, [68] * 2, [15] * 4, [19] * 4),
    7: ([31] * 4, [78] * 2, [13] * 4 + [14], [14] * 2 + [15] * 4),
}
_ALIGNED = {1: [], 2: [6, 18], 3: [6, 22], 4: [6, 26], 5: [6, 30], 6: [6, 34], 7: [6, 22, 38]}


def read(svg: bytes) -> str:
    """The text in the code of a drawing."""
    return read_modules(_matrix(svg))


def read_modules(dark: list[list[bool]]) -> str:
    """The text in a code of these dark modules."""
    size = len(dark)
    version = (size - 17) // 4
    level, mask = _format(dark)
    bits = []
    for r, c in _path(size, _reserved(size, version)):
        bits.append(dark[r][c] ^ _MASKS[mask](r, c))
    words = [int("".join("01"[b] for b in bits[n : n + 8]), 2) for n in range(0, len(bits) - 7, 8)]
    blocks: list[list[int]] = [[] for _ in _BLOCKS[version][level]]
    lengths = _BLOCKS[version][level]
    source = iter(words)
    for n in range(max(lengths)):
        for block, length in zip(blocks, lengths, strict=True):
            if n < length:
                block.append(next(source))
    stream = "".join(f"{word:08b}" for block in blocks for word in block)
    assert stream[:4] == "0100", "not in byte mode"
    count = int(stream[4:12], 2)
    return bytes(int(stream[n : n + 8], 2) for n in range(12, 12 + 8 * count, 8)).decode()


def _matrix(svg: bytes) -> list[list[bool]]:
    """The dark modules, from the strokes of the path; the quiet zone is cut off."""
    root = etree.fromstring(svg)
    name = "{http://www.w3.org/2000/svg}"
    light, strokes = (str(path.get("d")) for path in root.iter(f"{name}path"))
    across = re.match(r"M0 0h([\d.]+)", light)
    assert across
    width = int(float(across[1]))
    border = 4
    size = width - 2 * border
    dark = [[False] * size for _ in range(size)]
    x = y = 0.0
    for command, first, second in re.findall(r"([Mmh])\s*(-?[\d.]+)(?:[ ,]?(-?[\d.]+))?", strokes):
        if command == "M":
            x, y = float(first), float(second)
        elif command == "m":
            x, y = x + float(first), y + float(second)
        else:
            for column in range(int(x), int(x + float(first))):
                dark[int(y) - border][column - border] = True
            x += float(first)
    return dark


def _format(dark: list[list[bool]]) -> tuple[int, int]:
    places = [(8, c) for c in (0, 1, 2, 3, 4, 5, 7, 8)] + [(r, 8) for r in (7, 5, 4, 3, 2, 1, 0)]
    value = int("".join("01"[dark[r][c]] for r, c in places), 2) ^ 0b101010000010010
    return value >> 13, value >> 10 & 7


def _reserved(size: int, version: int) -> set[tuple[int, int]]:
    corner = {(r, c) for r in range(9) for c in range(9)}
    taken = corner | {(r, size - 1 - c) for r in range(9) for c in range(8)}
    taken |= {(size - 1 - r, c) for r in range(8) for c in range(9)}
    taken |= {(6, n) for n in range(size)} | {(n, 6) for n in range(size)}
    centres = _ALIGNED[version]
    for r in centres:
        for c in centres:
            if (r, c) not in {(6, 6), (6, size - 7), (size - 7, 6)}:
                taken |= {(r + i, c + j) for i in range(-2, 3) for j in range(-2, 3)}
    if version >= 7:
        taken |= {(r, c) for r in range(6) for c in range(size - 11, size - 8)}
        taken |= {(c, r) for r in range(6) for c in range(size - 11, size - 8)}
    return taken


def _path(size: int, reserved: set[tuple[int, int]]) -> list[tuple[int, int]]:
    columns = [c for c in range(size - 1, 0, -1) if (c % 2 == 0 and c > 6) or (c % 2 == 1 and c < 6)]
    places = []
    for n, right in enumerate(columns):
        rows = range(size - 1, -1, -1) if n % 2 == 0 else range(size)
        places += [(r, c) for r in rows for c in (right, right - 1) if (r, c) not in reserved]
    return places
