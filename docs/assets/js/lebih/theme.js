// The button of colours says which it has, and what the next tap gives.
if (colours) {
  const label = () => colours.setAttribute("aria-label", colours.dataset[look.tema || "sistem"]);
  label();
  doc.addEventListener("click", label); // after page/deeds.js
}
