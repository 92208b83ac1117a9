
// A clock to rehearse by. It is silent while it runs; where it stops, it says once how long that was,
// and fills that in.
for (const clock of document.querySelectorAll(".clock")) {
  const [face, button, line] = clock.children, about = clock.dataset;
  let began = 0, timer = 0, seconds = 0;
  const look = () => {
    seconds = Math.floor((Date.now() - began) / 1000);
    face.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };
  const start = () => {
    began = Date.now();
    timer = setInterval(look, 200);
    button.textContent = "Stop";
    line.textContent = "";
    look();
  };
  const stop = () => {
    clearInterval(timer);
    timer = 0;
    look();
    seconds ||= 1;
    button.textContent = "Start again";
    const said = seconds < about.shortest ? about.short : seconds > about.longest ? about.long : about.good;
    line.textContent = `${inWords(seconds)}. ${said}`;
    const fields = button.form?.elements;
    if (!fields) return;
    fields.minutes.value = Math.floor(seconds / 60);
    fields.seconds.value = seconds % 60;
    fields.seconds.dispatchEvent(new Event("input", { bubbles: true }));
  };
  button.addEventListener("click", () => timer ? stop() : start());
}
