// The browser keeps the site (sw.js). A page is one piece: when this runs, all of it is there. Only pages of the website
// have the address, and only over https, or on one's own computer, is there anything to keep it with. A page that came
// through sw.js does not ask again, or the browser would never let go of it.
const keeper = look.simpan && navigator.serviceWorker;
if (keeper && !keeper.controller) keeper.register(look.simpan).catch(() => {});
