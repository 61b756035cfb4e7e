// A citation leads to its source, and from there a link leads back; also from that whose tap asked for this script.
const back = doc.createElement("a");
back.href = "#";
back.className = "kembali";
const cite = ({ target }) => {
  const citation = target.closest(".sitasi");
  const source = citation && doc.getElementById(citation.hash.slice(1));
  if (!source) return;
  back.textContent = told[citation.closest("[lang]").lang].back;
  source.append(back);
  back.onclick = () => {
    citation.focus();
    return false;
  };
};
doc.addEventListener("click", cite);
if (doc.tapped) cite({ target: doc.tapped });
