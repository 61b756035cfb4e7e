// What a reader can do without (lebih/) is asked for at the first act: a mouse that moves (browsers send a move for one that
// lies still, too), a tap, or a key. Scrolling by touch asks for nothing, nor does what leads away or to the search, since that
// comes first. It comes by itself where the address names a place, which may be folded or have moved, on the second page that
// a tab has of this site, so that it is kept for who only follows links too, in browsers without popovers (before 2023), which
// need it for their menu, and in a folder, which has it beside the page.
let coming;
const more = () => {
  coming = coming || new Promise((came) => look.lebih ? fetched(look.lebih, came) : came());
  return coming;
};
doc.onmousemove = doc.onmousedown = doc.onkeydown = ({ target, movementX, detail }) => {
  if ((movementX !== 0 || detail) && !target.closest("form,a:not([href^='#'])")) more();
};
if (!root.showPopover || look.bahasa || location.hash || (self.navigation || look).canGoBack) more();
