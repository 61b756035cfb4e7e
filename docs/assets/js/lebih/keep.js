// The browser keeps the site (sw.js): of the website alone, and only over https, or on one's own computer, is there anything to
// keep it with. A page that came through sw.js does not ask again, or the browser would never let go of it.
const keeper = !look.bahasa && navigator.serviceWorker;
if (keeper && !keeper.controller) keeper.register(look.lebih.replace(/assets.*/, "sw.js")).catch(() => {});

// A phone can put the site beside its apps. The manifest would be asked for with the page, and its icon too.
if (look.pasang) {
  const manifest = doc.createElement("link");
  manifest.rel = "manifest";
  manifest.href = look.pasang;
  doc.head.append(manifest);
}
