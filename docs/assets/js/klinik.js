// On the page for clinics: one tap copies a block. Without script a tap on the block selects all of it.
document.querySelectorAll(".klinik").forEach(function (list) {
  // This copy does not know its address, but the browser does.
  var here = /^http/.test(location.protocol) && list.dataset.ganti && new URL(list.dataset.akar, location).href;
  list.querySelectorAll("pre + button").forEach(function (button) {
    var block = button.previousElementSibling;
    if (here) block.textContent = block.textContent.split(list.dataset.ganti + "/").join(here);
    var done = function () { button.textContent = list.dataset.tersalin; };
    var oldWay = function () {
      getSelection().selectAllChildren(block);
      if (document.execCommand("copy")) done();
    };
    button.onclick = function () {
      if (navigator.clipboard) navigator.clipboard.writeText(block.textContent).then(done, oldWay);
      else oldWay();
    };
    button.style.display = "inline-block";
  });
});
