// BM25F over the pages and their sections: how much each says about a word, by the fields in which it stands.
function searchIndex(entries, settings, termsOf) {
  const terms = new Map(); // term -> entry -> weighted frequency
  for (const entry of entries) for (const field in settings.fields) for (const term of termsOf(entry[field])) {
    if (!terms.has(term)) terms.set(term, new Map());
    const met = terms.get(term);
    met.set(entry, (met.get(entry) || 0) + settings.fields[field]);
  }
  const pages = new Set(entries.map((entry) => entry.page)).size;

  // The entries that have one of these terms, each with a score; what few pages have weighs more.
  const find = (asked) => {
    const scores = new Map();
    let named = false;
    asked.forEach((weight, term) => (terms.get(term) || []).forEach((frequency, entry) => {
      named = named || frequency > settings.fields.text;
      const score = weight * (settings.k + 1) * frequency / (settings.k + frequency);
      scores.set(entry, Math.max(score, scores.get(entry) || 0));
    }));
    const spread = new Set(Array.from(scores.keys(), (entry) => entry.page)).size;
    // Of words that name no page or section, each is kept in one place: they are not as rare as they look.
    const weight = spread && Math.pow(Math.log(1 + pages / spread), settings.rarity) * (named ? 1 : settings.unnamed);
    scores.forEach((score, entry) => scores.set(entry, score * weight));
    return { scores, weight };
  };
  return { find, has: (term) => terms.has(term), terms: Array.from(terms.keys()) };
}

// The nearest of these words that begins alike, with at most one mistake in five letters, or nothing.
// A mistake is a letter too much, too little, another one, or two that changed places.
function nearestWord(word, names) {
  let [best, least] = ["", Math.floor(word.length / 5) + 1];
  names.forEach((name) => {
    if (name[0] !== word[0] || Math.abs(name.length - word.length) >= least) return;
    const mistakes = mistakesBetween(word, name);
    if (mistakes < least) [best, least] = [name, mistakes];
  });
  return best;
}

function mistakesBetween(one, other) {
  let [before, above] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + !same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, above] = [above, row];
  }
  return above[other.length];
}
