// The word that is meant by one nobody knows, or nothing: spelt by ear, without vowels, or with a mistake.
function nearestWord(word, names) {
  const spelt = word.length > 4 && heardIn(names).get(sound(word));
  if (spelt) return spelt;
  const all = [...names];
  const short = all.filter((name) => isWithoutVowels(word, name)).sort((one, other) => one.length - other.length);
  return short[0] || (word.length > 4 ? leastMistaken(word, all) : "");
}

// How a word sounds, roughly: people write what they hear, and "nya" as x.
const SOUNDS = [
  [/x$/, "nya"], [/gh|h/g, ""], [/ai|ae|oe/g, "e"], [/au/g, "o"], [/[fv]/g, "p"], [/z/g, "s"], [/ck|q/g, "k"], [/y/g, "i"], [/o/g, "u"],
  [/(.)\1+/g, "$1"], [/e$/, ""], [/e/g, "a"],
];
const heardIn = remembered((names) => new Map([...names].reverse().map((name) => [sound(name), name])));
const sound = (word) => SOUNDS.reduce((text, [from, to]) => text.replace(from, to), word);

// "bngkak" is "bengkak": the first vowel is missing, and perhaps others.
const isVowel = (letters) => /^[aeiou]+$/.test(letters);
const isWithoutVowels = (word, name) => word.length > 2 && word[0] === name[0] && !isVowel(word[1]) && (isVowel(name[1]) || !/[aeiou]/.test(word)) &&
  new RegExp("^" + word.split("").join("[aeiou]*") + "[aeiou]*$").test(name);

// The word that begins alike, with at most one mistake in five letters.
// A mistake is a letter too much, too little, or two that changed places. More is forgiven where a word counts as longer.
function leastMistaken(word, names, least = Math.floor(word.length / 5) + 1, length = word.length) {
  let best = "";
  for (const name of names) {
    if (name[0] !== word[0] || Math.abs(name.length - word.length) >= least) continue;
    const mistakes = mistakesBetween(word, name, length);
    if (mistakes < least) [best, least] = [name, mistakes];
  }
  return best;
}

// Another letter mostly makes another word: "cacar" is not "cakar". In long words vowels are mixed up, in very long ones any letters.
const mistaken = (one, other, length) => one === other ? 0 : length > 8 || length > 6 && isVowel(one + other) ? 1 : 2;

function mistakesBetween(one, other, length) {
  let [before, above] = [[], [...other + " "].map((_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + mistaken(one[i - 1], other[j - 1], length));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, above] = [above, row];
  }
  return above[other.length];
}
