// The button opens the menu in browsers without popovers (before 2023), and a tap elsewhere closes it.
if (!root.showPopover) {
  doc.addEventListener("click", ({ target }) => doc.body.classList.toggle("terbuka", target.closest(".menu-buka")));
}
// It closes behind who goes on from its end with the keyboard.
const menu = one("#menu");
if (menu) menu.addEventListener("focusout", ({ relatedTarget }) => {
  if (menu.hidePopover && relatedTarget && !menu.contains(relatedTarget)) menu.hidePopover();
});
