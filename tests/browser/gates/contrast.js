// Text whose ground axe can't make out (in a drawing, on ruled paper, over a thread) is judged by a
// picture of the page without its words.

const without_words = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("*, *::placeholder { color: #0000 !important; caret-color: #0000 !important } svg text { fill: #0000 !important }");
  return sheet;
};
const hide_words = () => document.adoptedStyleSheets.push(without_words());
const show_words = () => document.adoptedStyleSheets.pop();

const boxes_of = element => {
  const words = document.createRange();
  words.selectNodeContents(element);
  const boxes = element.matches("input, textarea, select") ? [] : [...words.getClientRects()];
  const whole = element.getBoundingClientRect();
  const inside = new DOMRect(whole.x + 6, whole.y + 6, whole.width - 12, whole.height - 12);
  return (boxes.length ? boxes : [inside]).map(box => in_sight(box, element)).filter(box => box.width >= 1 && box.height >= 1);
};

// What is left of a box where a wide table scrolls under the edge of the page.
const in_sight = (box, element) => {
  const around = (element.closest(".table-wrap") ?? document.documentElement).getBoundingClientRect();
  const left = Math.max(box.left, around.left), right = Math.min(box.right, around.right);
  return { x: left + scrollX, y: box.top + scrollY, width: right - left, height: box.height };
};

// What of these elements is hard to read on the picture: the words of a line may cross a thin line,
// so a tenth of their ground may be too close to their colour.
const hard_to_read = async (elements, picture) => {
  const image = await createImageBitmap(new Blob([Uint8Array.from(atob(picture), letter => letter.charCodeAt(0))]));
  const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d", { willReadFrequently: true });
  canvas.drawImage(image, 0, 0);
  return elements.filter(is_shown).flatMap(element => {
    const style = getComputedStyle(element), size = parseFloat(style.fontSize);
    const colour = element.closest("svg") ? style.fill : style.color;
    const enough = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
    let worst = 21;
    for (const box of boxes_of(element)) {
      const { data } = canvas.getImageData(box.x, box.y, box.width, box.height);
      const seen = new Map();
      for (let at = 0; at < data.length; at += 4) {
        const ground = data.slice(at, at + 3).join();
        seen.set(ground, (seen.get(ground) ?? 0) + 1);
      }
      const grounds = [...seen].filter(([, count]) => count * 40 > data.length);
      worst = Math.min(worst, ...grounds.map(([ground]) => contrast(colour, ground.split(",").map(Number))));
    }
    return worst < enough ? [`hard to read: ${name_of(element)} stands out by ${worst.toFixed(2)} and not ${enough}`] : [];
  });
};
