// The button opens the menu in browsers without popovers (before 2023), and a tap elsewhere closes it.
const menu = one("#menu");
if (menu && !menu.showPopover) {
  // In braces: a handler that gives back "false" would stop the link that was tapped.
  doc.onclick = ({ target }) => { menu.classList.toggle("terbuka", target.closest(".menu-buka")); };
}
