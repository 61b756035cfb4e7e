// A question, answered: danger first, then what the site does not have, then the pages that say most about the rest.
function searchSite(data, chosen) {
  const settings = Object.assign({
    fields: { title: 6, sought: 6, heading: 4, about: 1, text: 1 }, k: 4, rarity: 1.5, unnamed: 0.6, // of the index
    phrase: 12, cover: 1, small: 1, // of the ranking
    common: 0.4, worth: 0.05, most: 8, // which results are left out
    index: searchIndex, nearest: nearestWord,
  }, chosen);
  const { split, listed, remembered, stem, meanings, meaning, learn, tells, asked } = searchWords(data);

  // ---- The entries: one for the page as a whole, and one for each section.
  const pages = data.pages.map(([slug, title, about, sought, text, ...sections]) => {
    const page = { slug, title, about };
    const entry = (anchor, heading, sought = "", text = "") => ({
      page, anchor, heading, sought, text, medicines: [], title: anchor ? "" : title, about: anchor ? "" : about,
      phrases: sought.split(", ").concat(anchor ? [] : title).filter((phrase) => phrase).map(split),
    });
    page.entries = [entry("", "", sought, text)].concat(sections.map((section) => entry(...section)));
    return page;
  });
  const entries = pages.reduce((all, page) => all.concat(page.entries), []);
  const entryAt = (address) => {
    const [slug, anchor = ""] = address.split("#");
    const ofPage = entries.filter((entry) => entry.page.slug === slug);
    return ofPage.find((entry) => entry.anchor === anchor) || ofPage[0];
  };

  // Every name of a medicine means the first of its class, which leads to the section about the class.
  const endings = [];
  const medicines = new Set();
  for (const [address, names, ending] of data.medicines) {
    const [first, ...others] = names.split(" ");
    const entry = entryAt(address);
    entry.sought += " " + first;
    entry.medicines.push(stem(first));
    others.forEach((name) => meanings.set(name, stem(first)));
    names.split(" ").forEach((name) => medicines.add(name));
    if (ending) endings.push({ first, ends: new RegExp("(" + ending + ")e?$") });
  }
  const medicineLike = (word) => (endings.find(({ ends }) => word.length > 5 && ends.test(word)) || {}).first;

  const termsOf = (text) => split(text).filter(tells).map(stem);
  const index = settings.index(entries, settings, termsOf);
  const onPages = index.terms.concat(listed(data.vocabulary));
  learn(onPages);
  const inPatterns = data.signs.reduce((all, sign) => all.concat(split(sign[3])), []);
  learn(inPatterns.filter((word) => stem(word) === word));
  learn(listed(data.ignore).concat(Array.from(meanings.keys())));
  const saysNothing = new Set(listed(data.ignore).map(stem));
  const known = new Set(onPages.concat(inPatterns, Array.from(meanings.keys())));
  const isKnown = (word) => known.has(word) || known.has(stem(word)) || saysNothing.has(stem(word));
  for (const entry of entries) {
    entry.phrases = entry.phrases.map((phrase) => Array.from(new Map(phrase.map((word) => [meaning(word), tells(word)]))));
  }
  const withSmallWords = entries.reduce((all, entry) => all.concat(entry.phrases), [])
    .filter((phrase) => phrase.some(([, tells]) => !tells));

  // ---- Danger: a sign is met when a pattern of it is: all its words, "!" none of these, "=" this very word.
  const signs = data.signs.map(([level, address, text, patterns, also]) => ({
    level, text, entry: entryAt(address), also: listed(also).map(entryAt),
    patterns: patterns.split(", ").map((pattern) => pattern.split(" ").map((part) => ({
      wanted: part[0] !== "!",
      words: part.replace("!", "").split("|").map((word) => word[0] === "=" ? word : meaning(word)),
    }))),
  }));
  const dangerIn = (words) => {
    const said = new Set(words.map((word) => "=" + word).concat(words.map(stem), words.map(meaning)));
    const meets = (part) => part.words.some((word) => said.has(word)) === part.wanted;
    let [worst, most] = [null, 0];
    for (const sign of signs) for (const pattern of sign.patterns) {
      const weight = pattern.length + (sign.level === data.levels[0] ? 0.5 : 0);
      if (weight > most && pattern.every(meets)) [worst, most] = [sign, weight];
    }
    return worst;
  };

  // ---- What the site does not have: words in a row that name it, and words that no page has.
  const absences = data.nothing.map(split);
  const absentIn = (words) => absences.filter((phrase) =>
    words.some((_, at) => phrase.every((word, next) => words[at + next] === word)));

  // The words that a misspelt one may stand for: what is typed for pages, and what names them.
  const subjects = remembered(() => new Set(Array.from(meanings.keys()).concat(
    ...entries.map(({ title, heading, sought }) => [title, heading, sought].reduce((all, text) => all.concat(split(text)), []).filter(tells)),
  )));
  const nearest = remembered((word) => word.length > 4 && settings.nearest(word, subjects()));

  // The question as the site understands it: what was changed in it, and which words no page has.
  const understood = (question, kept) => {
    const typed = asked(question);
    const unfinished = /[a-z0-9]$/i.test(question);
    const changed = [];
    const unknown = [];
    const words = typed.map((word, at) => {
      if (!tells(word)) return word;
      const medicine = medicineLike(word);
      if (medicine) return medicine;
      if (isKnown(word) || /\d/.test(word)) return word;
      if (unfinished && at === typed.length - 1 && index.terms.some((term) => term.startsWith(word))) return word;
      const other = !kept.has(word) && nearest(word);
      if (other) changed.push([word, other]);
      else unknown.push(word);
      return other || word;
    });
    const gone = absentIn(typed);
    // What the site does not deal with may be mentioned all the same: a word by itself is looked for.
    const left = new Set(unknown);
    for (const phrase of gone) if (phrase.length > 1 || !index.has(stem(phrase[0]))) phrase.forEach((word) => left.add(word));
    const telling = words.filter((word, at) => tells(word) && !left.has(typed[at]));
    const inPhrase = new Set([].concat(...gone));
    return {
      words, changed, unfinished, sought: telling.length || left.size ? telling : words,
      missing: gone.map((phrase) => phrase.join(" ")).concat(unknown.filter((word) => !inPhrase.has(word))),
    };
  };

  // ---- Ranking
  const hitsOf = remembered((asked) => {
    const [word, unfinished] = asked.split(/(?=\*)/);
    // A medicine is looked for by its class: where it is only named, little is said about it.
    const terms = new Map([[medicines.has(word) ? meaning(word) : stem(word), 1], [meaning(word), 1]]);
    const share = isKnown(word) ? 0.3 : 0.8;
    if (unfinished && word.length > 2) {
      for (const term of index.terms) if (term.startsWith(word) && !terms.has(term)) terms.set(term, share);
    }
    return index.find(terms);
  });

  const rank = ({ words, sought, unfinished }) => {
    const all = new Set(words.map(meaning));
    const perWord = [];
    const weights = new Map();
    let total = 0;
    sought.forEach((word, at) => {
      const hits = hitsOf(unfinished && at === sought.length - 1 ? word + "*" : word);
      if (!hits.weight) return;
      perWord.push(hits);
      weights.set(meaning(word), hits.weight);
      total += hits.weight;
    });
    // Words that tell nothing by themselves tell something in a phrase: "how long".
    const small = new Set();
    for (const phrase of withSmallWords) {
      if (phrase.every(([word]) => all.has(word))) phrase.forEach(([word, tells]) => tells || small.add(word));
    }
    small.forEach((word) => weights.set(word, settings.small));
    const asked = total + small.size * settings.small;
    // How much of the question a phrase says, if all of the phrase is asked.
    const fit = (phrase) => {
      const said = phrase.map(([word]) => weights.get(word));
      return said.includes(undefined) ? 0 : said.reduce((sum, weight) => sum + weight, 0) / asked;
    };
    const scoreOf = (entry) => {
      const score = perWord.reduce((sum, { scores }) => sum + (scores.get(entry) || 0), 0);
      const best = () => Math.max(entry.medicines.some((name) => weights.has(name)) ? 1 : 0, ...entry.phrases.map(fit));
      return score && score * (1 + settings.phrase * Math.pow(best(), 4));
    };
    const found = [];
    for (const page of pages) {
      const [whole, ...sections] = page.entries;
      const own = scoreOf(whole);
      let [entry, most] = [whole, own];
      for (const section of sections) {
        const score = scoreOf(section);
        if (score > most) [entry, most] = [section, score];
      }
      if (!most) continue;
      const met = perWord.filter(({ scores }) => scores.has(whole) || scores.has(entry));
      const covered = met.reduce((sum, { weight }) => sum + weight, 0) / total;
      const score = (entry === whole ? own : own + most) * Math.pow(covered, settings.cover);
      found.push({ entry, covered, score });
    }
    found.sort((one, other) => other.score - one.score);
    return found.filter(({ score, covered }) =>
      score > found[0].score * settings.worth && covered >= found[0].covered * settings.common);
  };

  // Puts a result first, in the place of what was there for its page.
  const raised = (found, result) => [result].concat(found.filter(({ entry }) => entry.page !== result.entry.page));

  // ---- The answer; "kept" has the words that the reader wants as they are typed.
  const instead = data.instead.map((slug) => pages.find((page) => page.slug === slug)).filter((page) => page);
  return (question, kept = new Set()) => {
    const read = understood(question, kept);
    const sign = dangerIn(read.words);
    let found = rank(read);
    if (sign) {
      sign.also.forEach((entry) => { found = raised(found, { entry }); });
      found = raised(found, { entry: sign.entry, sign });
    }
    const terms = new Set(read.sought.map(stem).concat(read.sought.map(meaning)));
    const isAsked = remembered((part) => split(part).some((word) => terms.has(stem(word)) || terms.has(meaning(word))));
    for (const result of found.slice(0, settings.most)) result.said = onlyInText(result.entry, read.sought);
    return { found: found.slice(0, settings.most), changed: read.changed, missing: read.missing, isAsked, instead };
  };

  // The words of the question that an entry has, and that nothing shown of it says.
  function onlyInText({ page, heading, text }, sought) {
    const shown = new Set(termsOf(page.title + " " + page.about + " " + heading));
    const inText = new Set(termsOf(text));
    return sought.filter((word) => inText.has(stem(word)) && !shown.has(stem(word)));
  }
}
