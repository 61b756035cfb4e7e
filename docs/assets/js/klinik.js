// On the page with what clinics copy: one tap copies a block, and a text finds pages by title.
// Without script a tap on the block selects all of it, and the groups are opened by hand.
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
  var filter = list.querySelector(".saring");
  filter.hidden = false;
  filter.querySelector("input").oninput = function () {
    var typed = this.value.trim().toLowerCase();
    list.querySelectorAll(":scope > details").forEach(function (group) {
      var left = 0;
      group.querySelectorAll("details").forEach(function (page) {
        page.hidden = page.firstElementChild.textContent.toLowerCase().indexOf(typed) < 0;
        if (!page.hidden) left++;
      });
      group.hidden = !left;
      group.open = !!typed;
    });
  };
});
