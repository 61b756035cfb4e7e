// Everyday words that hint at a page, as learnt from questions: each of them makes the page some steps likelier.
// Their first six letters count, so that other endings hint alike.
// They only put pages in order: a sign of danger stays first, a word that is not on the site is still named,
// and where the page about danger comes first by itself, nothing is put before it.
function searchHints(data, pages) {
  const [marks, places, steps] = data.hints;
  const help = data.instead[data.instead.length - 1];
  const numbers = fromMarks(marks);
  return (terms, first) => {
    const hinted = new Map();
    if (first.slug === help) return hinted;
    const begun = new Set([...terms].map((term) => numberOf(term.slice(0, 6))));
    numbers.forEach((number, at) => {
      const page = pages[places.charCodeAt(at) - 40];
      if (begun.has(number)) hinted.set(page, (hinted.get(page) || 0) + +steps[at]);
    });
    return hinted;
  };
}
