// In a copy that readers keep in a folder, what is alike on all pages, and of use only to a script, is here once.
// "shared" is what the build knows of it, by language (scripts/kram/export/in_folder.py).
((doc, root, shared) => {
  const own = shared[root.dataset.bahasa];
  if (!own) return;
  const up = doc.currentScript.getAttribute("src").replace(/assets\/[^/]*$/, "");
  Object.keys(own.files).forEach((name) => { root.dataset[name] = up + own.files[name]; });

  const put = (selector, place, html) => {
    const found = doc.querySelector(selector);
    if (found) found.insertAdjacentHTML(place, html);
  };
  doc.querySelectorAll(".sitasi").forEach((citation) => {
    const numbers = citation.textContent.slice(1, -1);
    citation.setAttribute("aria-label", own.cited[/\D/.test(numbers) ? "many" : "one"].replace("{n}", numbers));
  });

  // The notice of an old copy (folder/old.js) leads to the newest version of this page, as the last line of the page does.
  const [newest, here] = [".umur a", ".edisi a"].map((link) => doc.querySelector(link));
  if (newest && here) newest.href = here.href;
  if (!doc.querySelector(".strip")) {
    put("article", "afterbegin", own.strip);
    const address = doc.querySelector(".strip b");
    if (address && here) address.textContent = here.href;
  }
  put(".merek", "afterend", own.search);
  put(".bahasa", "beforebegin", own.theme);

  // Only the section that the page is in is unfolded: the menu does not grow with the site.
  const menu = doc.getElementById("menu");
  if (!menu) return;
  const list = (pages, parent) => {
    const made = parent.appendChild(doc.createElement("ul"));
    if (parent !== menu) made.className = "dalam";
    pages.forEach(([title, path, ...inside]) => {
      const item = made.appendChild(doc.createElement("li"));
      const link = item.appendChild(doc.createElement("a"));
      link.textContent = title;
      link.href = up + path;
      if (path === menu.dataset.ini) link.setAttribute("aria-current", "page");
      if (inside.length && [path, ...inside.map((page) => page[1])].includes(menu.dataset.ini)) list(inside, item);
    });
  };
  doc.querySelector(".menu-buka").outerHTML = own.open;
  put("#menu", "beforeend", own.close);
  list(own.menu, menu);
})
