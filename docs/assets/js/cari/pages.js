// Rows of text.
const rowsOf = (text) => text ? text.split("~").map((row) => row.split("|")) : [];

// The entries that the search finds: one for each page as a whole, and one for each section, whose address is "#id".
function searchPages(data) {
  const [addresses, names, soughts, abouts] = data.pages.map((column) => column.split("~"));
  const pages = [];
  const places = new Map();
  const entries = addresses.map((address, at) => {
    const [slug, anchor = ""] = address.split("#");
    if (slug) pages.push({ slug, title: names[at], about: abouts[pages.length], entries: [] });
    const page = pages[pages.length - 1];
    const { title, about } = slug ? page : { title: "", about: "" };
    const entry = {
      page, anchor, title, about, heading: anchor && names[at][0].toUpperCase() + names[at].slice(1), sought: soughts[at], medicines: [],
      phrases: soughts[at].split(",").concat(title).filter((phrase) => phrase).map(split),
    };
    page.entries.push(entry);
    places.set(page.slug + (anchor && address), entry);
    return entry;
  });
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
  const begun = (word) => word.length > 4 && [...names].find((name) => name.startsWith(word));
  return { names, like, begun };
}
