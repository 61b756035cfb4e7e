// What the page itself can do without comes after it (lebih/); with it, paper has its style and its code. Who is quicker waits.
let whole = !look.lebih;
let asked;
if (!whole) fetched(look.lebih, () => {
  whole = true;
  if (asked) print();
});
doc.querySelectorAll(".cetak").forEach((paper) => {
  paper.onclick = () => {
    asked = true;
    if (whole) print();
  };
});
