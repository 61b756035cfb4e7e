// On a computer the list of contents is open.
const contents = one(".isi-halaman details");
if (contents && matchMedia("(min-width:76.25em)").matches) contents.open = true;
