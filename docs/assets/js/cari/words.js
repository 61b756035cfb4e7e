// The words of a question and of the pages: split, taken back to their roots, and to what the pages call them.
const plain = (text) => /[^\0-\x7f]/.test(text) ? text.normalize("NFD").replace(/[\u0300-\u036f]/g, "") : text;
const listed = (text) => text ? text.split(" ") : [];

// What was found for a key is kept.
function remembered(find) {
  const memory = new Map();
  return (key) => {
    if (!memory.has(key)) memory.set(key, find(key));
    return memory.get(key);
  };
}

const split = remembered((text) => plain(text.toLowerCase().replace(/['’]/g, "")).match(/[a-z0-9]{2,}|\d/g) || []);

// The words that were asked for; "malem2" is how an SMS writes "malam-malam", and R25.2 is a code of ICD-10.
const asked = (question) => split(question.replace(/([a-z]{2,})2(?=an|nya|in|[^a-z0-9]|$)/gi, "$1").replace(/\b[a-z]\d\d\.\w+/gi, "icd"));

// Words in the order of the alphabet: a capital letter says how many letters are those of the word before.
function fromSorted(text) {
  const found = [];
  text.replace(/([A-Z])([a-z0-9]*)/g, (_, shared, rest) =>
    found.push((found[found.length - 1] || "").slice(0, shared.charCodeAt() - 65) + rest));
  return found;
}

// Words that nobody reads come as numbers, and those as steps from one to the next.
function fromMarks(text) {
  const numbers = [];
  let number = 0;
  for (const letter of text) {
    number += letter.charCodeAt() - 40;
    if (letter !== "~") numbers.push(number);
  }
  return numbers;
}
const numberOf = (word) => [...word].reduce((number, letter) => (number * 31 + letter.charCodeAt()) % 32749, 0);

function searchWords(data) {
  const roots = new Set(fromSorted(data.roots));
  const stem = remembered((word) => stemOf(word, roots));
  const meanings = new Map(); // what is typed, or its stem -> the stem of the word of the pages
  for (const group of data.typed ? data.typed.split("~") : []) {
    const [meant, ...typed] = group.split(" ");
    for (const word of typed) meanings.set(word, stem(meant));
  }
  const meaning = remembered((word) => meanings.get(word) || meanings.get(stem(word)) || stem(word));
  const ignored = new Set(fromSorted(data.ignore));
  const tells = (word) => !ignored.has(word) && !ignored.has(meanings.get(word));
  const termsOf = (text) => split(text).filter(tells).map(stem);
  return { roots, stem, ignored, meanings, meaning, tells, termsOf };
}
