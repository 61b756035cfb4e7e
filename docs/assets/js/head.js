// Before the first paint: says that scripts run, and sets the colours the reader chose.
(function (root) {
  // The sources at the end may wait (.nanti), but not when the reader comes to a section, or back to a place.
  root.className = location.hash || (performance.navigation || root).type ? "js" : "js nanti";
  try {
    const chosen = localStorage.getItem("tema");
    if (chosen) root.dataset.tema = chosen;
  } catch (e) {}
})(document.documentElement);
