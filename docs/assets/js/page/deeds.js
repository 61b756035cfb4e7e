// What works at the first tap, whether more comes or not: paper, which waits for its code; colours, as the device, then light,
// then dark, and the choice stays; and the other language, which opens at the section that is being read.
doc.onclick = ({ target }) => {
  doc.tapped = target;
  if (target.closest(".cetak")) more().then(() => print());
  if (target.closest(".tema")) {
    look.tema = look.tema ? (look.tema === "terang" ? "gelap" : "") : "terang";
    try {
      localStorage.tema = look.tema;
    } catch (error) {}
  }
  const language = target.closest(".bahasa");
  if (language) {
    doc.querySelectorAll("h1,h2[id],h3[id]").forEach((heading) => {
      if (heading.getBoundingClientRect().top < 200) language.hash = heading.id;
    });
  }
};
