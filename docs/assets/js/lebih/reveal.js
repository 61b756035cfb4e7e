// A link into what is folded opens it, and one to what moved goes on to where it is now.
const reveal = () => {
  const target = doc.getElementById(location.hash.slice(1));
  if (target && target.matches(".pindah")) location.replace(target.querySelector("a").href);
  for (let around = target; around; around = around.parentElement) {
    if (around.open === false) {
      around.open = true;
      target.scrollIntoView();
    }
  }
};
addEventListener("hashchange", reveal);
reveal();
