// What comes at the first act on a page. The parts in this folder become one script; "told" has words by language, "rules"
// style (scripts/kram/export/scripts.py).
const root = doc.documentElement;
const look = root.dataset;
const one = (selector) => doc.querySelector(selector);
const colours = one(".tema");
if (colours) Object.assign(colours.dataset, told[root.lang].theme);
