// The other language opens at the section that is being read.
const language = one(".bahasa");
if (language) language.onclick = () => {
  language.hash = "";
  doc.querySelectorAll("h2[id],h3[id]").forEach((heading) => {
    if (heading.getBoundingClientRect().top < innerHeight / 3) language.hash = heading.id;
  });
};
