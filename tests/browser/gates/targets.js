// What a finger can't hit: WCAG 2.2, 2.5.8, with two of its exceptions. A link in a sentence may be as
// low as its line, and a small target may stand alone, 24 pixels from the middle of any other.

const small_targets = () => {
  const box_of = control => {
    const boxes = [control, ...(control.labels ?? [])].filter(is_shown).map(part => part.getBoundingClientRect());
    const left = Math.min(...boxes.map(box => box.left)), right = Math.max(...boxes.map(box => box.right));
    const top = Math.min(...boxes.map(box => box.top)), bottom = Math.max(...boxes.map(box => box.bottom));
    return { control, left, right, top, bottom, x: (left + right) / 2, y: (top + bottom) / 2 };
  };
  const in_sentence = control => {
    if (getComputedStyle(control).display !== "inline") return false;
    let around = control.parentElement;
    while (getComputedStyle(around).display === "inline") around = around.parentElement;
    return around.textContent.trim().length > control.textContent.trim().length;
  };
  const is_small = box => box.right - box.left < 23.9 || box.bottom - box.top < 23.9;
  const is_near = (box, other) => {
    const x = Math.max(other.left - box.x, 0, box.x - other.right), y = Math.max(other.top - box.y, 0, box.y - other.bottom);
    const between_middles = Math.hypot(box.x - other.x, box.y - other.y);
    return Math.hypot(x, y) < 12 || (is_small(other) && between_middles < 24);
  };

  // What waits above the page until it has the focus is not there to be hit.
  const boxes = controls().filter(control => !control.matches("[tabindex='0']")).map(box_of).filter(box => box.bottom + scrollY > 0);
  return boxes.filter(box => is_small(box) && !in_sentence(box.control)).flatMap(box => {
    const near = boxes.find(other => other.control !== box.control && is_near(box, other));
    const size = `${Math.round(box.right - box.left)} × ${Math.round(box.bottom - box.top)}`;
    return near ? [`too small to hit: ${name_of(box.control)} is ${size} px and close to ${name_of(near.control)}; make it 24 × 24 or give it room`] : [];
  });
};
