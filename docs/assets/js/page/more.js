// What only a mouse, a keyboard or paper needs comes when one of them does (lebih/), after all that the page itself needs.
let more;
const withMore = (then) => {
  if (more || !look.lebih) return then();
  more = true;
  fetched(look.lebih, then);
};
if (matchMedia("(hover:hover)").matches) withMore(() => {});
