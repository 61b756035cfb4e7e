// The search, loaded when the reader goes to the search box. The build puts MiniSearch before it and calls it with the
// titles, headings and synonyms of one language; the text of the sections follows in a second script.
function kramCari(MiniSearch, data, style) {
  const doc = document;
  const box = doc.getElementById("cari");
  const panel = doc.getElementById("search-results");
  const form = box.form;
  const base = new URL(".", doc.querySelector(".merek").href);
  const words = data.words;

  // ---- Words: every word is kept as it stands, with its stem and with what people type for it.

  const split = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").match(/[a-z0-9]+/g) || [];
  const roots = new Set(data.roots.split(" "));
  const known = new Set();
  const typed = new Map();
  const memory = new Map();

  const PREFIXES = "di ke se te ter be ber bel pe per pel pem:p pen:t peng:k penge peny:s me mem:p men:t meng:k menge meny:s".split(" ");
  const SUFFIXES = [/(lah|kah|pun)$/, /(nya|ku|mu)$/, /kan$/, /an$/, /i$/];

  // Indonesian: takes off usual prefixes and suffixes as long as a root that the index knows comes out.
  const indonesian = (word, accepts) => {
    const found = [word];
    const add = (stem) => { if (stem.length > 2 && !found.includes(stem)) found.push(stem); };
    for (const suffix of SUFFIXES) for (const stem of found.slice()) add(stem.replace(suffix, ""));
    for (let round = 0; round < 2; round++) {
      for (const stem of found.slice()) for (const prefix of PREFIXES) {
        const [front, letter] = prefix.split(":");
        if (stem.startsWith(front)) {
          add(stem.slice(front.length));
          if (letter) add(letter + stem.slice(front.length));
        }
      }
    }
    return found.find((stem) => roots.has(stem)) || (accepts && found.slice(1).find((stem) => known.has(stem))) || word;
  };

  // English: plurals, -ing, -ed and a silent e; what comes out need not be a word.
  const english = (word) => {
    let stem = word.replace(/ies$/, "y").replace(/(s|x|z|ch|sh)es$/, "$1").replace(/([^sui])s$/, "$1");
    const cut = stem.replace(/(ing|ed)$/, "");
    if (cut !== stem && cut.length > 2 && /[aeiouy]/.test(cut)) stem = cut.replace(/([bdgklmnprt])\1$/, "$1");
    return stem.length > 3 ? stem.replace(/e$/, "") : stem;
  };

  const stemOf = data.language === "id" ? indonesian : english;

  const termsOf = (word) => {
    let terms = memory.get(word);
    if (!terms) {
      const stem = stemOf(word);
      terms = [...new Set([word, stem, ...(typed.get(stem) || [])])];
      terms.forEach((term) => known.add(term));
      memory.set(word, terms);
    }
    return terms;
  };

  const meaning = new Map();
  for (const pair of data.typed) {
    const [word, meant] = pair.split(" ");
    const stem = stemOf(meant);
    typed.set(stem, (typed.get(stem) || []).concat(word));
    meaning.set(word, stem);
  }
  const meaningOf = (word) => meaning.get(word) || meaning.get(stemOf(word, true)) || stemOf(word, true);
  const ignored = new Set(data.ignore.split(" "));
  const telling = (text) => {
    const all = split(text).filter((word) => word.length > 1);
    const some = all.filter((word) => !ignored.has(word));
    return some.length ? some : all;
  };

  // ---- The index: one entry for every section. Titles and headings first, the text when it has come.

  const pages = [];
  const entries = [];
  const options = { tokenize: split, processTerm: termsOf, storeFields: [] };
  const names = new MiniSearch({ fields: ["title", "keys", "heading", "about"], ...options });
  const texts = new MiniSearch({ fields: ["text"], ...options });
  for (const [slug, title, about, keys, sections] of data.pages) {
    const page = { slug, title, about, entries: [] };
    const add = (id, heading, keys, more) => {
      const entry = { id: entries.length, page, anchor: id, heading, phrases: (keys || "").split(", "), sentences: id ? [] : [about] };
      entries.push(entry);
      page.entries.push(entry);
      names.add({ id: entry.id, heading, keys, ...more });
    };
    pages.push(page);
    add("", "", keys, { title, about });
    for (const [id, heading, keys] of sections) add(id, heading, keys);
    page.entries[0].phrases.push(title);
  }
  const meanings = (phrase) => telling(phrase).map(meaningOf);
  for (const entry of entries) entry.phrases = entry.phrases.filter((phrase) => phrase).map(meanings);
  const absent = data.nothing.map(meanings);

  window.kramIsi = (list) => {
    const ready = list.map((text, id) => ({ id, text })).filter((entry) => entry.text);
    texts.addAllAsync(ready, { chunkSize: 16 }).then(() => {
      for (const { id, text } of ready) entries[id].sentences.push(...text.split("\n"));
      form.dataset.ready = "";
      if (box.value) show();
    });
  };

  const more = doc.createElement("script");
  more.src = new URL(data.text, doc.currentScript.src);
  doc.head.append(more);

  // ---- Asking

  const ask = (question) => {
    const asked = telling(question.toLowerCase().replace(/([a-z]{3})2(?![a-z0-9])/g, "$1"));
    const meant = asked.map(meaningOf);
    const gone = new Set(absent.filter((phrase) => phrase.every((word) => meant.includes(word))).flat());
    return { found: rank(asked.filter((word, at) => !gone.has(meant[at]))), absent: gone.size > 0 };
  };

  // What one word finds: the score and the matched terms of each section. Words that many pages have count less.
  const hitsOf = (word) => {
    const stem = stemOf(word, true);
    const strange = !known.has(word) && !known.has(stem);
    const how = {
      tokenize: (forms) => forms.split(" "),
      processTerm: (form) => form,
      prefix: word.length > 2,
      fuzzy: strange && word.length > 3 && (word.length > 7 ? 2 : 1),
      boost: { title: 6, keys: 5, heading: 3, about: 1.5 },
    };
    const hits = new Map();
    for (const index of [names, texts]) {
      for (const { id, score, terms } of index.search([...new Set([word, stem])].join(" "), how)) {
        const hit = hits.get(id) || { score: 0, terms: [] };
        hit.score += score;
        hit.terms.push(...terms);
        hits.set(id, hit);
      }
    }
    const spread = new Set([...hits.keys()].map((id) => entries[id].page)).size;
    const weight = spread && Math.log(1 + pages.length / spread) ** 1.5;
    for (const hit of hits.values()) hit.score *= weight;
    return { hits, weight };
  };

  const rank = (asked) => {
    const perWord = [];
    const weights = new Map();
    let total = 0;
    for (const word of asked) {
      const { hits, weight } = hitsOf(word);
      if (!weight) continue;
      perWord.push(hits);
      weights.set(meaningOf(word), weight);
      total += weight;
    }
    // How much of what was asked a phrase says, if it is all there.
    const fit = (phrase) =>
      phrase.every((word) => weights.has(word)) ? phrase.reduce((sum, word) => sum + weights.get(word), 0) / total : 0;
    const found = [];
    for (const page of pages) {
      const scoreOf = (entry) =>
        perWord.reduce((sum, hits) => sum + (hits.has(entry.id) ? hits.get(entry.id).score : 0), 0) *
        (1 + 2 * Math.max(0, ...entry.phrases.map(fit)) ** 2);
      const [head, ...rest] = page.entries;
      let [best, most] = [head, scoreOf(head)];
      const own = most;
      for (const entry of rest) {
        const score = scoreOf(entry);
        if (score > most) [best, most] = [entry, score];
      }
      if (!most) continue;
      const chosen = new Set([head.id, best.id]);
      const marked = new Set();
      let words = 0;
      for (const hits of perWord) {
        const here = [...chosen].filter((id) => hits.has(id));
        if (here.length) words++;
        for (const id of here) hits.get(id).terms.forEach((term) => marked.add(term));
      }
      const score = (best === head ? most : most + own) * words / perWord.length;
      found.push({ page, entry: best, marked, score });
    }
    return found.sort((one, other) => other.score - one.score).slice(0, 8);
  };

  // ---- Showing

  const element = (name, parent, text, className) => {
    const made = doc.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    parent.append(made);
    return made;
  };
  const pageLink = (slug, anchor) => new URL(slug + ".html" + (anchor ? "#" + anchor : ""), base).href;
  const isMarked = (word, marked) => split(word).some((part) => termsOf(part).some((term) => marked.has(term)));

  const sentenceOf = ({ entry, marked }) => {
    let best = entry.sentences[0] || "";
    let most = 0;
    for (const sentence of entry.sentences) {
      const hits = new Set();
      for (const word of split(sentence)) for (const term of termsOf(word)) if (marked.has(term)) hits.add(stemOf(word));
      if (hits.size > most) [best, most] = [sentence, hits.size];
    }
    return best;
  };

  const write = (parent, text, marked) => {
    for (const part of text.split(/([\p{L}\p{N}]+)/u)) {
      if (isMarked(part, marked)) element("mark", parent, part); else parent.append(part);
    }
  };

  element("p", panel).setAttribute("role", "status");
  const status = panel.firstChild;

  const show = () => {
    const question = box.value.trim();
    const list = doc.createElement("ul");
    while (panel.childElementCount > 1) panel.lastChild.remove();
    status.textContent = "";
    if (!question) return;
    const { found, absent } = ask(question);
    const say = (text) => text.replace("{q}", question).replace("{n}", found.length);
    if (absent) status.textContent = say(words.absent);
    else if (!found.length) status.textContent = say(words.none);
    else status.textContent = say(found.length === 1 ? words.one : words.found);
    for (const result of found) {
      const { page, entry } = result;
      const link = element("a", element("li", list));
      link.href = pageLink(page.slug, entry.anchor);
      element("b", link, page.title);
      if (entry.heading) element("i", link, entry.heading);
      const sentence = sentenceOf(result);
      if (sentence) write(element("span", link), sentence, result.marked);
    }
    if (!found.length) {
      element("p", panel, words.instead);
      for (const slug of data.instead) {
        const page = pages.find((one) => one.slug === slug);
        const link = element("a", element("li", list));
        link.href = pageLink(slug);
        element("b", link, page.title);
        element("span", link, page.about);
      }
    }
    panel.append(list);
  };

  // ---- Keys and focus

  const links = () => [...panel.querySelectorAll("a")];
  const close = (back) => {
    box.value = "";
    show();
    form.classList.remove("terbuka");
    if (back) {
      if (form.from && form.from.isConnected) form.from.focus(); else doc.activeElement.blur();
    }
  };

  box.addEventListener("input", () => {
    form.classList.add("terbuka");
    show();
  });
  form.onsubmit = (event) => {
    event.preventDefault();
    const [first] = links();
    if (first) first.click();
  };
  form.addEventListener("keydown", (event) => {
    const all = links();
    const at = all.indexOf(doc.activeElement);
    if (event.key === "Escape") close(true);
    else if (event.key === "ArrowDown" && all[at + 1]) all[at + 1].focus();
    else if (event.key === "ArrowUp" && at >= 0) (all[at - 1] || box).focus();
    else return;
    event.preventDefault();
  });
  panel.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link && link.pathname === location.pathname) close();
  });
  doc.addEventListener("pointerdown", (event) => { if (!form.contains(event.target)) form.classList.remove("terbuka"); });
  doc.addEventListener("focusin", (event) => { if (!form.contains(event.target)) form.classList.remove("terbuka"); });
}
