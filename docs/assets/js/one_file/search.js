// The search is packed in this file, and starts when the reader goes to its box. The policy allows what is unpacked.
const box = one("#cari");
const start = () => {
  if (box.started) return;
  box.started = true;
  const search = doc.createElement("script");
  search.textContent = unpacked(packed);
  doc.head.append(search);
};
box.addEventListener("focus", start);
box.form.onsubmit = (event) => {
  event.preventDefault();
  start();
};
if (doc.activeElement === box) start();
// A sign among the results leads to its list, and from there to the sign itself.
doc.addEventListener("click", ({ target }) => {
  const link = target.closest("#search-results a[class]");
  if (!link) return;
  const [words] = link.querySelector("span").textContent.split(/\.(?: |$)/);
  const lead = () => {
    const sign = [...doc.querySelectorAll(".buka li")].find((row) => row.textContent.startsWith(words));
    const fold = sign && sign.closest("details");
    if (fold) fold.open = true;
    if (sign) sign.scrollIntoView();
  };
  if (link.hash === location.hash) setTimeout(lead); // after the browser has gone to the list again
  else addEventListener("hashchange", lead, { once: true });
}, true); // before the results go
