// What only a mouse or paper needs comes when one of them does (lebih/), after all that the page itself needs.
let more;
const withMore = (then) => {
  if (more || !look.lebih) return then();
  more = doc.createElement("script");
  more.src = look.lebih;
  more.onload = more.onerror = then;
  doc.head.append(more);
};
if (matchMedia("(hover:hover)").matches) withMore(() => {});
