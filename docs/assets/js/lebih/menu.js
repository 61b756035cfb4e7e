// The menu closes behind who goes on from its end with the keyboard.
const menu = doc.getElementById("menu");
if (menu && menu.hidePopover) menu.addEventListener("focusout", ({ relatedTarget }) => {
  if (relatedTarget && !menu.contains(relatedTarget)) menu.hidePopover();
});
