// A copy of the site may be years old: whether a review is overdue is for today to say.
doc.querySelectorAll(".lewat").forEach((late) => {
  late.hidden = late.previousElementSibling.dateTime >= new Date().toISOString().slice(0, 10);
});
