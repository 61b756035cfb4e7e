// Keeps the site in the reader's browser: "Kept by the browser" in ENGINEERS.md says what for and how.
// The build puts before this text: site = { name, edition, list, script, size, original, words }.
//
// Three caches. One has the whole site of one edition, under addresses with a fingerprint (?v=); it counts once its
// list is in it, which comes last. "visited" has pages that the reader saw and that are not in it. "own" has the rest.
const root = registration.scope;
const shelf = site.name + " " + root + " ";
const VISITED = shelf + "visited";
const OWN = shelf + "own";
const LIST = root + "?list";
const CHECKED = root + "?checked";
const ASKED = root + "?asked"; // the reader wants the whole site, whatever the line
const REFUSED = root + "?refused"; // the reader wants nothing kept
const PATIENCE = 3000; // milliseconds that the website has to answer where there is a kept copy

const at = (path, mark) => new URL(mark ? path + "?v=" + mark : path, root).href;
const pause = (time) => new Promise((done) => setTimeout(done, time));
const dateOf = (answer) => answer.headers.get("date") || new Date().toUTCString();

async function fingerprint(body) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("").slice(0, 8);
}

// ---- One file

// A file of the site, if it is the very content that its fingerprint says: never that of another edition.
async function fetched(path, mark, how) {
  const answer = await fetch(at(path, mark), { cache: how });
  const body = await answer.arrayBuffer();
  if (!answer.ok || (await fingerprint(body)) !== mark) throw new Error(path + " is not there in this edition");
  return new Response(body, { headers: answer.headers });
}

async function stored(cache, path, mark) {
  const known = await caches.match(at(path, mark));
  const file = known || (await fetched(path, mark, "reload"));
  await cache.put(at(path, mark), file.clone());
  return file;
}

// ---- The whole site

async function ours() {
  return (await caches.keys()).filter((name) => name.startsWith(shelf));
}

// The cache that has all of an edition, with its list; nothing while there is none.
async function whole() {
  for (const name of await ours()) {
    const cache = await caches.open(name);
    const list = await cache.match(LIST);
    if (list) return { name, cache, list: await list.json() };
  }
}

// On a line that costs the reader money or is slow, the whole site comes only if the reader asks for it.
async function mayKeepWhole() {
  const line = navigator.connection || {};
  if (await keepsNothing()) return false;
  if (await caches.match(ASKED)) return true;
  return !line.saveData && line.type !== "cellular" && !/2g|3g/.test(line.effectiveType);
}

let removed = false;
const keepsNothing = async () => removed || !!(await caches.match(REFUSED));

let keeping;
function keepWhole() {
  keeping = keeping || fillWhole().finally(() => { keeping = undefined; });
  return keeping;
}

// What an earlier edition, or a try that failed, has of it already is not fetched again.
async function fillWhole() {
  const name = shelf + site.edition;
  const cache = await caches.open(name);
  if (await cache.match(LIST)) return;
  const list = await fetched(site.list, site.edition, "reload");
  const files = Object.entries(await list.clone().json());
  const next = async () => {
    for (let file = files.pop(); file; file = files.pop()) await stored(cache, ...file);
  };
  await Promise.all([next(), next(), next(), next()]);
  await cache.put(CHECKED, new Response(dateOf(list)));
  await cache.put(LIST, list);
  for (const other of await ours()) if (other !== name && other !== OWN) await caches.delete(other);
}

// ---- One page

const below = (url) => new URL(url).pathname.slice(new URL(root).pathname.length);

// "penyebab/" and "penyebab/dehidrasi" are pages as well.
function pathOf(url) {
  const path = below(url);
  return /(^|\/)$/.test(path) ? path + "index.html" : path.endsWith(".html") ? path : path + ".html";
}

// The newest copy of a page that this browser has, and when it was what the website says.
async function copyOf(path) {
  const seen = await caches.match(at(path), { cacheName: VISITED });
  if (seen) return { answer: seen, date: dateOf(seen) };
  const kept = await whole();
  const answer = kept && kept.list[path] && (await kept.cache.match(at(path, kept.list[path])));
  return answer && { answer, date: await (await kept.cache.match(CHECKED)).text() };
}

// What the website answered: whether it is what the copy says.
async function remember(path, answer) {
  if (!/html/.test(answer.headers.get("content-type")) || (await keepsNothing())) return "";
  const visited = await caches.open(VISITED);
  if (answer.status === 404 || answer.status === 410) await visited.delete(at(path));
  if (!answer.ok) return "newer";
  const body = await answer.arrayBuffer();
  const mark = await fingerprint(body);
  const before = await copyOf(path);
  const news = !before || (await fingerprint(await before.answer.arrayBuffer())) !== mark;
  const kept = await whole();
  if (kept && kept.list[path] === mark) {
    await visited.delete(at(path));
    await kept.cache.put(CHECKED, new Response(dateOf(answer)));
  } else {
    await visited.put(at(path), new Response(body, { headers: answer.headers }));
  }
  return news ? "newer" : "same";
}

