// Before the first paint: says that scripts run, and sets the colours the reader chose.
(function (root) {
  root.className = "js";
  try {
    const chosen = localStorage.getItem("tema");
    if (chosen) root.dataset.tema = chosen;
  } catch (e) {}
})(document.documentElement);
