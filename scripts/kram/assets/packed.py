"""A text packed as in a ZIP (RFC 1951), in characters that need no escape in a string of a script in a page.

Two of them carry 13 bits, an eighth more than in base64.  docs/assets/js/one_file/unpack.js unpacks it.
"""

import deflate

_CHARACTERS = "".join(chr(code) for code in range(ord("!"), ord("~") + 1) if chr(code) not in '"<\\')
"""All of ASCII that is visible, but for what ends a string, or a script in a page: 91."""
_BITS = 13


def packed(text: str) -> str:
    """The characters of a packed text."""
    content = deflate.deflate_compress(text.encode(), 12)  # the level that packs smallest
    bits = int.from_bytes(content, "little")
    pairs = (bits >> _BITS * at & (1 << _BITS) - 1 for at in range(-(-len(content) * 8 // _BITS)))
    return "".join(_CHARACTERS[digit] for pair in pairs for digit in divmod(pair, len(_CHARACTERS)))
