// A question as the site understands it: what was changed in it, what of it no page has, and what is left to look for.
function searchReading(data, entries, index, words, medicines, settings) {
  const { stem, meanings, tells } = words;
  const isKnown = knownWords(data, index, words);
  // The words that a misspelt one may mean: what is typed for pages, and what names them.
  const subjects = remembered(() => new Set([
    ...meanings.keys(), ...meanings.values(), ...entries.flatMap(({ title, heading, sought }) => split([title, heading, sought].join()).filter(tells)),
  ]));
  // A word that is a sign by itself comes before all others, and before what only has a root: "bengak" is no "be-ngak".
  const alone = String(signRows(data).map(([, , patterns]) => `,${patterns}`.replace(/ [!@][^ ,]+/g, "").match(/,[^ ,]+(?=,|$)/g))).match(/[a-z]{5,}/g) || [];
  const alarms = alone.concat(split(data.typed).filter((word) => alone.includes(words.meaning(word))));
  // At most one letter is wrong, and another one only in long words: "jaring" is not "jering".
  const feared = remembered((word) => isKnown(word, word.startsWith(stem(word)) ? undefined : [word]) ? "" : leastMistaken(word, alarms, 2, word.length > 6 && 9));
  const nearest = remembered((word) => settings.nearest(word, subjects()));
  const absences = data.nothing.split(",").filter((phrase) => phrase).map(split);
  const absentIn = (typed) => absences.filter((phrase) =>
    [typed, typed.filter(tells)].some((row) => row.some((_, at) => phrase.every((word, next) => row[at + next] === word))));
  // What the site does not deal with may be mentioned all the same, or be a kind of what it has: a word by itself is looked for.
  const isDropped = (phrase) => phrase.length > 1 || !index.has(stem(phrase[0])) && !meanings.has(phrase[0]);

  return (question, kept) => {
    const typed = asked(inWords(question.toLowerCase()));
    const unfinished = /[a-z0-9]$/i.test(question);
    const [changed, unknown] = [[], []];
    const isBegun = (word, at) => unfinished && at === typed.length - 1 && index.terms.some((term) => term.startsWith(word));
    const understood = typed.map((word, at) => {
      if (!tells(word)) return word;
      const medicine = medicines.like(word);
      if (medicine || isBegun(word, at) || isKnown(word) && !feared(word)) return medicine || word;
      const other = !kept.has(word) && (medicines.begun(word) || feared(word) || nearest(word));
      if (other) changed.push([word, other]);
      else unknown.push(word);
      return other || word;
    });
    const gone = absentIn(typed);
    const named = gone.flat();
    const lost = gone.filter(isDropped).flat();
    const dropped = unknown.concat(lost);
    const telling = understood.filter((word, at) => tells(word) && !dropped.includes(typed[at]));
    return {
      words: understood, terms: new Set(understood.filter((word, at) => tells(word) && !lost.includes(typed[at])).map(words.meaning)), changed, unfinished, sought: telling.length || dropped.length ? telling : understood,
      missing: gone.map((phrase) => phrase.join(" ")).concat(unknown.filter((word) => !named.includes(word))),
    };
  };
}

// Whether the pages, or what is typed for them, have a word; what has a digit is never called missing.
function knownWords(data, index, { roots, stem, ignored, meanings }) {
  const inPatterns = signRows(data).flatMap(([, , patterns]) => split(patterns));
  const everyday = new Set([...ignored, ...meanings.keys(), ...meanings.values()]);
  // What the pages say is a root too, for the words of a question.
  for (const word of index.terms.concat(inPatterns.filter((word) => !everyday.has(word) && stem(word) === word), [...everyday])) roots.add(word);
  // Words, and numbers of words, put together for the first one that the pages do not have: few questions need them.
  const known = remembered(() => new Set(fromMarks(data.vocabulary).concat([...roots], inPatterns.concat([...everyday]).flatMap((word) => [word, stem(word)]))));
  return (word, forms = [word, stem(word), word.replace(/([km]u|nya)$/, "")]) =>
    /\d/.test(word) || forms.some((form) => index.has(form) || known().has(form) || known().has(numberOf(form)));
}
