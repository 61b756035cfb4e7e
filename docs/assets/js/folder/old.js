// Before the first paint: where age.js says that a copy is old, the notice comes first on the page, in its language.
// It is put in as soon as there is a body, so that nothing moves.
((doc, root, notices) => {
  if (!root.classList.contains("lama")) return;
  new MutationObserver((changes, observer) => {
    if (!doc.body) return;
    observer.disconnect();
    doc.body.insertAdjacentHTML("afterbegin", notices[root.dataset.bahasa]);
  }).observe(root, { childList: true });
})