// The website first, always, so that a correction arrives at once. The copy where it does not answer in time.
const late = {};
async function page(event) {
  const path = pathOf(event.request.url);
  const answered = fetch(event.request.url, { cache: "no-cache", redirect: "manual" }).then((answer) => {
    if (answer.status >= 500) throw new Error(answer.status);
    return answer;
  });
  late[path] = answered.then((answer) => remember(path, answer.clone())).catch(() => "");
  event.waitUntil(late[path].then(lookAfter).catch(() => {}));
  const copy = await copyOf(path);
  if (!copy) return answered.catch(() => missing(path));
  const answer = await Promise.race([answered.catch(() => 0), pause(PATIENCE)]);
  return answer || shown(copy);
}

const languageOf = (path) => (site.words[path.split("/")[0]] ? path.split("/")[0] : site.original);

async function shown({ answer, date }) {
  const text = await answer.text();
  const language = /<html lang="(\w+)"/.exec(text)[1];
  const { copy, newer, load, same, locale } = site.words[language];
  const day = new Date(date).toLocaleDateString(locale, { day: "numeric", month: "long", year: "numeric" });
  const told = copy.replace("{date}", day);
  const data = `data-baru="${newer}" data-muat="${load}" data-sama="${same}"`;
  const notice = `<p id="salinan" class="status" role="status" ${data}><strong>${told}</strong></p>`
    + `<script src="${at(...site.script)}" defer></script>`;
  return new Response(text.replace("<h1", notice + "<h1"), { headers: answer.headers });
}

function missing(path) {
  const language = languageOf(path);
  const { absent, danger, home, start } = site.words[language];
  const text = `<!doctype html><html lang="${language}"><meta charset="utf-8">`
    + `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">`
    + `<style>body{max-width:34em;margin:2em auto;padding:0 1em;font:1.1em/1.6 sans-serif}h1{font-size:1.4em}</style>`
    + `<title>${absent}</title><h1>${absent}</h1>`
    + `<p>${danger}</p><p><a href="${at(home)}">${start}</a></p>`;
  return new Response(text, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
}

// A script or picture of a page: of the edition that the page is of, or none.
async function part(url) {
  const known = await caches.match(url);
  if (known) return known;
  const mark = new URL(url).searchParams.get("v");
  const file = await fetched(below(url), mark, "default").catch(() => fetched(below(url), mark, "reload"));
  if (await keepsNothing()) return file;
  const visited = await caches.open(VISITED);
  await visited.delete(url, { ignoreSearch: true });
  await visited.put(url, file.clone());
  return file;
}

// ---- Staying and going

// After a page: what is missing is fetched. And where the website has this script no more, all is removed.
let looked;
async function lookAfter() {
  looked = looked || fetch(location.href, { method: "HEAD", cache: "no-store" });
  const { status } = await looked.catch((error) => {
    looked = undefined;
    throw error;
  });
  if (status === 404 || status === 410) await remove();
  else if (await mayKeepWhole()) await keepWhole();
}

async function empty() {
  for (const name of await ours()) await caches.delete(name);
}

async function remove() {
  removed = true;
  await empty();
  await registration.unregister();
}

async function prepare() {
  const own = await caches.open(OWN);
  await stored(own, ...site.script);
  if (await mayKeepWhole()) await keepWhole().catch(() => {});
  await skipWaiting();
}

// What the page of downloads and a page that is a copy ask for (simpanan.js).
const ANSWERS = {
  async news(path) { return late[path]; },
  async state() {
    const kept = await whole();
    const date = kept && (await (await kept.cache.match(CHECKED)).text());
    return { size: site.size, date, refused: await keepsNothing() };
  },
  async keep() {
    const own = await caches.open(OWN);
    await own.delete(REFUSED);
    await own.put(ASKED, new Response(""));
    return keepWhole().then(() => true, () => false);
  },
  async refuse() {
    await empty();
    await (await caches.open(OWN)).put(REFUSED, new Response(""));
  },
};

addEventListener("install", (event) => event.waitUntil(prepare()));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => {
  const answer = ANSWERS[event.data](pathOf(event.source.url)).then((found) => event.ports[0].postMessage(found));
  event.waitUntil(answer);
});
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(root)) return;
  const { pathname, search } = new URL(url);
  if (mode === "navigate" && /(\/|\.html|\/[^.]+)$/.test(pathname)) event.respondWith(page(event));
  else if (mode !== "navigate" && /^\?v=[0-9a-f]{8}$/.test(search)) event.respondWith(part(url));
});
