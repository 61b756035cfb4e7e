// Everyday words that hint at a page, as learnt from questions: each of them makes the page some steps likelier.
// Their first six letters count, so that other endings hint alike.
// They only put pages in order: a sign of danger stays first, a word that is not on the site is still named,
// and where the page about danger comes first by itself, nothing is put before it.
function searchHints(data, pages) {
  const [marks, places, steps] = data.hints;
  const help = data.instead[data.instead.length - 1];
  const hints = new Map(); // number of a word -> pages with their steps
  fromMarks(marks).forEach((number, at) => hints.set(number, (hints.get(number) || []).concat(
    { page: pages[places.charCodeAt(at) - 40], steps: +steps[at] })));
  return (terms, first) => {
    const hinted = new Map();
    if (first.slug === help) return hinted;
    const begun = new Set([...terms].map((term) => numberOf(term.slice(0, 6))));
    for (const number of begun) for (const { page, steps } of hints.get(number) || []) {
      hinted.set(page, (hinted.get(page) || 0) + steps);
    }
    return hinted;
  };
}
