// A walk through the page with the tab key: what gets the focus has to show it, in sight, in the order
// of the page; and everything that can be used has to get it.

window.walk = (() => {
  const all = controls(), reached = new Set(), found = new Set();
  let last = -1, still = 0, here = null;

  // Of buttons that exclude each other the tab key reaches one; arrow keys reach the others.
  const key_of = control => control.type === "radio" ? `${control.name} ${control.form?.action}` : control;
  const wanted = new Set(all.map(key_of));

  const has_ring = control => {
    const places = [control, ...(control.labels ?? []), control.nextElementSibling].filter(place => place && is_shown(place));
    return places.some(place => {
      const { outlineStyle, outlineWidth, outlineColor, opacity } = getComputedStyle(place);
      const is_drawn = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && opacity > 0.5;
      return is_drawn && contrast(outlineColor, ground_of(place.parentElement)) >= 3;
    });
  };
  const is_in_sight = control => [control, ...(control.labels ?? [])].filter(is_shown).some(place => {
    const box = place.getClientRects()[0];
    const [x, y] = [(box.left + box.right) / 2, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2];
    const top = document.elementFromPoint(x, y);
    return top && (place.contains(top) || top.contains(place) && top.closest("label"));
  });

  const step = ({ key }) => {
    const control = document.activeElement;
    if (key !== "Tab" || !control || control === document.body) return;
    still = control === here ? still + 1 : 0;
    here = control;
    if (still > 8) found.add(`a trap: the tab key does not leave ${name_of(control)}`);
    if (reached.has(key_of(control))) return;
    reached.add(key_of(control));
    const place = all.indexOf(control);
    if (place >= 0 && place < last) found.add(`out of order: ${name_of(control)} comes after ${name_of(all[last])}`);
    if (place >= 0) last = place;
    if (!has_ring(control)) found.add(`no ring: ${name_of(control)} does not show that it has the focus`);
    if (!is_in_sight(control)) found.add(`out of sight: ${name_of(control)} has the focus where nobody sees it`);
  };
  addEventListener("keyup", step);
  // Whatever had the focus before: the walk begins at the top.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");

  return {
    count: wanted.size,
    left: () => [...wanted].filter(key => !reached.has(key)).length,
    end: () => {
      const missed = all.filter(control => !reached.has(key_of(control)));
      removeEventListener("keyup", step);
      document.activeElement?.blur();
      scrollTo(0, 0);
      return [...found, ...missed.map(control => `unreachable: the tab key never comes to ${name_of(control)}`)];
    },
  };
})();
return window.walk.count;
