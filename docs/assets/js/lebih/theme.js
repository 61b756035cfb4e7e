// Light or dark: as the device, then light, then dark. The choice stays.
const button = one(".tema");
if (button) {
  const label = () => button.setAttribute("aria-label", button.dataset[look.tema || "sistem"]);
  label();
  button.classList.add("siap");
  button.onclick = () => {
    look.tema = look.tema ? (look.tema === "terang" ? "gelap" : "") : "terang";
    try {
      localStorage.tema = look.tema;
    } catch (e) {}
    label();
  };
}
