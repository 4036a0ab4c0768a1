// Takes out of the page what a selector finds, as soon as it comes, and tells. Pages made by React go on: what it wants to
// take out later and is gone already is passed over.
(() => {
  const { removeChild, insertBefore } = Node.prototype;
  Node.prototype.removeChild = function (child) {
    return child.parentNode === this ? removeChild.call(this, child) : child;
  };
  Node.prototype.insertBefore = function (added, before) {
    return insertBefore.call(this, added, before && before.parentNode === this ? before : null);
  };

  const told = new Set();
  const tell = (name) => {
    if (told.has(name)) return;
    told.add(name);
    void window.driftFound?.(name);
  };

  /** Looks at each change of this page, at what is parsed in it, and at frames in which no script runs. */
  const follow = (look) => {
    const watch = (root) => {
      look(root);
      new MutationObserver(() => look(root)).observe(root, {
        childList: true,
        subtree: true,
        attributes: true,
      });
    };
    // Before those who wait for the frame hear of it.
    const onLoad = ({ target }) => {
      if (target instanceof HTMLIFrameElement && target.contentDocument) look(target.contentDocument);
    };
    document.addEventListener('load', onLoad, true);
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (init) {
      const root = attachShadow.call(this, init);
      root.addEventListener('load', onLoad, true);
      return root;
    };
    const { parseFromString } = DOMParser.prototype;
    DOMParser.prototype.parseFromString = function (...given) {
      const parsed = parseFromString.apply(this, given);
      look(parsed);
      return parsed;
    };
    watch(document);
  };

  /** Tells the names of the selectors that ever find something. */
  window.driftCensus = (selectors) =>
    follow((root) => {
      for (const [name, variants] of Object.entries(selectors)) {
        if (!told.has(name) && variants.some((selector) => root.querySelector(selector))) tell(name);
      }
    });

  window.driftRemove = (variants) =>
    follow((root) => {
      for (const selector of variants) {
        for (const found of root.querySelectorAll(selector)) {
          const isWhole = found === found.ownerDocument.documentElement || found === found.ownerDocument.body;
          // A page cannot be without these, but they can be like any other.
          if (isWhole) for (const { name } of [...found.attributes]) found.removeAttribute(name);
          else found.remove();
          tell('removed');
        }
      }
    });
})();
