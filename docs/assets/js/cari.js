// The box of the search and its results, loaded when the reader goes to the box. What is asked is answered by "ask"
// (cari/ask.js and what it calls); "data" has the words of the interface, and "rules" the style.
function searchPanel(ask, data, rules) {
  const doc = document;
  const words = data.words;
  const box = doc.getElementById("cari");
  const form = box.form;
  const panel = doc.getElementById("search-results");
  const status = panel.querySelector("[role=status]");

  const element = (name, parent, text = "") => {
    const made = doc.createElement(name);
    made.append(text);
    parent.append(made);
    return made;
  };
  const choice = element("div", panel);
  const list = element("ul", panel);
  const links = () => [...list.querySelectorAll("a")];

  // ---- Results

  const home = data.inside ? "" : doc.querySelector(".merek").href;
  const addressOf = (slug, anchor) => data.inside
    ? "#" + (anchor || slug) // ids of the one file
    : home.replace(/[^/]*$/, slug + ".html" + (anchor && "#" + anchor));
  // Where the browser can, a link leads to the very words of a sign, all of them or those that its last comma leaves, and what
  // is folded around them opens; elsewhere to its list. The one file has no other page to open: one_file/search.js leads there.
  const wordsIn = (sign) => {
    const [first] = sign.text.split(/\.(?: |$)/);
    return ":~:" + [first, first.split(/[,:] /).pop()].map((text) => "text=" + encodeURIComponent(text).replace(/-/g, "%2D")).join("&");
  };
  const addLink = (parent, { slug, title }, anchor, heading, sign) => {
    const item = element("li", parent);
    const link = element("a", item);
    link.href = addressOf(slug, anchor) + (sign && doc.fragmentDirective && !data.inside ? wordsIn(sign) : "");
    const name = element("b", link, title);
    if (heading) name.after(" › " + heading);
    return link;
  };
  // The text with the words that were asked for marked.
  const addMarked = (parent, text, isAsked) => {
    const line = element("span", parent);
    for (const part of text.split(/([a-z0-9\u00c0-\u024f]+)/i)) {
      if (part && isAsked(part)) element("mark", line, part);
      else line.append(part);
    }
  };
  const addResult = (parent, { entry, sign }, isAsked) => {
    const link = addLink(parent, entry.page, entry.anchor, entry.heading, sign);
    if (sign) {
      link.className = sign.level;
      link.prepend(element("strong", link, words.level[sign.level] + " "));
    }
    // What a page says of itself may say another thing than its section.
    if (sign || !entry.anchor) addMarked(link, sign ? sign.text : entry.page.about, isAsked);
  };

  // ---- What was understood

  const kept = new Set(); // words that the reader wants as they are typed
  const quoted = (found) => found.map((word) => "“" + word + "”").join(", ");
  const sayingOf = ({ found, missing, changed }, question) => {
    const said = [];
    if (changed.length) said.push(words.meant.replace("{q}", () => quoted(changed.map(([, other]) => other))));
    if (missing.length) said.push(words.absent.replace("{q}", () => quoted(missing)));
    if (!found.length) said.push(missing.length ? "" : words.none.replace("{q}", () => question), words.instead);
    else if (missing.length) said.push(words.others);
    else said.push((found.length === 1 ? words.one : words.found).replace("{n}", found.length));
    return said.filter((part) => part).join(" ");
  };
  const offerAsTyped = (changed) => {
    choice.textContent = "";
    if (!changed.length) return;
    const typed = changed.map(([word]) => word);
    const button = element("button", choice, words.as_typed.replace("{q}", () => quoted(typed)));
    button.type = "button";
    button.onclick = () => {
      typed.forEach((word) => kept.add(word));
      show();
      box.focus();
    };
  };

  // A box that opens something is a combobox to screen readers; a plain search box cannot say whether it is open.
  box.setAttribute("role", "combobox");
  const open = (wanted) => {
    form.classList.toggle("terbuka", wanted);
    box.setAttribute("aria-expanded", wanted);
  };
  const show = () => {
    const question = box.value.trim();
    open(question.length > 1);
    const answer = question.length > 1 ? ask(box.value, kept) : null;
    const said = answer ? sayingOf(answer, question) : "";
    if (status.textContent !== said) status.textContent = said;
    offerAsTyped(answer ? answer.changed : []);
    // Made apart and put in at once: a slow phone answers each key with few steps.
    const made = doc.createDocumentFragment();
    if (answer) {
      answer.found.forEach((result) => addResult(made, result, answer.isAsked));
      if (!answer.found.length) answer.instead.forEach((page) => addMarked(addLink(made, page, ""), page.about, () => false));
    }
    list.textContent = "";
    list.append(made);
  };

  // ---- The question stays: Back, or a link with ?q=, asks it again.

  const remember = (question) => {
    const address = location.pathname + (question ? "?q=" + encodeURIComponent(question) : "") + location.hash;
    try {
      history.replaceState(history.state, "", address);
    } catch (error) {} // some browsers keep the address of a file as it is
  };
  const close = () => {
    box.value = "";
    remember("");
    show();
    if (form.from && form.from.isConnected) form.from.focus();
    else doc.activeElement.blur();
  };
  const openFirst = () => {
    const [first] = links();
    if (first) first.click();
  };

  box.addEventListener("input", show);
  box.addEventListener("focus", show);
  form.onsubmit = (event) => {
    event.preventDefault();
    openFirst();
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
    if (!link) return;
    if (link.pathname !== location.pathname) return remember(box.value.trim());
    form.from = null;
    close();
  });
  for (const kind of ["pointerdown", "focusin"]) {
    doc.addEventListener(kind, (event) => { if (!form.contains(event.target)) open(false); });
  }

  // The keyboard of a phone covers part of the window.
  const view = window.visualViewport;
  if (view) view.addEventListener("resize", () => {
    panel.style.maxHeight = Math.max(88, view.height - form.getBoundingClientRect().bottom - 32) + "px";
  });

  // ---- The start

  let sheet = doc.styleSheets[0];
  if (doc.adoptedStyleSheets && window.CSSStyleSheet) {
    sheet = new CSSStyleSheet();
    doc.adoptedStyleSheets = [...doc.adoptedStyleSheets, sheet];
  }
  for (const rule of rules) {
    try {
      sheet.insertRule(rule, sheet.cssRules.length);
    } catch (error) {} // a selector that this browser does not know: the others still hold
  }
  form.dataset.ready = "";
  form.removeAttribute("aria-busy");
  show();
  if (form.entered && form.entered === box.value) openFirst();
}
