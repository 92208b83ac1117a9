"use strict";
// Everything works without this file. It only saves a step here and there.

// After a form came back: whoever uses a keyboard or a screen reader starts at what needs a look.
const summary = document.querySelector("main > .error-summary, main > .stale-summary");
if (summary) summary.focus();

// On the way in: the browser knows its time zone better than the practice's setting does. A zone
// that someone typed or saved is left alone.
const zone = document.querySelector("form:has([name=password]) [name=time_zone]");
if (zone && !summary) {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (here && zone.value === zone.defaultValue) zone.value = here;
}

// On pages made for paper a button opens the browser's own print window.
for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
}
