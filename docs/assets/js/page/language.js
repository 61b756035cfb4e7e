// The other language opens at the section that is being read.
const headings = doc.querySelectorAll("article h2[id], article h3[id]");
const language = one(".bahasa");
if (language) language.onclick = () => {
  let id = "";
  headings.forEach((heading) => { if (heading.getBoundingClientRect().top < innerHeight / 3) id = heading.id; });
  language.hash = id;
};
