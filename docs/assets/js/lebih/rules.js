// Style for what this script makes. Of a file that pages share in a folder, browsers let no script add to the style.
let sheet = doc.styleSheets[0];
if (doc.adoptedStyleSheets && window.CSSStyleSheet) {
  sheet = new CSSStyleSheet();
  doc.adoptedStyleSheets = Array.from(doc.adoptedStyleSheets).concat(sheet);
}
rules.forEach((rule) => {
  try {
    sheet.insertRule(rule, sheet.cssRules.length);
  } catch (error) {}
});
