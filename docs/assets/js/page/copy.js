// A link to each section, to copy.
headings.forEach((heading) => {
  const copy = doc.createElement("button");
  copy.className = "salin";
  copy.textContent = "#";
  copy.setAttribute("aria-label", look.salin + ": " + heading.textContent);
  copy.onclick = () => {
    location.hash = heading.id;
    if (navigator.clipboard) navigator.clipboard.writeText(location.href).then(() => {
      copy.textContent = look.tersalin;
      copy.className += " tersalin";
    });
  };
  heading.before(copy);
});
