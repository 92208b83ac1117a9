// Drawings without words: where a person's own colours take those of the page away, each still has to
// be seen on this picture of a part of the page. Some are drawn at the left edge of what they mark.

const DRAWN = [
  [".meter, .steps, .knots, .chart > svg, input:not([type=hidden]), select, textarea, .secret", Infinity],
  [".name", 28],
  [".knot", 20],
  [".state", 10],
];

const unseen = async (picture, top) => {
  const image = await createImageBitmap(new Blob([Uint8Array.from(atob(picture), letter => letter.charCodeAt(0))]));
  const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d", { willReadFrequently: true });
  canvas.drawImage(image, 0, 0);
  const is_drawn = ({ x, y, width, height }) => {
    const { data } = canvas.getImageData(x + scrollX - 1, y + scrollY - top, width + 2, Math.max(height, 1));
    const colours = new Set();
    for (let at = 0; at < data.length; at += 4) colours.add(data.slice(at, at + 3).join());
    const lights = [...colours].map(colour => light_of(colour.split(",").map(Number)));
    return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05) >= 3;
  };
  return DRAWN.flatMap(([selector, width]) => [...document.querySelectorAll(selector)].filter(is_shown).flatMap(element => {
    const box = element.getBoundingClientRect();
    const [from, to] = [box.top + scrollY - top, box.bottom + scrollY - top];
    if (from < 0 || to > image.height) return [];
    box.width = Math.min(box.width, width);
    return is_drawn(box) ? [] : [`not seen: ${name_of(element)} of class “${element.getAttribute("class") ?? ""}”`];
  }));
};
return unseen(...arguments);
