import { boot } from './boot.ts';

/** A mail's own markup as the page shows it. */
export interface AuthorHtml {
  /** The class everything of the author's is scoped by. */
  readonly scope: string;
  readonly html: string;
  readonly styles: string;
}

const forbidden = 'script, meta, link, base, iframe, object, embed, form, input, button, title';

function prefixed(names: string): string {
  return names
    .split(/\s+/)
    .filter((name) => name !== '')
    .map((name) => (name.startsWith('x_') ? name : `x_${name}`))
    .join(' ');
}

function scopedSelector(selector: string, scope: string): string {
  const renamed = selector.replaceAll(/([.#])([A-Za-z_][\w-]*)/g, '$1x_$2').trim();
  return `.${scope} ${/^(body|html|\*)$/.test(renamed) ? '> div' : renamed}`;
}

function scopedStyles(sheet: string, scope: string): string {
  return sheet.replaceAll(/([^{}]+)\{([^{}]*)\}/g, (_, selectors: string, rules: string) => {
    const scoped = selectors.split(',').map((selector) => scopedSelector(selector, scope));
    return `${scoped.join(', ')} {${rules}}\n`;
  });
}

/** The colour's counterpart on a dark ground. Equal colours stay equal, so what was invisible stays invisible. */
function onDark(colour: string): string {
  const spelled = colour.replace(/^white$/, 'rgb(255, 255, 255)').replace(/^black$/, 'rgb(0, 0, 0)');
  return spelled.replace(/^rgb\((\d+), (\d+), (\d+)\)$/, (_, ...parts: readonly unknown[]) => {
    const turned = parts.slice(0, 3).map((part) => String(Math.round(255 - Number(part) * 0.88)));
    return `rgb(${turned.join(', ')})`;
  });
}

/** Outlook's dark theme keeps the author's colours in `data-ogsc` and `data-ogsb` and puts dark ones in their place (2026). */
function darken(element: HTMLElement): void {
  const { color, backgroundColor } = element.style;
  if (color !== '') {
    element.dataset['ogsc'] = color;
    element.style.color = onDark(color);
  }
  if (backgroundColor !== '') {
    element.dataset['ogsb'] = backgroundColor;
    element.style.backgroundColor = onDark(backgroundColor);
  }
}

/**
 * Cleans a mail's markup the way Outlook does (captured 2026): nothing that runs, ids and classes prefixed `x_`, style
 * sheets scoped to `.rps_####`.
 */
export function authorHtml(mailId: string, source: string): AuthorHtml {
  const scope = `rps_${mailId.slice(-4)}`;
  const parsed = new DOMParser().parseFromString(source, 'text/html');
  for (const part of parsed.querySelectorAll(forbidden)) part.remove();
  const styles = [...parsed.querySelectorAll('style')].map((style) => {
    style.remove();
    return scopedStyles(style.textContent ?? '', scope);
  });
  for (const element of parsed.body.querySelectorAll<HTMLElement>('*')) {
    for (const { name } of [...element.attributes]) if (/^on/i.test(name)) element.removeAttribute(name);
    if (element.id !== '') element.id = prefixed(element.id);
    const classes = element.getAttribute('class');
    if (classes !== null) element.setAttribute('class', prefixed(classes));
    if (/^\s*javascript:/i.test(element.getAttribute('href') ?? '')) element.removeAttribute('href');
    if (element.tagName === 'A' && element.hasAttribute('href')) {
      element.setAttribute('target', '_blank');
      element.setAttribute('rel', 'noopener noreferrer');
      element.setAttribute('data-auth', 'NotApplicable');
    }
    if (element.tagName === 'IMG') element.setAttribute('data-imagetype', 'External');
    if (boot.variants.theme === 'dark') darken(element);
  }
  return { scope, html: parsed.body.innerHTML, styles: styles.join('') };
}

/** The first words of a mail, without what it quotes. */
export function preview(source: string, length = 120): string {
  const parsed = new DOMParser().parseFromString(source, 'text/html');
  for (const part of parsed.querySelectorAll('style, script, .gmail_quote, #divRplyFwdMsg, #Signature'))
    part.remove();
  for (const block of parsed.querySelectorAll('div, p, br, li, td, h1, h2, h3')) block.after(' ');
  const text = (parsed.body.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
