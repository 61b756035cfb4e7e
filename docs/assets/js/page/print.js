// The button that prints.
const paper = one(".cetak");
if (paper) paper.onclick = () => print();
