"""What the unit tests share: one small site, built once."""

from __future__ import annotations

from pathlib import Path

import pytest
import small_site


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site, to be copied before anything is changed."""
    return small_site.build(tmp_path_factory.mktemp("small"))
