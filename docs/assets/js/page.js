// What a page does before the reader searches. Everything here works without it, only less handily.
// It stands at the end of the page and takes a task of its own: it holds up neither the first paint nor a tap.
setTimeout((doc, root) => {
  const look = root.dataset;
  const one = (selector) => doc.querySelector(selector);

  // Light or dark: as the device, then light, then dark. The choice stays.
  const button = one(".tema");
  const themes = ["", "terang", "gelap"];
  const label = () => button.setAttribute("aria-label", button.dataset[look.tema || "sistem"]);
  if (button) {
    label();
    button.onclick = () => {
      look.tema = themes[(themes.indexOf(look.tema || "") + 1) % 3];
      try {
        localStorage.setItem("tema", look.tema);
      } catch (e) {}
      label();
    };
  }

  // The other language opens at the section that is being read.
  const headings = doc.querySelectorAll("article h2[id], article h3[id]");
  const language = one(".bahasa");
  if (language) language.onclick = () => {
    let id = "";
    headings.forEach((heading) => { if (heading.getBoundingClientRect().top < innerHeight / 3) id = heading.id; });
    language.hash = id;
  };

  // A copy of the site may be years old: whether a review is overdue is for today to say.
  doc.querySelectorAll(".lewat").forEach((late) => {
    late.hidden = late.previousElementSibling.dateTime >= new Date().toISOString().slice(0, 10);
  });

  // A link to each section, to copy.
  headings.forEach((heading) => {
    const copy = doc.createElement("button");
    copy.className = "salin";
    copy.textContent = "#";
    copy.setAttribute("aria-label", look.salin + ": " + heading.textContent);
    copy.onclick = () => {
      location.hash = heading.id;
      if (navigator.clipboard) navigator.clipboard.writeText(location.href).then(() => {
        copy.textContent = look.tersalin;
        copy.className += " tersalin";
      });
    };
    heading.before(copy);
  });

  // A link into what is folded opens it.
  const reveal = () => {
    const target = doc.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let around = target; around; around = around.parentElement) {
      if (around.tagName === "DETAILS" && !around.open) {
        around.open = true;
        target.scrollIntoView();
      }
    }
  };
  addEventListener("hashchange", reveal);
  reveal();

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
        form.onsubmit = (event) => {
          event.preventDefault();
          if (list) location = list.href;
        };
        if (form.entered && list) location = list.href;
      };
      doc.head.append(search);
    };
    // Who presses Enter before the search has come is not forgotten.
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

  const paper = one(".cetak");
  if (paper) paper.onclick = () => print();

  // On a computer the list of contents is open.
  const contents = one(".isi-halaman");
  if (contents && matchMedia("(min-width:76.25em)").matches) contents.open = true;
}, 0, document, document.documentElement);
