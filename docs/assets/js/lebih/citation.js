// A citation leads to its source, and from there a link leads back.
const back = doc.createElement("a");
back.href = "#";
back.className = "kembali";
back.textContent = look.kembali;
doc.addEventListener("click", ({ target }) => {
  const citation = target.closest(".sitasi");
  const source = citation && doc.getElementById(citation.hash.slice(1));
  if (!source) return;
  source.append(back);
  back.onclick = () => {
    citation.focus();
    return false;
  };
});
