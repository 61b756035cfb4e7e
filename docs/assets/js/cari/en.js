// English questions: words without their endings, and what numbers mean.
// Takes off plurals, -ing, -ed and a silent e; what is left need not be a word.
function stemOf(word) {
  let stem = word.replace(/ies$|(ss|x|z|ch|sh)es$|([^sui])s$/, (end, hiss, last) => hiss || last || "y");
  const cut = stem.replace(/(ing|ed)$/, "");
  if (cut !== stem && cut.length > 2 && /[aeiouy]/.test(cut)) stem = cut.replace(/([bdgkmnprt])\1$/, "$1");
  return stem.length > 3 ? stem.replace(/e$/, "") : stem;
}

// What numbers say in words: a baby, a child, somebody old, the weeks of a pregnancy, or little sugar or potassium in the blood.
const ofAge = (age, after, before = after, month) => month ? "baby" : !(before > 17) ? "child" : before > 59 ? "older" : "";
const inWords = (question) => question
  .replace(/\b(?:(?:sugar|glucose)(?: is| of)?\W+(?:[1-3]([.,]\d)?|[3-6]\d)|potassium\W+[12]([.,]\d)?)\b(?![.,]?\d)/g, "$& low")
  .replace(/\b(?:aged?|i'?m) (\d+)\b|\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten)\W?(?:(mo|months?|weeks?)|years?|yrs?|y)\W?(?:olds?|o)\b/g, ofAge)
  .replace(/\b(?:[1-3]\d|4[0-2])\W?(?:w|wks?|weeks?)\b/g, "pregnancy weeks");
