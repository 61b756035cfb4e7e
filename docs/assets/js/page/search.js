// The search is loaded when the reader goes to its box, or comes with a question (?q=).
const box = one("#cari");
if (box) {
  const form = box.form;
  const load = () => {
    if (form.loaded) return;
    form.loaded = true;
    form.setAttribute("aria-busy", true);
    fetched(look.cari, null, () => {
      form.loaded = false;
      form.removeAttribute("aria-busy");
      const list = one(".tanpa-skrip");
      if (form.entered && list) list.click();
    });
  };
  // Who presses Enter before the search has come is not forgotten; where it does not come, the list of all topics does.
  form.onsubmit = () => {
    form.entered = box.value;
    load();
    return false;
  };
  form.onpointerdown = load;
  form.addEventListener("focusin", ({ relatedTarget }) => {
    if (relatedTarget && !form.contains(relatedTarget)) form.from = relatedTarget;
    load();
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) box.value = asked;
  // Or the reader was quicker than this script.
  if (asked || doc.activeElement === box) load();
}
