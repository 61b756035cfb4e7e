// The icons of groups of danger signs in their places, unless the page was saved with them.
doc.querySelectorAll(".ikon:empty").forEach((icon) => {
  const path = doc.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", shapes[icon.getAttribute("data-k")]);
  icon.append(path);
  icon.setAttribute("viewBox", "0 0 24 24");
  icon.setAttribute("aria-hidden", true);
});
