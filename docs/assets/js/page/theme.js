// Light or dark: as the device, then light, then dark. The choice stays.
const button = one(".tema");
const themes = ["", "terang", "gelap"];
const label = () => button.setAttribute("aria-label", button.dataset[look.tema || "sistem"]);
if (button) {
  label();
  button.onclick = () => {
    look.tema = themes[(themes.indexOf(look.tema || "") + 1) % 3];
    try {
      localStorage.setItem("tema", look.tema);
    } catch (e) {}
    label();
  };
}
