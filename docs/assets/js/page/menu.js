// The button opens the menu in browsers without popovers (before 2023), and a tap elsewhere closes it.
if (!root.showPopover) {
  doc.addEventListener("click", ({ target }) => doc.body.classList.toggle("terbuka", target.closest(".menu-buka")));
} else if (one("#menu")) {
  // Who goes on from its end with the keyboard must not be behind it.
  one("#menu").addEventListener("focusout", ({ currentTarget, relatedTarget }) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) currentTarget.hidePopover();
  });
}
