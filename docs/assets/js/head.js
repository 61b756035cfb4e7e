// Before the first paint: says that scripts run, and sets the colours the reader chose.
(function (root) {
  root.className = "js";
  try {
    root.dataset.tema = localStorage.tema || "";
  } catch (e) {}
})(document.documentElement);
