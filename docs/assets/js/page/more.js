// What only a mouse or paper needs comes when one of them does (lebih/), after all that the page itself needs.
let more;
const withMore = (then) => {
  if (more || !look.lebih) {
    then();
    return;
  }
  more = doc.createElement("script");
  more.src = look.lebih;
  more.onload = more.onerror = then;
  doc.head.append(more);
};
const withMouse = () => withMore(() => {});
if (matchMedia("(hover:hover)").matches) {
  if (doc.readyState === "complete") withMouse();
  else addEventListener("load", withMouse);
}
