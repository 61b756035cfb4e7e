// On the page for clinics: one tap copies a block. Without it a tap on the block selects all of it.
document.querySelectorAll(".klinik").forEach(function (list) {
  // This copy does not know its address, but the browser does.
  var here = /^http/.test(location.protocol) && list.dataset.ganti && new URL(list.dataset.akar, location).href;
  list.querySelectorAll("pre").forEach(function (block) {
    if (here) block.textContent = block.textContent.split(list.dataset.ganti + "/").join(here);
    var button = document.createElement("button");
    button.className = "salin-blok";
    button.setAttribute("aria-live", "polite");
    button.textContent = list.dataset.salin;
    var done = function () { button.textContent = list.dataset.tersalin; };
    var oldWay = function () {
      getSelection().selectAllChildren(block);
      if (document.execCommand("copy")) done();
    };
    button.onclick = function () {
      if (navigator.clipboard) navigator.clipboard.writeText(block.textContent).then(done, oldWay);
      else oldWay();
    };
    block.after(button);
  });
});
