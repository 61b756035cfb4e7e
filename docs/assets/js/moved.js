// An old address leads on to the new one, and to the same section. Only pages that moved, or lost a section, have this.
{
  const moved = document.getElementById(location.hash.slice(1)) || document.querySelector(".seluruhnya");
  if (moved && moved.matches(".pindah")) location.replace(moved.querySelector("a").href + (moved.id ? "" : location.hash));
}
