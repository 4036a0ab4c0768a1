// Takes out of the page what a selector finds, as soon as it comes, and counts. Pages made by React go on: what it wants to
// take out later and is gone already is passed over.
(() => {
  const { removeChild, insertBefore } = Node.prototype;
  Node.prototype.removeChild = function (child) {
    return child.parentNode === this ? removeChild.call(this, child) : child;
  };
  Node.prototype.insertBefore = function (added, before) {
    return insertBefore.call(this, added, before && before.parentNode === this ? before : null);
  };
  const counts = (window.driftCounts = {});
  const watched = { childList: true, subtree: true, attributes: true };

  /** Counts what each selector ever finds. */
  window.driftCensus = (selectors) => {
    const look = () => {
      for (const [name, variants] of Object.entries(selectors)) {
        for (const selector of variants) {
          if (document.querySelector(selector)) counts[name] = (counts[name] ?? 0) + 1;
        }
      }
    };
    look();
    new MutationObserver(look).observe(document, watched);
  };

  window.driftRemove = (variants) => {
    const take = () => {
      for (const selector of variants) {
        for (const found of document.querySelectorAll(selector)) {
          if (found === document.documentElement || found === document.body) continue;
          counts.removed = (counts.removed ?? 0) + 1;
          found.remove();
        }
      }
    };
    take();
    new MutationObserver(take).observe(document, watched);
  };
})();
