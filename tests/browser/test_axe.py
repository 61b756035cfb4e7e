"""Text that is too pale is found, also where text of another page looked the same but for its ground."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe import axe, bring_axe
from playwright.sync_api import Browser, Page
from reader import reading

STYLE = """<style>
  .dark { background: #202020; min-height: 9em } .white { background: #fff } .thin { opacity: 0.3 }
  .pale { color: #ddd } .grey { color: #444 } .middle { color: #888 } .large { font-size: 30px }
  .below { position: relative; top: 30em }
  .black { background: #000 } .silver { color: #999 }
  a { color: #6868ff; text-decoration: none } .line { text-decoration: underline }
</style>"""
FINE = """
  <p class="grey">Text</p> <p class="middle large">Text</p> <div class="dark"><p class="pale">Text</p></div>
  <p class="black pale">Text with <a href="x">a link</a>.</p>
  <p class="black silver">Text with <a href="x" class="line">a link</a>.</p>
"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with reading(browser) as context:
        bring_axe(context)
        yield context.new_page()


@pytest.mark.parametrize(
    ("rule", "added"),
    [
        ("color-contrast", '<p class="pale">Text</p>'),
        ("color-contrast", '<p class="dark"><b class="grey">Text</b></p>'),
        ("color-contrast", '<div class="dark"><div class="white"><p class="pale">Text</p></div></div>'),
        ("color-contrast", '<div class="dark thin"><p class="pale">Text</p></div>'),
        ("color-contrast", '<div class="dark"><div class="thin"><p class="pale">Text</p></div></div>'),
        ("color-contrast", '<div class="dark"><p class="pale below">Text</p></div>'),
        ("color-contrast", '<p class="middle">Text</p>'),
        ("link-in-text-block", '<p class="black silver">Text with <a href="x">a link</a>.</p>'),
    ],
)
def test_what_is_wrong_is_found_beside_what_looks_almost_the_same(page: Page, rule: str, added: str) -> None:
    page.set_content(STYLE + FINE)
    assert axe(page, rules=[rule]) == []
    for _ in range(2):
        page.set_content(f'{STYLE}{FINE}<div id="added">{added}</div>')
        [found] = axe(page, rules=[rule])
        assert found.startswith(rule) and found.count('["') == 1
        assert axe(page, "#added", rules=[rule]) == [found]
