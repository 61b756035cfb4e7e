"""A number with its unit: the same in both languages where it means the same, and never where it does not."""

from __future__ import annotations

from itertools import product

import pytest
from kram.source.wording import different_amounts

SAME = [
    ("10 detik", "10 seconds"),
    ("10 menit", "10 minutes"),
    ("10 jam", "10 hours"),
    ("10 hari", "10 days"),
    ("10 minggu", "10 weeks"),
    ("10 bulan", "10 months"),
    ("10 tahun", "10 years"),
    ("10 kali", "10 times"),
    ("10 mikrogram", "10 micrograms"),
    ("10 miligram", "10 mg"),
    ("10 gram", "10 g"),
    ("10 kg", "10 kg"),
    ("10 ml", "10 ml"),
    ("10 liter", "10 litres"),
    ("10 mm", "10 mm"),
    ("10 cm", "10 cm"),
    ("10 meter", "10 metres"),
    ("10 km", "10 km"),
    ("10 persen", "10%"),
    ("10 °C", "10 °C"),
    ("10 sendok teh", "10 teaspoons"),
    ("10 sendok makan", "10 tablespoons"),
    ("10 gelas", "10 glasses"),
    ("10 tablet", "10 tablets"),
    ("10 mg/dL", "10 mg/dL"),
    ("10 mmol/L", "10 mmol/L"),
]
INDONESIAN, ENGLISH = zip(*SAME, strict=True)


@pytest.mark.parametrize(("indonesian", "english"), SAME)
def test_a_unit_is_the_same_in_both_languages(indonesian: str, english: str) -> None:
    assert different_amounts([english], [indonesian]) == ([], [])


def test_no_unit_is_taken_for_another() -> None:
    other = [(i, e) for (a, i), (b, e) in product(enumerate(INDONESIAN), enumerate(ENGLISH)) if a != b]
    taken = [pair for pair in other if different_amounts([pair[1]], [pair[0]]) == ([], [])]
    assert taken == []
