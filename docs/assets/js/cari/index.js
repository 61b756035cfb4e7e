// BM25F over the pages and their sections: how much each says about a word, by the fields in which it is.
function searchIndex(entries, settings, termsOf) {
  const terms = new Map(); // term -> entry -> weighted frequency
  for (const entry of entries) for (const field in settings.fields) for (const term of termsOf(entry[field])) {
    if (!terms.has(term)) terms.set(term, new Map());
    const met = terms.get(term);
    met.set(entry, (met.get(entry) || 0) + settings.fields[field]);
  }
  const pages = new Set(entries.map(({ page }) => page)).size;

  // The entries that have one of these terms, each with a score; what few pages have weighs more.
  const find = (asked) => {
    const scores = new Map();
    asked.forEach((weight, term) => (terms.get(term) || []).forEach((frequency, entry) => {
      const score = weight * (settings.k + 1) * frequency / (settings.k + frequency);
      scores.set(entry, Math.max(score, scores.get(entry) || 0));
    }));
    const spread = new Set([...scores.keys()].map(({ page }) => page)).size;
    const weight = spread && Math.log(1 + pages / spread) ** settings.rarity;
    scores.forEach((score, entry) => scores.set(entry, score * weight));
    return { scores, weight };
  };
  return { find, has: (term) => terms.has(term), terms: [...terms.keys()] };
}
