// What a reader sees of the site that the browser keeps (sw.js): on a page that is a copy, and on the page of downloads.
(async (doc, keeper) => {
  if (!keeper) return;
  const ask = async (what) => {
    const { active } = await keeper.ready;
    return new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = (event) => done(event.data);
      active.postMessage(what, [port2]);
    });
  };

  // A copy: whether the website has another text, once it answers.
  const notice = doc.getElementById("salinan");
  if (notice) {
    const offer = (text) => {
      const link = doc.createElement("a");
      link.href = "";
      link.textContent = notice.dataset.muat;
      notice.firstChild.textContent = text + " ";
      notice.firstChild.append(link);
    };
    addEventListener("online", () => offer(""));
    const news = await ask("news");
    if (news === "newer") offer(notice.dataset.baru);
    else if (news) notice.firstChild.textContent = notice.dataset.sama;
  }

  // The page of downloads.
  for (const place of doc.querySelectorAll(".simpanan")) {
    const words = place.dataset;
    const state = place.querySelector("span");
    const [keep, remove] = place.querySelectorAll("button");
    const say = (text) => { state.textContent = text; };
    const show = async () => {
      const { date, size, refused } = await ask("state");
      const shape = { day: "numeric", month: "long", year: "numeric" };
      const day = date && new Date(date).toLocaleDateString(words.bahasa, shape);
      if (date) say(words.semua.replace("{date}", day));
      else say((refused ? words.kosong : words.sebagian).replace("{size}", size.toLocaleString(words.bahasa)));
      keep.style.display = date ? "none" : "";
      remove.style.display = refused ? "none" : "";
    };
    keep.onclick = async () => {
      say(words.tunggu);
      keep.disabled = true;
      const done = await ask("keep");
      keep.disabled = false;
      if (done) await show();
      else say(words.gagal);
    };
    remove.onclick = async () => {
      await ask("refuse");
      await show();
    };
    await show();
    place.hidden = false;
  }
})(document, navigator.serviceWorker);
