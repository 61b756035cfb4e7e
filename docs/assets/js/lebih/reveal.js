// A link into what is folded opens it.
const reveal = () => {
  const target = doc.getElementById(location.hash.slice(1));
  for (let around = target; around; around = around.parentElement) {
    if (around.open === false) {
      around.open = true;
      target.scrollIntoView();
    }
  }
};
addEventListener("hashchange", reveal);
reveal();
