// The file that holds all pages shows one of them at a time, the one that the address names.
// In the script of old browsers, and in the head: where it cannot run, it hides nothing.
(function (doc, root) {
  if (!root.classList || !root.closest || !("onhashchange" in window)) return;
  var shown, title = doc.title, heights = {}, followed = false;
  if ("scrollRestoration" in history) history.scrollRestoration = "manual";
  root.classList.add("satu");
  if (location.hash.length > 1) root.classList.add("lain");

  function open(page) {
    if (shown) shown.classList.remove("buka");
    shown = page;
    page.classList.add("buka");
    root.classList.add("lain");
    doc.title = /awal/.test(page.className) ? title
      : page.querySelector("h1").textContent + " – " + doc.querySelector(".merek").textContent;
  }

  function show() {
    var place = doc.getElementById(location.hash.slice(1));
    var page = place && place.closest("article") || doc.querySelector(".awal");
    if (page !== shown) open(page);
    for (var around = place; around && around !== page; around = around.parentElement) {
      if (around.tagName === "DETAILS") around.open = true;
    }
    var height = heights[location.hash] || 0;
    if (followed) {
      var heading = place === page ? page.querySelector("h1") : place;
      heading.setAttribute("tabindex", "-1");
      heading.focus();
      height = 0;
    }
    if (place && place !== page && !height) place.scrollIntoView();
    else scrollTo(0, height);
    followed = false;
  }

  // Words that come again are written out in one place; until now the style said them in the others.
  function write() {
    var said = {}, i = 0, places = doc.querySelectorAll("[class^=_]"), place;
    function name() { return place.className.split(" ")[0]; }
    for (; place = places[i]; i++) if (place.firstChild) said[name()] = place.textContent;
    for (i = 0; place = places[i]; i++) if (!place.firstChild) place.textContent = said[name()];
  }

  // A link leads to the start of its page or section; Back returns to where the reader was.
  doc.addEventListener("click", function (event) {
    var link = event.target.closest("a");
    var address = link && link.getAttribute("href");
    if (!address || address === location.hash || !doc.getElementById(address.slice(1))) return;
    heights[location.hash] = pageYOffset;
    followed = true;
  });
  addEventListener("hashchange", show);
  doc.addEventListener("DOMContentLoaded", function () {
    write();
    show();
  });
})(document, document.documentElement);
