// The buttons that print, with the code that only paper has.
doc.querySelectorAll(".cetak").forEach((paper) => { paper.onclick = () => withMore(() => print()); });
