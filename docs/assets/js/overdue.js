// A copy of the site may be years old: whether a review is overdue is for today to say. Only pages with a date of the
// next review have this.
document.querySelectorAll(".lewat").forEach((late) => {
  late.hidden = late.previousElementSibling.dateTime >= new Date().toISOString().slice(0, 10);
});
