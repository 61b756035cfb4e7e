// On the page of codes: a clinic's system asks with a code (HL7 Infobutton, by URL), and its reader is led to the page
// for it. Only links of this page are followed, whatever the question says.
(function () {
  var asked = Object.create(null);
  new URLSearchParams(location.search).forEach(function (value, name) {
    name = name.toLowerCase();
    if (!(name in asked)) asked[name] = value.trim();
  });
  var code = (asked["mainsearchcriteria.v.c"] || "").toUpperCase();
  var list = document.querySelector(".kode");
  if (!code || !list) return;

  // The page in the other language is asked the same question.
  var language = (asked["informationrecipient.languagecode.c"] || "").toLowerCase().split(/[-_]/)[0];
  var twin = document.querySelector(".bahasa");
  if (twin && (" " + list.dataset.bahasa + " ").indexOf(" " + language + " ") >= 0) {
    location.replace(twin.href + location.search);
    return;
  }

  // The longest code that this one begins with, in the system asked for.
  var bare = function (text) { return text.replace(/\./g, ""); };
  var system = asked["mainsearchcriteria.v.cs"];
  var best;
  list.querySelectorAll("li").forEach(function (row) {
    if (system && row.dataset.sistem.split(" ").indexOf(system) < 0) return;
    if (bare(code).indexOf(bare(row.id)) === 0 && (!best || row.id.length > best.id.length)) best = row;
  });
  var pages = best ? best.querySelectorAll(".ke") : [];
  if (pages.length === 1) location.replace(pages[0].href);
  else if (best) location.replace("#" + best.id);
  else {
    var note = document.createElement("p");
    note.className = "catatan";
    note.setAttribute("role", "status");
    note.textContent = list.dataset.tidak.replace("{q}", code.slice(0, 12));
    list.before(note);
    note.scrollIntoView({ block: "center" });
  }
})();
