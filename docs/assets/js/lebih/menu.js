// The menu closes behind who goes on from its end with the keyboard, and shows the page that the reader is on, unless it was
// open before this script came, and the reader has moved it.
const menu = doc.getElementById("menu");
if (menu && menu.hidePopover) menu.addEventListener("focusout", ({ relatedTarget }) => {
  if (relatedTarget && !menu.contains(relatedTarget)) menu.hidePopover();
});
const current = menu && menu.querySelector("[aria-current]");
if (current) {
  const show = () => { menu.scrollTop = current.offsetTop - menu.clientHeight / 2; };
  if (!menu.scrollTop) show();
  menu.addEventListener("toggle", show);
}
