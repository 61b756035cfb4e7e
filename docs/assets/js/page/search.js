// The search is loaded when the reader goes to its box, or comes with a question (?q=).
const box = one("#cari");
if (box) {
  const form = box.form;
  const load = () => {
    if (form.loaded) return;
    form.loaded = true;
    form.setAttribute("aria-busy", true);
    const search = doc.createElement("script");
    search.src = look.cari;
    search.onerror = () => {
      form.loaded = false;
      form.removeAttribute("aria-busy");
      const list = one(".tanpa-skrip");
      if (form.entered && list) location = list.href;
    };
    doc.head.append(search);
  };
  // Who presses Enter before the search has come is not forgotten; where it does not come, the list of all topics does.
  form.onsubmit = (event) => {
    event.preventDefault();
    form.entered = box.value;
    load();
  };
  form.addEventListener("pointerdown", load);
  form.addEventListener("focusin", (event) => {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) form.from = event.relatedTarget;
    load();
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) box.value = asked;
  // Or the reader was quicker than this script.
  if (asked || doc.activeElement === box) load();
}
