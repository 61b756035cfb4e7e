"""Lists that engineers keep as .ini files, beside the modules that read them."""

from configparser import ConfigParser
from pathlib import Path


def beside(module: str, name: str) -> ConfigParser:
    """The sections of a file in the folder of a module; a key may have any sign but ``=``."""
    sections = ConfigParser(delimiters=("=",), comment_prefixes=("# ",), interpolation=None)
    sections.optionxform = str  # type: ignore[assignment, method-assign]
    sections.read_string(Path(module).with_name(name).read_text("utf-8"))
    return sections
