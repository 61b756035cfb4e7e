// Over the page the menu opens at its top each time, and closes behind who goes on from its end with the keyboard. Beside the
// text, on a computer, it shows the page that the reader is on, unless the reader has moved it before this script came.
const menu = doc.getElementById("menu");
if (menu && menu.hidePopover) {
  menu.addEventListener("beforetoggle", () => { menu.scrollTop = 0; });
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !menu.contains(relatedTarget)) menu.hidePopover();
  });
}
const current = menu && menu.querySelector("[aria-current]");
if (current && !menu.scrollTop && matchMedia("(min-width:60em)").matches) menu.scrollTop = current.offsetTop - menu.clientHeight / 2;
