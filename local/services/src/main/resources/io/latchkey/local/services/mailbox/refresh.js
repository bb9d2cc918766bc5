const letters = document.getElementById("letters");
let shown = letters.innerHTML;
async function refresh() {
  if (document.hidden || letters.contains(document.activeElement)) return;
  try {
    const answer = await fetch(location.href, { headers: { accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("letters").innerHTML;
    if (fresh !== shown) {
      shown = fresh;
      letters.innerHTML = fresh;
    }
  } catch {
    return;
  }
}
setInterval(refresh, 3000);
