// The button opens the menu in browsers without popovers (before 2023), and a tap elsewhere closes it.
const menu = one("#menu");
if (menu && !menu.showPopover) {
  doc.addEventListener("click", ({ target }) => menu.classList.toggle("terbuka", target.closest(".menu-buka")));
}
