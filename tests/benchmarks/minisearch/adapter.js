// MiniSearch in the place of the index of the search, to compare them: the same words, fields and weights.
function miniSearchIndex(entries, settings, termsOf) {
  const byId = entries.map((entry, id) => Object.assign({ id }, entry));
  const fields = Object.keys(settings.fields);
  const index = new MiniSearch({ fields, tokenize: termsOf, processTerm: (term) => term, storeFields: [] });
  index.addAll(byId.map((entry) => fields.reduce((row, name) => Object.assign(row, { [name]: entry[name] }), { id: entry.id })));
  const terms = new Set();
  for (const entry of entries) for (const field of fields) termsOf(entry[field]).forEach((term) => terms.add(term));
  const pages = new Set(entries.map((entry) => entry.page)).size;
  const find = (asked) => {
    const query = { queries: Array.from(asked.keys()), tokenize: (term) => [term], processTerm: (term) => term };
    const scores = new Map();
    for (const { id, score } of index.search(query, { boost: settings.fields })) scores.set(entries[id], score);
    const spread = new Set(Array.from(scores.keys(), (entry) => entry.page)).size;
    const weight = spread && Math.pow(Math.log(1 + pages / spread), settings.rarity);
    scores.forEach((score, entry) => scores.set(entry, score * weight));
    return { scores, weight };
  };
  return { find, has: (term) => terms.has(term), terms: Array.from(terms) };
}
