// Before the first paint: a copy that is more than a year old by the clock of its reader says so (.umur).
// A clock that is before the day of the copy, or long after it, is wrong: then nothing is said.
(function (root) {
  var days = (new Date() - new Date(root.getAttribute("data-edisi"))) / 864e5;
  if (days > 365 && days < 20 * 365) root.className += " lama";
})(document.documentElement);
