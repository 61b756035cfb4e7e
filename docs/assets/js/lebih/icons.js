// The icons of groups of danger signs in their places, unless the page was saved with them.
doc.querySelectorAll(".ikon:empty").forEach((icon) => {
  const path = doc.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", shapes[icon.getAttribute("data-k")]);
  icon.append(path);
  const facts = { viewBox: "0 0 24 24", width: 24, height: 24, "aria-hidden": true };
  for (const fact in facts) icon.setAttribute(fact, facts[fact]);
});
