
// On a page left open for days: shortly before its browser is signed out it says so. "Stay signed
// in" leaves the page as it is, with whatever was typed on it.
const ending = document.querySelector("[data-seconds]");
if (ending) {
  const lasts = ending.dataset.seconds * 1000;
  let ends = Date.now() + lasts;
  const look = () => { if (ends - Date.now() < 600000) ending.hidden = false; };
  setInterval(look, 20000);
  ending.addEventListener("submit", () => { ends = Date.now() + lasts; ending.hidden = true; });
}
