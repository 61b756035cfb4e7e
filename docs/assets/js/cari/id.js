// Indonesian questions: words without their prefixes and suffixes, and what numbers and "tidak" mean.
const PREFIXES = {
  d: "di", k: "ke", s: "se", t: "te ter", b: "be ber bel", n: "ng:k nge ng ny:s ny:c n:t",
  p: "pe per pel pem:p pen:t peng:k penge peny:s", m: "me mem:p men:t meng:k menge meny:s m:p",
};
for (const letter in PREFIXES) PREFIXES[letter] = PREFIXES[letter].split(" ").map((prefix) => prefix.split(":"));
const SUFFIXES = ["lah", "kah", "pun", "nya", "ku", "mu", "kan", "an", "in", "i", "ne", "na"];

// Takes off usual prefixes and suffixes, also spoken, Javanese and Sundanese ones, and accepts only a root that the pages have.
function stemOf(word, roots) {
  if (roots.has(word) || word.length < 5) return word;
  const found = [word];
  const isRoot = (stem) => {
    if (stem.length > 2 && !found.includes(stem)) found.push(stem);
    return roots.has(stem);
  };
  // More than half of all words end in another letter, and taking words apart is what a slow phone does longest before its first answer.
  for (const suffix of /[aehinu]$/.test(word) ? SUFFIXES : []) for (const stem of found.slice()) {
    if (!stem.endsWith(suffix)) continue;
    const cut = stem.slice(0, -suffix.length);
    if (isRoot(cut)) return cut;
  }
  // Once more for what the first round adds.
  for (const tried of [0, found.length]) for (const stem of found.slice(tried)) {
    for (const prefix of PREFIXES[stem[0]] || []) {
      if (!stem.startsWith(prefix[0])) continue;
      const [front, letter] = prefix;
      const cut = stem.slice(front.length);
      if (isRoot(cut)) return cut;
      if (letter && isRoot(letter + cut)) return letter + cut;
    }
  }
  return word;
}

// What numbers say in words: a baby, a child, somebody old, the weeks of a pregnancy, or little sugar or potassium in the blood.
// "Boleh tidak?" denies nothing.
const inWords = (question) => question
  .replace(/\b(?:(?:gula|gds)(?:nya| darah)?\W+[3-6]\d|kalium\W+[12]([.,]\d)?)\b(?![.,]?\d)/g, "$& rendah")
  .replace(/(?:umur|usia)(?:nya)?\W+(\d+|satu|dua|tiga|empat|lima|enam|tujuh)(?:\W*(bln|bulan)\b)?/g,
    (age, number, month) => month ? "bayi" : !(number > 17) ? "anak" : number > 59 ? "lansia" : "")
  .replace(/\b[6-9]\d\W?(?:th?n?|ta?h?un)\b/g, "lansia")
  .replace(/\b(?:[1-3]\d|4[0-2])\W?(?:w|wks?|weeks?|mgg|minggu)\b/g, "hamil")
  .replace(/(?:\b(aman|bahaya|boleh|normal|perlu|wajar)(?:kah)?) (?:tidak|tdk|e?ng?gak?|gak?|gk|kagak?)\b/g, "$1")
  .replace(/ (?:tidak|tdk|e?ng?gak?|gak?|gk|kagak?)(?=( (sih|ya|dok|kah|kak|min))?\W*$)/, "");
