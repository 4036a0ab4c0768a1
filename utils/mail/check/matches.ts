import { isShown } from '../dom/visibility';

/** What one selector finds on the page now. */
export interface Matches {
  /** The name it is exported by; variants are numbered, what is made for a field says for which. */
  readonly name: string;
  readonly selector: string;
  readonly found: readonly Element[];
  readonly shown: number;
}

/** A named export of a site's selectors that is none, or that cannot be tried. */
export interface NotCounted {
  readonly name: string;
  readonly why: string;
}

/** Tries every selector of a site by itself, in the page and in its frames that can be read. */
export function countMatches(selectors: Readonly<Record<string, unknown>>): {
  readonly counted: readonly Matches[];
  readonly left: readonly NotCounted[];
} {
  const roots = readableDocuments(document);
  const counted: Matches[] = [];
  const left: NotCounted[] = [];
  for (const [name, exported] of Object.entries(selectors)) {
    for (const { label, selector } of variantsOf(name, exported)) {
      const found = typeof selector === 'string' ? findIn(roots, selector) : null;
      if (found) {
        counted.push({
          name: label,
          selector: String(selector),
          found,
          shown: found.filter(isShown).length,
        });
      } else left.push({ name: label, why: 'no selector' });
    }
  }
  return { counted, left };
}

/** Every selector of a site as it is written. */
export const selectorTexts = (selectors: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(selectors)
    .flatMap(([name, exported]) => variantsOf(name, exported))
    .flatMap(({ selector }) => (typeof selector === 'string' ? [selector] : []));

interface Variant {
  readonly label: string;
  readonly selector: unknown;
}

function variantsOf(name: string, exported: unknown): readonly Variant[] {
  if (Array.isArray(exported)) {
    return exported.flatMap((variant: unknown, index) => variantsOf(`${name}[${index}]`, variant));
  }
  if (typeof exported === 'object' && exported !== null) {
    return Object.entries(exported).flatMap(([key, variant]) => variantsOf(`${name}.${key}`, variant));
  }
  if (typeof exported !== 'function') return [{ label: name, selector: exported }];
  return FIELDS.flatMap((field) => variantsOf(`${name}(${field})`, callWith(exported, field)));
}

/** Selectors that are made are made for a field of recipients. */
const FIELDS = ['to', 'cc', 'bcc'];

function callWith(make: unknown, field: string): unknown {
  try {
    const made = (make as (field: string) => unknown)(field);
    return typeof made === 'function' ? null : made;
  } catch {
    return null;
  }
}

function findIn(roots: readonly Document[], selector: string): readonly Element[] | null {
  try {
    return roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  } catch {
    return null;
  }
}

/** The page and what it frames of its own origin. */
const readableDocuments = (page: Document): readonly Document[] => [
  page,
  ...[...page.querySelectorAll('iframe')].flatMap((frame) =>
    frame.contentDocument ? readableDocuments(frame.contentDocument) : [],
  ),
];
