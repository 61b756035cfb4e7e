// A citation leads to its source, and from there a link leads back.
let citation;
const back = doc.createElement("a");
back.href = "#";
back.className = "kembali";
back.textContent = look.kembali;
back.onclick = (event) => {
  event.preventDefault();
  citation.focus();
  citation.scrollIntoView({ block: "center" });
};
doc.addEventListener("click", (event) => {
  const link = event.target.closest(".sitasi");
  const source = link && doc.getElementById(link.hash.slice(1));
  if (!source) return;
  citation = link;
  source.append(back);
});
