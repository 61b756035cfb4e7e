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
