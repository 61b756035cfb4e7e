// A link to each section, to copy: it leaves the way back alone, and takes the place of one that was saved with the page.
// Not in two languages, where blocks are paired by their number.
if (matchMedia("(hover:hover)").matches) doc.querySelectorAll("article:not(.dwi) h2[id], article:not(.dwi) h3[id]").forEach((heading) => {
  const saved = heading.previousElementSibling;
  if (saved && saved.matches(".salin")) saved.remove();
  const words = told[heading.closest("[lang]").lang];
  const copy = doc.createElement("button");
  copy.className = "salin";
  copy.textContent = "#";
  copy.setAttribute("aria-label", words.copy + ": " + heading.textContent);
  copy.onclick = () => {
    location.replace("#" + heading.id);
    if (navigator.clipboard) navigator.clipboard.writeText(location.href).then(() => {
      copy.textContent = words.copied;
      copy.className += " tersalin";
    });
  };
  heading.before(copy);
});
