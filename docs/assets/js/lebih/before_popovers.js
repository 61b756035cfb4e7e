// The button opens the menu in browsers without popovers (before 2023), and a tap elsewhere closes it.
if (!root.showPopover) {
  doc.addEventListener("click", ({ target }) => doc.body.classList.toggle("terbuka", target.closest(".menu-buka")));
}
