// What a page does before the reader searches. Everything here works without it, only less handily.
(function (doc) {
  var root = doc.documentElement;
  var one = function (selector) { return doc.querySelector(selector); };

  // Light or dark: as the device, then light, then dark. The choice stays.
  var button = one(".tema");
  var themes = ["sistem", "terang", "gelap"];
  var label = function () { button.setAttribute("aria-label", button.dataset[root.dataset.tema || "sistem"]); };
  if (button) {
    label();
    button.onclick = function () {
      var next = themes[(themes.indexOf(root.dataset.tema || "sistem") + 1) % 3];
      if (next === "sistem") delete root.dataset.tema; else root.dataset.tema = next;
      try {
        if (next === "sistem") localStorage.removeItem("tema"); else localStorage.setItem("tema", next);
      } catch (e) {}
      label();
    };
  }

  // An old address leads on to the new one, and to the same section.
  var moved = doc.getElementById(location.hash.slice(1)) || one(".seluruhnya");
  if (moved && moved.matches(".pindah")) location.replace(moved.querySelector("a").href + (moved.id ? "" : location.hash));

  // The other language opens at the section that is being read.
  var headings = doc.querySelectorAll("article h2[id], article h3[id]");
  var language = one(".bahasa");
  if (language) language.onclick = function () {
    var id = "";
    headings.forEach(function (heading) { if (heading.getBoundingClientRect().top < innerHeight / 3) id = heading.id; });
    language.hash = id;
  };

  // A link to each section, to copy.
  headings.forEach(function (heading) {
    var copy = doc.createElement("button");
    copy.className = "salin";
    copy.textContent = "#";
    copy.setAttribute("aria-label", root.dataset.salin + ": " + heading.textContent);
    copy.onclick = function () {
      location.hash = heading.id;
      if (navigator.clipboard) navigator.clipboard.writeText(location.href).then(function () {
        copy.textContent = root.dataset.tersalin;
        copy.className += " tersalin";
      });
    };
    heading.append(copy);
  });

  // The search is loaded when the reader goes to its box; "/" leads there.
  var box = one("#cari");
  if (box) {
    var form = box.form;
    form.onsubmit = function (event) { event.preventDefault(); };
    var load = function () {
      if (form.loaded) return;
      form.loaded = true;
      var search = doc.createElement("script");
      search.src = new URL((root.lang === "id" ? "" : "../") + "assets/cari-" + root.lang + ".js", one(".merek").href);
      search.onerror = function () {
        form.loaded = false;
        form.onsubmit = function (event) {
          event.preventDefault();
          location = one(".tanpa-skrip").href;
        };
      };
      doc.head.append(search);
    };
    form.addEventListener("pointerdown", load);
    form.addEventListener("focusin", function (event) {
      if (event.relatedTarget && !form.contains(event.relatedTarget)) form.from = event.relatedTarget;
      load();
    });
    doc.addEventListener("keydown", function (event) {
      if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || /INPUT|TEXTAREA|SELECT/.test(event.target.tagName)) return;
      event.preventDefault();
      box.focus();
    });
  }

  // Paper says where the page was read, also where the build did not know its address.
  var facts = one(".fakta");
  if (facts && !one(".asal") && location.host) {
    facts.append(Object.assign(doc.createElement("p"), { className: "asal", textContent: location.origin + location.pathname }));
  }

  // On a computer the list of contents is open.
  var contents = one(".isi-halaman");
  if (contents && matchMedia("(min-width:76.25em)").matches) contents.open = true;
})(document);
