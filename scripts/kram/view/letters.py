"""The first letter of a text, as it is at the start of a sentence and within one."""


def large_letter(text: str) -> str:
    """A text as it begins a sentence."""
    return text[:1].upper() + text[1:]


def small_letter(text: str) -> str:
    """A text as it is within a sentence; an abbreviation in capital letters, such as QR, stays one."""
    return text if text[1:2].isupper() or text[1:2].isdigit() else text[:1].lower() + text[1:]
