// What comes after a page. The parts in this folder become one script; "told" has words by language, "rules" style, and
// "shapes" icons (scripts/kram/export/scripts.py).
const root = doc.documentElement;
const look = root.dataset;
const one = (selector) => doc.querySelector(selector);
const colours = one(".tema");
if (colours) Object.assign(colours.dataset, told[root.lang].theme);
