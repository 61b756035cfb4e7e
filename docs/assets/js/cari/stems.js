// Words without their prefixes and suffixes.
const PREFIXES = {
  d: "di", k: "ke", s: "se", t: "te ter", b: "be ber bel", n: "ng:k nge ng ny:s n:t",
  p: "pe per pel pem:p pen:t peng:k penge peny:s", m: "me mem:p men:t meng:k menge meny:s",
};
for (const letter in PREFIXES) PREFIXES[letter] = PREFIXES[letter].split(" ").map((prefix) => prefix.split(":"));
const SUFFIXES = ["lah", "kah", "pun", "nya", "ku", "mu", "kan", "an", "in", "i"];

// Indonesian: takes off usual prefixes and suffixes, also spoken ones, and accepts only a root that the pages have.
function indonesianStem(word, roots) {
  if (roots.has(word) || word.length < 5) return word;
  const found = [word];
  const isRoot = (stem) => {
    if (stem.length > 2 && !found.includes(stem)) found.push(stem);
    return roots.has(stem);
  };
  for (const suffix of SUFFIXES) for (const stem of found.slice()) {
    const cut = stem.slice(0, -suffix.length);
    if (stem.endsWith(suffix) && isRoot(cut)) return cut;
  }
  for (let round = 0; round < 2; round++) for (const stem of found.slice()) {
    for (const [front, letter] of PREFIXES[stem[0]] || []) {
      if (!stem.startsWith(front)) continue;
      const cut = stem.slice(front.length);
      if (isRoot(cut)) return cut;
      if (letter && isRoot(letter + cut)) return letter + cut;
    }
  }
  return word;
}

// English: takes off plurals, -ing, -ed and a silent e; what is left need not be a word.
function englishStem(word) {
  let stem = word.replace(/ies$|(ss|x|z|ch|sh)es$|([^sui])s$/, (end, hiss, last) => hiss || last || "y");
  const cut = stem.replace(/(ing|ed)$/, "");
  if (cut !== stem && cut.length > 2 && /[aeiouy]/.test(cut)) stem = cut.replace(/([bdgkmnprt])\1$/, "$1");
  return stem.length > 3 ? stem.replace(/e$/, "") : stem;
}
