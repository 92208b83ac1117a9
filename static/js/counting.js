
// A length of time: "1 min 50 s".
const inWords = all => {
  const minutes = Math.floor(all / 60), seconds = all % 60;
  return [minutes && `${minutes} min`, seconds && `${seconds} s`].filter(Boolean).join(" ");
};

// What is counted while someone types: the characters left in a field that is nearly full, and how
// long an answer takes to say. Said aloud only after a pause, so that nobody is talked over.
{
  const after = (area, look) => {
    let pause = 0;
    area.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(look, 400); });
    look();
  };

  for (const area of document.querySelectorAll("[data-most]")) {
    const most = Number(area.dataset.most);
    const line = document.createElement("p");
    line.className = "near-limit";
    line.setAttribute("role", "status");
    area.after(line);
    after(area, () => {
      const left = most - [...area.value.trim()].length, many = Math.abs(left).toLocaleString("en");
      line.textContent = left < 0 ? `${many} too many to save`
        : left <= most / 10 ? `${many} ${left === 1 ? "character" : "characters"} left` : "";
    });
  }

  const aloud = document.querySelector("[data-of]");
  const answer = aloud && document.getElementById(aloud.dataset.of);
  if (answer) after(answer, () => {
    const words = answer.value.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length;
    const time = inWords(Math.round(words * 60 / aloud.dataset.aMinute));
    aloud.querySelector("b").textContent = time ? `About ${time} aloud` : "Nothing to say aloud yet";
    aloud.querySelector("span").textContent = words === 1 ? "1 word" : `${words} words`;
  });
}
