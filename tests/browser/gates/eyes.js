// How the gates see a page: what is shown, what it is called, and how strongly it stands out.

const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
const is_shown = element => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
const controls = () => [...document.querySelectorAll(CONTROLS)].filter(element => !element.disabled && is_shown(element));

const name_of = element => {
  const words = (element.innerText || element.value || element.name || "").trim().slice(0, 40);
  return `<${element.localName}${element.id && `#${element.id}`}${element.name ? ` name=${element.name}` : ""}> “${words}”`;
};

const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
const parts_of = colour => {
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  return [...pen.getImageData(0, 0, 1, 1).data];
};
const over = ([r, g, b, a], under) => [r, g, b].map((part, place) => (part * a + under[place] * (255 - a)) / 255);

// The plain colour behind an element, as it and what it stands in are painted.
const ground_of = element => {
  const under = element.parentElement ? ground_of(element.parentElement) : [255, 255, 255];
  return over(parts_of(getComputedStyle(element).backgroundColor), under);
};

const light_of = colour => {
  const [r, g, b] = colour.map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
// How a colour stands out from the ground it is on, from 1 to 21.
const contrast = (colour, ground) => {
  const lights = [over(parts_of(colour), ground), ground].map(light_of).sort((one, other) => other - one);
  return (lights[0] + 0.05) / (lights[1] + 0.05);
};
