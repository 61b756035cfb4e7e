// Danger: a sign is met when a pattern of it is: all its words, "!" none of these, "=" this very word, ">" a larger number.
function searchDanger(data, entryAt, { stem, meaning }) {
  const read = (part) => ({
    wanted: part[0] !== "!",
    words: part.replace("!", "").split("/").map((word) => "=>".includes(word[0]) ? word : meaning(word)),
  });
  const signs = rowsOf(data.signs).map(([level, address, text, patterns, also]) => ({
    level, text, entry: entryAt(address), also: listed(also).map(entryAt),
    patterns: patterns.split(",").map((pattern) => pattern.split(" ").map(read)),
  }));
  // What needs help at once before all else; of two alike the sign that most of the words tell.
  return (words) => {
    const said = new Set(words.map((word) => "=" + word).concat(words.map(stem), words.map(meaning)));
    const isSaid = (word) => word[0] === ">" ? words.some((number) => number > +word.slice(1)) : said.has(word);
    const meets = (part) => part.words.some(isSaid) === part.wanted;
    let [worst, most] = [null, 0];
    for (const sign of signs) for (const pattern of sign.patterns) {
      const weight = pattern.length + (sign.level === data.levels[0] ? 100 : 0);
      if (weight > most && pattern.every(meets)) [worst, most] = [sign, weight];
    }
    return worst;
  };
}
