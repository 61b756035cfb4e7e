// An old address leads on to the new one, and to the same section, and the name of a reference to its entry in full.
// Only pages that moved, and the page of all references, have this; a section that moved has lebih/reveal.js.
{
  const moved = document.getElementById(location.hash.slice(1)) || document.querySelector(".seluruhnya");
  if (moved && moved.matches(".pindah, .indeks a")) {
    location.replace((moved.querySelector("a") || moved).href + (moved.id ? "" : location.hash));
  }
}
