// On paper the address of the page has its QR code beside it.
const origin = doc.querySelector(".strip b");
const drawn = doc.querySelector(".strip svg"); // as in a page that was saved
if (origin && !drawn) {
  const rows = squares(origin.textContent);
  const made = (name, facts, parent) => {
    const element = doc.createElementNS("http://www.w3.org/2000/svg", name);
    for (const fact in facts) element.setAttribute(fact, facts[fact]);
    parent.append(element);
    return element;
  };
  let dark = "";
  rows.forEach((row, y) => row.forEach((square, x) => { if (square) dark += `M${x} ${y}h1v1h-1z`; }));
  const svg = made("svg", { viewBox: `0 0 ${rows.length} ${rows.length}`, "shape-rendering": "crispEdges" }, doc.querySelector(".strip"));
  made("path", { d: dark }, svg);
}

// Browsers before 2025 print only what is open: what is folded of the text opens, and stays open.
if (!CSS.supports("selector(::details-content)")) addEventListener("beforeprint", () => {
  doc.querySelectorAll(".lipat, .larang details, .kotak details, .jalan section > details, .jalan > details").forEach((fold) => { fold.open = true; });
});
