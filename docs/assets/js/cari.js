// The search, loaded when the reader goes to its box. The build puts MiniSearch before it and calls it with what it
// knows of the pages in one language (names) and with its own style; the sentences come in a second script.
function searchSite(MiniSearch, names, rules) {
  const doc = document;
  const box = doc.getElementById("cari");
  const panel = doc.getElementById("search-results");
  const form = box.form;
  const words = names.words;

  // ---- Words. The index has each word as it stands, its stem, and what people type for it.

  const plain = (text) => /[^\0-\x7f]/.test(text) ? text.normalize("NFD").replace(/[\u0300-\u036f]/g, "") : text;
  const split = (text) => plain(text.toLowerCase()).match(/[a-z0-9]+/g) || [];
  const roots = new Set(names.roots.split(" "));
  const known = new Set();

  const PREFIXES = {
    d: "di", k: "ke", s: "se", t: "te ter", b: "be ber bel",
    p: "pe per pel pem:p pen:t peng:k penge peny:s", m: "me mem:p men:t meng:k menge meny:s",
  };
  for (const letter in PREFIXES) PREFIXES[letter] = PREFIXES[letter].split(" ").map((prefix) => prefix.split(":"));
  const SUFFIXES = ["lah", "kah", "pun", "nya", "ku", "mu", "kan", "an", "i"];

  // Indonesian: takes off usual prefixes and suffixes, and accepts only a root that the index knows.
  const indonesian = (word, asking) => {
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
    return (asking && found.slice(1).find((stem) => known.has(stem))) || word;
  };

  // English: takes off plurals, -ing, -ed and a silent e; what is left need not be a word.
  const english = (word) => {
    let stem = word.replace(/ies$/, "y").replace(/(s|x|z|ch|sh)es$/, "$1").replace(/([^sui])s$/, "$1");
    const cut = stem.replace(/(ing|ed)$/, "");
    if (cut !== stem && cut.length > 2 && /[aeiouy]/.test(cut)) stem = cut.replace(/([bdgkmnprt])\1$/, "$1");
    return stem.length > 3 ? stem.replace(/e$/, "") : stem;
  };

  const stemOf = names.language === "id" ? indonesian : english;

  const typed = new Map(); // stem of a word on the pages -> what is typed for it
  const meaning = new Map(); // what is typed -> that stem
  for (const pair of names.typed) {
    const [word, meant] = pair.split(" ");
    const stem = stemOf(meant);
    typed.set(stem, (typed.get(stem) || []).concat(word));
    meaning.set(word, stem);
  }

  const remembered = (find) => {
    const memory = new Map();
    const recall = (key) => {
      if (!memory.has(key)) memory.set(key, find(key));
      return memory.get(key);
    };
    recall.forget = () => memory.clear();
    return recall;
  };
  const termsOf = remembered((word) => {
    const stem = stemOf(word);
    const terms = [...new Set([word, stem, ...(typed.get(stem) || [])])];
    terms.forEach((term) => known.add(term));
    return terms;
  });
  const askedStemOf = remembered((word) => stemOf(word, true));
  const meaningOf = (word) => meaning.get(word) || meaning.get(askedStemOf(word)) || askedStemOf(word);

  const ignored = new Set(names.ignore.split(" "));
  const tellingWords = remembered((text) => {
    const all = split(text).filter((word) => word.length > 1);
    const telling = all.filter((word) => !ignored.has(word));
    return telling.length ? telling : all;
  });

  // ---- The index: an entry for the page as a whole and one for each section. The pages come first, so that
  // there is a result at once; the sections and their sentences come with the second script.

  const pages = [];
  const entries = [];
  const options = { tokenize: split, processTerm: termsOf, storeFields: [] };
  const byName = new MiniSearch({ fields: ["title", "sought", "heading", "about"], ...options });
  const byText = new MiniSearch({ fields: ["text"], ...options });

  const add = (page, anchor, heading, sought = "") => {
    const phrases = sought.split(", ").concat(anchor ? [] : page.title).filter((phrase) => phrase);
    const entry = { id: entries.length, anchor, heading, phrases, page, sentences: anchor ? [] : [page.about] };
    entries.push(entry);
    page.entries.push(entry);
    return { id: entry.id, heading, sought };
  };
  for (const [slug, title, about, sought] of names.pages) {
    const page = { slug, title, about, entries: [] };
    pages.push(page);
    byName.add({ ...add(page, "", "", sought), title, about });
  }

  // The index knows more: what is shown is asked anew, unless the reader is just pressing a result,
  // and a result that has the focus keeps it.
  const grown = () => {
    askedStemOf.forget();
    hitsOf.forget();
    if (!form.classList.contains("terbuka") || list.matches(":active")) return;
    const focused = list.contains(doc.activeElement) && doc.activeElement.href;
    show();
    if (focused) (links().find((link) => link.href === focused) || box).focus();
  };
  window.searchTexts = async (contents) => {
    contents.roots.split(" ").forEach((root) => roots.add(root));
    termsOf.forget();
    const names = pages.map((page, at) => contents.sections[at].map((section) => add(page, ...section)));
    await byName.addAllAsync(names.flat(), { chunkSize: 64 });
    grown();
    const inOrder = pages.flatMap((page) => page.entries);
    const withText = contents.texts.map((text, at) => ({ id: inOrder[at].id, text })).filter((section) => section.text);
    await byText.addAllAsync(withText, { chunkSize: 16 });
    for (const { id, text } of withText) entries[id].sentences.push(...text.split("\n"));
    form.dataset.ready = "";
    grown();
  };

  // ---- Asking

  const ask = (question) => {
    // "malem2" is how an SMS writes "malam-malam".
    const asked = tellingWords(question.toLowerCase().replace(/([a-z]{3})2(?![a-z0-9])/g, "$1"))
      .map((word) => word.length > 4 && !isKnown(word) ? unswapped(word) : word);
    const meant = asked.map(meaningOf);
    const absent = names.nothing.map((phrase) => tellingWords(phrase).map(meaningOf));
    const gone = new Set(absent.filter((phrase) => phrase.every((word) => meant.includes(word))).flat());
    return { found: rank(asked.filter((word, at) => !gone.has(meant[at]))), absent: gone.size > 0 };
  };

  const isKnown = (word) => known.has(word) || known.has(askedStemOf(word));
  // Two letters that changed places count as one mistake.
  const unswapped = (word) => {
    for (let at = 1; at < word.length; at++) {
      const other = word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1);
      if (known.has(other)) return other;
    }
    return word;
  };

  // What one word finds: the score and the matched terms of each entry. The more pages have it, the less it weighs.
  // The star after a word says that it may go on.
  const hitsOf = remembered((asked) => {
    const [word, unfinished] = asked.split(/(?=\*)/);
    const stem = askedStemOf(word);
    const strange = !isKnown(word);
    const how = {
      tokenize: (forms) => forms.split(" "),
      processTerm: (form) => form,
      prefix: word.length > 2 && (unfinished || strange),
      fuzzy: strange && word.length > 3 && (word.length > 7 ? 2 : 1),
      boost: { title: 6, sought: 5, heading: 3, about: 1 },
    };
    const hits = new Map();
    for (const index of [byName, byText]) {
      for (const { id, score, terms } of index.search(word === stem ? word : word + " " + stem, how)) {
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
  });

  const MOST = 8;
  const WORTH = 0.05; // of the best result's score; below it only common words met

  const rank = (asked) => {
    const perWord = [];
    const weights = new Map();
    let total = 0;
    for (const word of asked) {
      const { hits, weight } = hitsOf(word === asked[asked.length - 1] ? word + "*" : word);
      if (!weight) continue;
      perWord.push(hits);
      weights.set(meaningOf(word), weight);
      total += weight;
    }
    // How much of the question a phrase says, if all of the phrase is asked.
    const fit = (phrase) => {
      const said = tellingWords(phrase).map((word) => weights.get(meaningOf(word)));
      return said.includes(undefined) ? 0 : said.reduce((sum, weight) => sum + weight) / total;
    };
    const scoreOf = (entry) => {
      const met = perWord.filter((hits) => hits.has(entry.id));
      if (!met.length) return 0;
      const score = met.reduce((sum, hits) => sum + hits.get(entry.id).score, 0);
      return score * (1 + 6 * Math.max(0, ...entry.phrases.map(fit)) ** 4);
    };

    const found = [];
    for (const page of pages) {
      const [whole, ...sections] = page.entries;
      const own = scoreOf(whole);
      let [best, most] = [whole, own];
      for (const section of sections) {
        const score = scoreOf(section);
        if (score > most) [best, most] = [section, score];
      }
      if (!most) continue;
      const marked = new Set();
      let met = 0;
      for (const hits of perWord) {
        const here = [whole, best].map((entry) => hits.get(entry.id)).filter((hit) => hit);
        met += here.length > 0;
        for (const hit of here) hit.terms.forEach((term) => marked.add(term));
      }
      found.push({ entry: best, marked, score: ((best === whole ? 0 : own) + most) * met / perWord.length });
    }
    found.sort((one, other) => other.score - one.score);
    return found.slice(0, MOST).filter((result) => result.score > found[0].score * WORTH);
  };

  // ---- Showing

  const element = (name, parent, text = "") => {
    const made = doc.createElement(name);
    made.append(text);
    parent.append(made);
    return made;
  };
  const home = doc.querySelector(".merek").href;
  const addLink = (parent, { slug, title }, anchor, heading) => {
    const link = element("a", element("li", parent));
    link.href = home.replace(/[^/]*$/, slug + ".html" + (anchor ? "#" + anchor : ""));
    element("b", link, title);
    if (heading) link.append(" › " + heading);
    return link;
  };
  const wordsIn = remembered(split);
  const isMarked = (text, marked) => wordsIn(text).some((word) => termsOf(word).some((term) => marked.has(term)));

  // The sentence that says most of what was asked.
  const sentenceOf = ({ entry, marked }) => {
    let [best, most] = ["", 0];
    for (const sentence of entry.sentences) {
      const met = new Set(wordsIn(sentence).filter((word) => isMarked(word, marked)).map(meaningOf)).size;
      if (met > most || !best) [best, most] = [sentence, met];
    }
    return best;
  };

  const status = element("p", panel);
  status.setAttribute("role", "status");
  const list = element("ul", panel);
  const links = () => [...list.querySelectorAll("a")];

  const show = () => {
    const question = box.value.trim();
    form.classList.toggle("terbuka", question !== "");
    if (!question) {
      list.textContent = "";
      status.textContent = "";
      return;
    }
    const { found, absent } = ask(question);
    const saying = absent ? words.absent : !found.length ? words.none : found.length === 1 ? words.one : words.found;
    const said = saying.replace("{n}", found.length).replace("{q}", () => question);
    const told = found.length ? said : said + " " + words.instead;
    if (status.textContent !== told) status.textContent = told;
    // Made apart and put in at once: a slow phone answers each key with few steps.
    const made = doc.createDocumentFragment();
    for (const result of found) {
      const link = addLink(made, result.entry.page, result.entry.anchor, result.entry.heading);
      const text = element("span", link);
      let unmarked = "";
      for (const part of sentenceOf(result).split(/([\p{L}\p{N}]+)/u)) {
        if (!isMarked(part, result.marked)) {
          unmarked += part;
          continue;
        }
        text.append(unmarked);
        unmarked = "";
        element("mark", text, part);
      }
      text.append(unmarked);
    }
    const instead = found.length ? [] : pages.filter((page) => names.instead.includes(page.slug));
    for (const page of instead) element("span", addLink(made, page), page.about);
    list.textContent = "";
    list.append(made);
  };

  // ---- Keys and focus

  const close = () => {
    box.value = "";
    show();
    if (form.from && form.from.isConnected) form.from.focus(); else doc.activeElement.blur();
  };
  box.addEventListener("input", show);
  box.addEventListener("focus", show);
  form.onsubmit = (event) => {
    event.preventDefault();
    const [first] = links();
    if (first) first.click();
  };
  form.addEventListener("keydown", (event) => {
    const all = links();
    const at = all.indexOf(doc.activeElement);
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown" && all[at + 1]) all[at + 1].focus();
    else if (event.key === "ArrowUp" && at >= 0) (all[at - 1] || box).focus();
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || link.pathname !== location.pathname) return;
    form.from = null;
    close();
  });
  for (const kind of ["pointerdown", "focusin"]) {
    doc.addEventListener(kind, (event) => { if (!form.contains(event.target)) form.classList.remove("terbuka"); });
  }

  // The keyboard of a phone covers part of the window.
  const view = window.visualViewport;
  if (view) view.addEventListener("resize", () => {
    panel.style.maxHeight = view.height - form.getBoundingClientRect().bottom - 32 + "px";
  });

  // ---- The start

  let sheet = doc.styleSheets[0];
  if (doc.adoptedStyleSheets) {
    sheet = new CSSStyleSheet();
    doc.adoptedStyleSheets = [...doc.adoptedStyleSheets, sheet];
  }
  for (const rule of rules) sheet.insertRule(rule, sheet.cssRules.length);

  const more = doc.createElement("script");
  more.src = new URL(names.texts, doc.currentScript.src);
  doc.head.append(more);
  show();
}
