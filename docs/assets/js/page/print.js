// The button that prints, with the code that only paper has.
const paper = one(".cetak");
if (paper) paper.onclick = () => withMore(() => print());
