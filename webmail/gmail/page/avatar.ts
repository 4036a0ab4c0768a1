import { h } from './dom.ts';
import type { Person } from '../../mailbox/mail.ts';

const hues = [212, 158, 28, 280, 340, 190, 48, 120] as const;

/** A round picture made of the first letter, as Gmail shows for people without a photo. */
export function avatar(person: Person, size: number): HTMLElement {
  const sum = [...person.email].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  const hue = hues[sum % hues.length] ?? 212;
  const letter = [...person.name][0] ?? '?';
  const image = h('img', 'ajn ajo bofPge', {
    alt: '',
    'aria-hidden': 'true',
    width: size,
    height: size,
    'data-hovercard-id': person.email,
  });
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="hsl(${String(hue)} 42% 46%)"/>` +
    `<text x="20" y="27" font-family="Arial" font-size="20" fill="#fff" text-anchor="middle">${letter}</text></svg>`;
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  return image;
}
