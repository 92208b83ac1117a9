// Everything the gates hold against the page with all its disclosures open, in these colours and at
// this width. Axe's other rules don't look at colours, so in the dark only those that do are run.

const page = document.documentElement;
document.querySelectorAll("details").forEach(more => { more.open = true; });
const in_dark = matchMedia("(prefers-color-scheme: dark)").matches;
const run = in_dark
  ? { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } }
  : { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

// The ground of an empty field is judged by the words that will stand in it.
const lines = "textarea, input:not([type]), input:is([type=text], [type=email], [type=password])";
const blank = [...document.querySelectorAll(lines)].filter(field => !field.value);
for (const field of blank) field.value = "Words";

const { violations, incomplete } = await axe.run(document, {
  ...run,
  checks: { "color-contrast": { options: { ignorePseudo: true } } },
});
for (const field of blank) field.value = "";

const about = ({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(" ")}: ${node.failureSummary}`);
const is_colour = ({ id }) => id === "color-contrast";
window.unsure = incomplete.filter(is_colour).flatMap(({ nodes }) => nodes.map(node => document.querySelector(node.target[0])));
const found = violations.flatMap(about);
found.push(...small_targets());
if (page.scrollWidth > page.clientWidth) found.push(`scrolls sideways by ${page.scrollWidth - page.clientWidth} px`);
return { found, height: page.scrollHeight, unsure: unsure.length };
