// A question, answered: danger first, then what the site does not have, then the pages that say most about the rest.
// "chosen" has other settings, for comparison.
function searchSite(data, chosen) {
  const settings = Object.assign({
    fields: { title: 8, sought: 8, heading: 4, about: 0.5 }, k: 12, rarity: 1.2, // of the index
    phrase: 8, sharp: 2, medicine: 0.9, small: 1.5, floor: 0.12, hint: 1, // of the ranking
    common: 0.4, worth: 0.05, most: 8, // which results are left out
    index: searchIndex, nearest: nearestWord,
  }, chosen);
  const words = searchWords(data);
  const { pages, entries, entryAt } = searchPages(data);
  const medicines = searchMedicines(data, entryAt, words);
  const index = settings.index(entries, settings, words.termsOf);
  const read = searchReading(data, entries, index, words, medicines, settings);
  const dangerIn = searchDanger(data, entryAt, words);
  const rank = searchRanking(pages, index, words, medicines, searchHints(data, pages), settings);
  const instead = data.instead.map((slug) => pages.find((page) => page.slug === slug)).filter((page) => page);

  // "kept" has the words that the reader wants as they are typed.
  return (question, kept = new Set()) => {
    const understood = read(question, kept);
    const { sought, changed } = understood;
    const sign = dangerIn(understood.words);
    const missing = understood.missing.filter((part) => !sign || !sign.text.toLowerCase().includes(part));
    let found = rank(understood);
    if (sign) {
      for (const entry of sign.also) found = raised(found, { entry });
      found = raised(found, { entry: sign.entry, sign });
    }
    found = found.slice(0, settings.most);
    const terms = new Set(sought.map(words.stem).concat(sought.map(words.meaning)));
    const isAsked = remembered((part) => split(part).some((word) => terms.has(words.stem(word)) || terms.has(words.meaning(word))));
    return { found, changed, missing, isAsked, instead, terms: [...understood.terms] };
  };
}

// The results with this one first, in the place of what was there for its page.
const raised = (found, result) => [result].concat(found.filter(({ entry }) => entry.page !== result.entry.page));
