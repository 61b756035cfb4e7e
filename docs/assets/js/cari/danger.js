// The signs come by level and place, the most urgent first.
const signRows = ({ signs }) => signs.flatMap(([level, address, rows]) => rowsOf(rows).map((row) => [level, address, ...row]));

// Danger: a sign is met when a pattern of it is: all its words, "!" none of these, "=" this very word, ">" a larger number, "@" so many words that tell something.
function searchDanger(data, entryAt, { stem, meaning, tells }) {
  const read = (part) => ({
    wanted: part[0] !== "!",
    words: part.replace("!", "").split("/").map((word) => "=>@".includes(word[0]) ? word : meaning(word)),
  });
  const texts = data.texts.split("~");
  const signs = signRows(data).map(([level, address, patterns, also], at) => ({
    level, text: texts[at], entry: entryAt(address), also: listed(also).map(entryAt),
    patterns: patterns.split(",").map((pattern) => pattern.split(" ").map(read)),
  }));
  // What needs help at once before all else; of two alike the sign that most of the words tell.
  return (words) => {
    const said = new Set(words.flatMap((word) => ["=" + word, stem(word), meaning(word)]).concat("@" + words.filter(tells).length));
    const isSaid = (word) => word[0] === ">" ? words.some((number) => number > +word.slice(1)) : said.has(word);
    const meets = (part) => part.words.some(isSaid) === part.wanted;
    let [worst, most] = [null, 0];
    for (const sign of signs) for (const pattern of sign.patterns) {
      const weight = pattern.length + (sign.level === signs[0].level ? 100 : 0);
      if (weight > most && pattern.every(meets)) [worst, most] = [sign, weight];
    }
    return worst;
  };
}
