// The words of a question and of the pages: split, taken back to their roots, and to what the pages call them.
function searchWords(data) {
  const plain = (text) => /[^\0-\x7f]/.test(text) ? text.normalize("NFD").replace(/[\u0300-\u036f]/g, "") : text;
  const listed = (text) => text ? text.split(" ") : [];
  const remembered = (find) => {
    const memory = new Map();
    const recall = (key) => {
      if (!memory.has(key)) memory.set(key, find(key));
      return memory.get(key);
    };
    recall.forget = () => memory.clear();
    return recall;
  };
  const split = remembered((text) => plain(text.toLowerCase().replace(/['’]/g, "")).match(/[a-z0-9]+/g) || []);

  const roots = new Set(listed(data.roots));
  const PREFIXES = {
    d: "di", k: "ke", s: "se", t: "te ter", b: "be ber bel", n: "ng:k nge ng ny:s n:t",
    p: "pe per pel pem:p pen:t peng:k penge peny:s", m: "me mem:p men:t meng:k menge meny:s",
  };
  for (const letter in PREFIXES) PREFIXES[letter] = PREFIXES[letter].split(" ").map((prefix) => prefix.split(":"));
  const SUFFIXES = ["lah", "kah", "pun", "nya", "ku", "mu", "kan", "an", "in", "i"];

  // Indonesian: takes off usual prefixes and suffixes, also spoken ones, and accepts only a root that the pages have.
  const indonesian = (word) => {
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
  };

  // English: takes off plurals, -ing, -ed and a silent e; what is left need not be a word.
  const english = (word) => {
    let stem = word.replace(/ies$|(ss|x|z|ch|sh)es$|([^sui])s$/, (end, hiss, last) => hiss || last || "y");
    const cut = stem.replace(/(ing|ed)$/, "");
    if (cut !== stem && cut.length > 2 && /[aeiouy]/.test(cut)) stem = cut.replace(/([bdgkmnprt])\1$/, "$1");
    return stem.length > 3 ? stem.replace(/e$/, "") : stem;
  };

  const stem = remembered(data.language === "id" ? indonesian : english);
  const meanings = new Map(); // what is typed, or its stem -> the stem of the word of the pages
  for (const group of data.typed) {
    const [meant, typed] = group.split(":");
    for (const word of typed.split(" ")) meanings.set(word, stem(meant));
  }
  const meaning = remembered((word) => meanings.get(word) || meanings.get(stem(word)) || stem(word));
  // What the pages say is a root too, for the words of a question.
  const learn = (terms) => {
    for (const term of terms) roots.add(term);
    stem.forget();
    meaning.forget();
  };

  const ignored = new Set(listed(data.ignore));
  const tells = remembered((word) => !ignored.has(word) && !ignored.has(meanings.get(word)));
  // "malem2" is how an SMS writes "malam-malam".
  const asked = (question) => split(question.replace(/([a-z]{2,})2(?=an|nya|in|[^a-z0-9]|$)/gi, "$1"))
    .filter((word) => word.length > 1 || /\d/.test(word));
  return { split, listed, remembered, stem, meanings, meaning, learn, tells, asked };
}
