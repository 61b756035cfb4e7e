"""What is folded on a screen: what may help, answers to questions, and why not to do what is banned.

Never what warns, and no step.  Each is a ``details`` with the class ``lipat``, or in an element with the
class ``larang``, whose summary is a ban.  Browsers open it for whoever looks for a word or follows an address
into it; what has no screen to fold has it open.
"""

from lxml import etree
from lxml.html import HtmlElement

_FOLDS = ".//details[contains(concat(' ', @class, ' '), ' lipat ')]"
REASONS = ".//*[@class='larang']/details"
"""The folds below bans."""


def fold_answers(root: HtmlElement, section: str) -> None:
    """Folds the list that follows a heading, behind what its items begin with in bold, and their number."""
    for items in root.xpath("./*[@id=$section]/following-sibling::*[1][self::ul]", section=section):
        names = [bold.text_content().rstrip(",:") for bold in items.xpath("./li/*[1][self::strong]")]
        fold = etree.Element("details", {"class": "lipat"})
        etree.SubElement(fold, "summary").text = f"{' · '.join(names)} ({len(items)})"
        fold.tail, items.tail = items.tail, None
        items.addprevious(fold)
        fold.append(items)


def unfold(root: HtmlElement) -> None:
    """Takes the folds away, and leaves what is in them; a ban then links to what its reason links to."""
    for fold in root.xpath(_FOLDS):
        fold.find("summary").drop_tree()
        fold.drop_tag()
    for fold in root.xpath(REASONS):
        for ban, link in zip(fold.xpath("./summary/strong"), fold.xpath("./a"), strict=False):
            ban.tag = "a"
            ban.set("href", link.get("href"))
            link.drop_tree()
        fold.find("summary").drop_tag()
        fold.drop_tag()
