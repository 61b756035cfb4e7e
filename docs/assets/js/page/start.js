// What a page does before the reader searches. Everything here works without it, only less handily.
// The parts in this folder become one script at the end of the page, as a task of its own:
// it holds up neither the first paint nor a tap. "doc" and "root" are the document and its element.
const look = root.dataset;
root.classList.add("siap");
const one = (selector) => doc.querySelector(selector);
