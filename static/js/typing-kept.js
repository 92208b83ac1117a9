// While a long form is typed, the server keeps its words as a draft; the form offers them again if
// they are never saved. Nothing is stored in the browser. Forms with a password or a code are left
// alone (the server keeps none of theirs either).
{
  const long = "form:has([name=form_page]):has(textarea)";
  const secret = "[type=password], [autocomplete=one-time-code]";
  const after = 4000;

  const keep = form => {
    const fields = () => new URLSearchParams(new FormData(form));
    const opened = fields().toString();
    // A fresh form that is put back as it was has nothing to keep.
    const fresh = !summary && !form.querySelector(".unsaved");
    let kept = opened, told = "", timer = 0, left = false;

    const line = document.createElement("p");
    line.className = "saved-line hint";
    line.setAttribute("role", "status");
    form.querySelector(".actions:last-of-type")?.append(line);
    // Said aloud when it becomes true; the time of each later draft is only shown.
    const say = (what, time = "") => {
      line.ariaLive = what === told ? "off" : "polite";
      line.textContent = what + time;
      told = what;
    };

    const send = async () => {
      clearTimeout(timer);
      timer = 0;
      const now = fields(), words = now.toString();
      if (words === kept) return;
      const before = kept, action = new URL(form.action).pathname;
      kept = words;
      if (fresh && words === opened)
        for (const name of [...now.keys()]) if (!/^(revision$|form_)/.test(name)) now.delete(name);
      now.set("form_action", action);
      try {
        const answer = await fetch("/drafts", { method: "POST", body: now, redirect: "manual", keepalive: words.length < 60000 });
        if (answer.status === 204) {
          const time = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
          say("Saved as a draft", " " + time);
        } else if (answer.type === "opaqueredirect") {
          say("You are signed out. Your words are kept: save, and sign in again.");
        } else throw answer;
      } catch (problem) {
        kept = before;
        say(`Not kept yet: ${problem.status ? "something broke" : "no connection"}. Your words are still on this page.`);
        timer ||= setTimeout(send, 3 * after);
      }
    };

    form.addEventListener("input", () => { left = false; timer ||= setTimeout(send, after); });
    form.addEventListener("submit", event => {
      left = event.submitter?.name === "discard";
      clearTimeout(timer);
      if (!left) send();
    });
    const leave = () => { if (!left) send(); };
    addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", () => { if (document.hidden) leave(); });
    addEventListener("online", leave);
  };

  for (const form of document.querySelectorAll(long)) if (!form.querySelector(secret)) keep(form);
}
