// Once the page is there, the browser keeps the site (sw.js). Only pages of the website ask for it, over https.
if (look.simpan && navigator.serviceWorker) {
  const keep = () => navigator.serviceWorker.register(look.simpan).catch(() => {});
  if (doc.readyState === "complete") keep();
  else addEventListener("load", keep);
}
