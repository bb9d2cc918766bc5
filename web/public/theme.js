// Runs before the first paint, as a file of its own so that the page needs no inline script.
(() => {
  try {
    const chosen = localStorage.getItem("latchkey.theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch {
    // Storage may be blocked: the system's choice stands.
  }
})();
