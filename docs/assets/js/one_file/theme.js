// Light or dark: as the device, then light, then dark. The choice stays. On a page: page/deeds.js and lebih/theme.js.
const button = one(".tema");
if (button) {
  const label = () => button.setAttribute("aria-label", button.dataset[look.tema || "sistem"]);
  label();
  button.onclick = () => {
    look.tema = look.tema ? (look.tema === "terang" ? "gelap" : "") : "terang";
    try {
      localStorage.tema = look.tema;
    } catch (e) {}
    label();
  };
}
