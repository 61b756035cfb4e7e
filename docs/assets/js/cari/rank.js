// The pages that say most about the words that are looked for, each with its best section.
function searchRanking(pages, index, words, medicines, hintsIn, settings) {
  const hitsOf = searchHits(index, words, medicines);
  const fitOf = searchFit(pages, words, settings);
  const exactOf = searchExact(words);

  return (read) => {
    const { perWord, weights, total } = weighed(read, hitsOf, words.meaning);
    const fit = fitOf(read.words, weights, total);
    const exact = exactOf(read.words);
    const scoreOf = (entry) => {
      const score = perWord.reduce((sum, { scores }) => sum + (scores.get(entry) || 0), 0);
      const best = () => Math.max(entry.medicines.some((name) => weights.has(name)) ? settings.medicine : 0, ...entry.phrases.map(fit));
      return score && score * (1 + settings.phrase * best() ** settings.sharp);
    };
    const resultOf = ({ entries: [whole, ...sections] }) => {
      const own = scoreOf(whole);
      let [entry, most] = [whole, own];
      for (const section of sections) {
        const score = scoreOf(section);
        if (score > most) [entry, most] = [section, score];
      }
      const met = perWord.filter(({ scores }) => scores.has(whole) || scores.has(entry));
      const covered = total && met.reduce((sum, { weight }) => sum + weight, 0) / total;
      return { entry, covered, exact: 0, score: (entry === whole ? own : own + most) * covered };
    };
    // Whoever types a phrase and nothing else means the page that has it, whatever its words hint at.
    const asPhrase = (result, most) => {
      for (const entry of result.entry.page.entries) {
        const length = exact(entry.phrases) + (entry.title && exact(entry.phrases.slice(-1))) / 9; // the title is the last
        if (length > result.exact) Object.assign(result, { entry, exact: length, covered: 1, score: Math.max(result.score, most) });
      }
    };
    const all = pages.map(resultOf);
    const best = all.reduce((one, other) => other.score > one.score ? other : one);
    const hinted = hintsIn(read.terms, best.entry.page);
    const least = settings.floor * best.score || 1;
    for (const result of all) {
      const hints = hinted.get(result.entry.page) || 0;
      if (hints) result.covered = 1;
      if (hints || result.score) result.score = Math.max(result.score, least) * Math.exp(settings.hint * hints);
    }
    const most = Math.max(...all.map(({ score }) => score)) || 1;
    for (const result of all) asPhrase(result, most);
    const found = all.filter(({ score }) => score > 0).sort((one, other) => other.exact - one.exact || other.score - one.score);
    // Where no phrase is what was typed, the first may be wrong: so three are shown.
    return found.filter(({ score, covered }, at) => at < 3 && !found[0].exact ||
      score > most * settings.worth && covered >= found[0].covered * settings.common);
  };
}

// What each word finds; the star after a word says that it may go on.
function searchHits(index, { stem, meaning }, medicines) {
  return remembered((starred) => {
    const [word, unfinished] = starred.split(/(?=\*)/);
    // A medicine is looked for by its class: where it is only named, little is said about it.
    const terms = new Map([[medicines.names.has(word) ? meaning(word) : stem(word), 1], [meaning(word), 1]]);
    const share = index.has(stem(word)) || index.has(meaning(word)) ? 0.3 : 0.8;
    if (unfinished && word.length > 2) {
      for (const term of index.terms) if (term.startsWith(word) && !terms.has(term)) terms.set(term, share);
    }
    return index.find(terms);
  });
}

function weighed({ sought, unfinished }, hitsOf, meaning) {
  const perWord = sought.map((word, at) => hitsOf(unfinished && at === sought.length - 1 ? word + "*" : word));
  const weights = new Map();
  sought.forEach((word, at) => { if (perWord[at].weight) weights.set(meaning(word), perWord[at].weight); });
  const met = perWord.filter(({ weight }) => weight);
  return { perWord: met, weights, total: met.reduce((sum, { weight }) => sum + weight, 0) };
}

// How much of a question a phrase says, if all of the phrase is asked.
// Words that tell nothing by themselves tell something in a phrase: "how long".
function searchFit(pages, { meaning, tells }, settings) {
  const withSmallWords = [];
  for (const page of pages) for (const entry of page.entries) {
    entry.phrases = entry.phrases.map((phrase) => [...new Set(phrase.map(meaning))]);
    withSmallWords.push(...entry.phrases.filter((phrase) => !phrase.every(tells)));
  }
  return (words, weights, total) => {
    const all = new Set(words.map(meaning));
    const said = withSmallWords.filter((phrase) => phrase.every((word) => all.has(word))).flat();
    const small = new Set(said.filter((word) => !tells(word)));
    small.forEach((word) => weights.set(word, settings.small));
    const whole = total + small.size * settings.small;
    return (phrase) => phrase.every((word) => weights.has(word))
      ? phrase.reduce((sum, word) => sum + weights.get(word), 0) / whole : 0;
  };
}

// How many words the longest of some phrases has that is all that was asked, but for words that tell nothing.
function searchExact({ meaning, tells }) {
  return (words) => {
    const all = new Set(words.map(meaning));
    const telling = words.filter(tells).map(meaning);
    const isExact = (phrase) => phrase.every((word) => all.has(word)) && telling.every((word) => phrase.includes(word));
    return (phrases) => Math.max(0, ...phrases.filter(isExact).map((phrase) => phrase.length));
  };
}
