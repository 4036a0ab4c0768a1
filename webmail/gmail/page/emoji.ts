import { h } from './dom.ts';

/** Draws each emoji of a mail as a picture, as Gmail does (versafix-template #41; read 2026-11). */
export function drawEmoji(body: HTMLElement): void {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const parts = text.data.split(EMOJI);
    if (parts.length > 1)
      text.replaceWith(...parts.map((part, index) => (index % 2 > 0 ? picture(part) : part)));
  }
}

const EMOJI = /(\p{RGI_Emoji})/v;

const picture = (emoji: string): HTMLElement =>
  h('img', 'an1', {
    'data-emoji': emoji,
    alt: emoji,
    'aria-label': emoji,
    draggable: 'false',
    src: `data:image/svg+xml,${encodeURIComponent(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><text y="16" font-size="16">${emoji}</text></svg>`,
    )}`,
  });
