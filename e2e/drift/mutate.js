// Changes everything about a page that is not named in `kept`: classes and ids get other names, unknown attributes go, elements are
// wrapped, what stands beside each other in the frame of the page changes places. What a reader sees stays the same.
window.driftMutate = (seed, kept) => {
  let state = seed >>> 0 || 1;
  const random = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
  const keeps = new Set(kept.names);
  const rename = new Map();
  const other = (name) => {
    if (keeps.has(name) || kept.beginnings.some((beginning) => name.startsWith(beginning))) return name;
    if (!rename.has(name)) rename.set(name, `z${Math.floor(random() * 1e9).toString(36)}`);
    return rename.get(name);
  };
  const all = [...document.querySelectorAll('body *')].filter((one) => !one.closest(kept.untouched));

  for (const element of all) {
    for (const { name } of [...element.attributes]) {
      if (!keeps.has(name) && /^(?:data-|js)/.test(name) && random() < 0.6) element.removeAttribute(name);
    }
    if (element.id) element.id = other(element.id);
    if (typeof element.className === 'string' && element.className) {
      element.className = [...element.classList].map(other).join(' ');
    }
  }
  for (const style of document.querySelectorAll('style')) {
    style.textContent = style.textContent.replace(/([.#])([A-Za-z_][\w-]*)/g, (whole, sign, name) =>
      rename.has(name) ? sign + rename.get(name) : whole,
    );
  }
  for (const element of all) {
    const parent = element.parentElement;
    if (!parent || random() > 0.04 || /^(?:TR|TD|TH|TBODY|THEAD|TABLE|LI|OPTION|SVG)$/i.test(element.tagName))
      continue;
    if (
      /^(?:TR|TBODY|TABLE|UL|OL|SELECT)$/i.test(parent.tagName) ||
      parent.namespaceURI !== element.namespaceURI
    )
      continue;
    if (kept.children.some((selector) => element.matches(selector))) continue;
    const wrapper = document.createElement(random() < 0.5 ? 'div' : 'section');
    wrapper.style.display = 'contents';
    element.replaceWith(wrapper);
    wrapper.append(element);
  }
  for (const element of all) {
    // Only where neither the mail nor what holds it is: the order of messages means something.
    if (random() > 0.2 || element.querySelector(kept.ordered) || element.closest(kept.ordered)) continue;
    if (element.children.length > 1 && element.children.length === element.childNodes.length)
      element.append(element.children[Math.floor(random() * element.children.length)]);
  }
};
