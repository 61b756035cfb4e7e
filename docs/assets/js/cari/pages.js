// Rows of text.
const rowsOf = (text) => text ? text.split("~").map((row) => row.split("|")) : [];

// The entries that the search finds: one for each page as a whole, and one for each section.
function searchPages(data) {
  const pages = data.pages.split("~~").map((rows) => {
    const [[slug, title, about, sought], ...sections] = rowsOf(rows);
    const page = { slug, title, about };
    const entry = (anchor, heading, sought = "") => ({
      page, anchor, heading: heading && heading[0].toUpperCase() + heading.slice(1), sought, medicines: [], title: anchor ? "" : title, about: anchor ? "" : about,
      phrases: sought.split(",").concat(anchor ? [] : title).filter((phrase) => phrase).map(split),
    });
    page.entries = [entry("", "", sought)].concat(sections.map((section) => entry(...section)));
    return page;
  });
  const entries = pages.reduce((all, page) => all.concat(page.entries), []);
  const places = new Map(entries.map((entry) => [entry.page.slug + (entry.anchor && "#" + entry.anchor), entry]));
  const entryAt = (address) => places.get(address) || places.get(address.split("#")[0]);
  return { pages, entries, entryAt };
}

// Every name of a medicine means the first of its class, which leads to the section about the class.
// Gives all names, what finds the first name for one that only ends like a class, and the name that a word begins.
function searchMedicines(data, entryAt, { stem, meanings }) {
  const endings = [];
  const names = new Set();
  for (const [address, listedNames, ending] of rowsOf(data.medicines)) {
    const [first, ...others] = listed(listedNames);
    const entry = entryAt(address);
    entry.sought += " " + first;
    entry.medicines.push(stem(first));
    others.forEach((name) => meanings.set(name, stem(first)));
    [first, ...others].forEach((name) => names.add(name));
    if (ending) endings.push({ first, ends: new RegExp("(" + ending.replace(/\//g, "|") + ")e?$") });
  }
  const like = (word) => (endings.find(({ ends }) => word.length > 5 && ends.test(word)) || {}).first;
  const begun = (word) => word.length > 4 && Array.from(names).find((name) => name.startsWith(word));
  return { names, like, begun };
}
