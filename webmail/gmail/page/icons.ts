const paths = {
  menu: 'M3 6h18v2H3zM3 11h18v2H3zM3 16h18v2H3z',
  search: 'M10 4a6 6 0 1 0 3.700 10.700L19 20l1-1-5.300-5.300A6 6 0 0 0 10 4m0 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8',
  pencil:
    'M4 17.2V20h2.8L17.6 9.2l-2.8-2.8zM19.7 7.1a1 1 0 0 0 0-1.4l-1.4-1.4a1 1 0 0 0-1.4 0l-1.2 1.2 2.8 2.8z',
  inbox: 'M4 4h16v16H4zm2 2v8h3a3 3 0 0 0 6 0h3V6z',
  star: 'm12 4 2.3 5 5.5.6-4.1 3.7 1.2 5.4-4.9-2.8-4.9 2.8 1.2-5.4L4.2 9.6 9.7 9zm0 3.9-1.2 2.7-3 .3 2.3 2-.7 3 2.6-1.5 2.6 1.5-.7-3 2.3-2-3-.3z',
  sent: 'M3 20V4l19 8zm2-3 11.9-5L5 7v3.5l6 1.5-6 1.5z',
  draft: 'M6 2h8l5 5v15H6zm7 1.5V8h4.5zM8 4v16h9V10h-6V4z',
  label: 'M4 6h11l5 6-5 6H4zm2 2v8h8l3.3-4L14 8z',
  back: 'M20 11H7.8l5.6-5.6L12 4l-8 8 8 8 1.4-1.4L7.8 13H20z',
  archive: 'M4 4h16v4h-1v12H5V8H4zm3 4v10h10V8zm2 3h6v2H9z',
  trash: 'M9 4h6l1 1h4v2H4V5h4zM6 8h12v13H6zm2 2v9h8v-9z',
  more: 'M12 5a2 2 0 1 1 0 4 2 2 0 0 1 0-4m0 5a2 2 0 1 1 0 4 2 2 0 0 1 0-4m0 5a2 2 0 1 1 0 4 2 2 0 0 1 0-4',
  reply: 'M10 9V5l-7 7 7 7v-4.1c5 0 8.5 1.6 11 5.1-1-5-4-10-11-11',
  replyAll: 'M7 8V5l-7 7 7 7v-3l-4-4zm6 1V5l-7 7 7 7v-4.1c5 0 8.5 1.6 11 5.1-1-5-4-10-11-11',
  forward: 'm14 9-.1-4 7 7-7 7V14.900c-5 0-8.500 1.600-11 5.100 1-5 4-10 11.100-11',
  print: 'M7 3h10v4H7zM4 8h16v9h-3v4H7v-4H4zm5 6v5h6v-5z',
  window: 'M5 5h6v2H7v10h10v-4h2v6H5zm9-1h6v6h-2V7.400l-7.300 7.300-1.400-1.400L16.600 6H14z',
  down: 'm7 10 5 5 5-5z',
  clip: 'M17 6v11a5 5 0 0 1-10 0V5.500a3.500 3.500 0 0 1 7 0V16a2 2 0 1 1-4 0V6h1.500v10a.5.500 0 0 0 1 0V5.500a2 2 0 1 0-4 0V17a3.500 3.500 0 0 0 7 0V6z',
  format: 'M5 18h14v2H5zM11 4h2l5 12h-2.300l-1.100-3H9.400l-1.100 3H6zm1 2.700L10.100 11h3.800z',
  link: 'M4 12a4 4 0 0 1 4-4h3v2H8a2 2 0 0 0 0 4h3v2H8a4 4 0 0 1-4-4m5-1h6v2H9zm4-3h3a4 4 0 0 1 0 8h-3v-2h3a2 2 0 0 0 0-4h-3z',
  face: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18m0 2a7 7 0 1 0 0 14 7 7 0 0 0 0-14M8.500 9a1.300 1.300 0 1 1 0 2.600 1.300 1.300 0 0 1 0-2.600m7 0a1.300 1.300 0 1 1 0 2.600 1.300 1.300 0 0 1 0-2.600M12 17c-2 0-3.600-1-4.300-2.700h8.600C15.600 16 14 17 12 17',
  gear: 'M12 8.500a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7M10.500 3h3l.5 2.600 1.700.7 2.200-1.500 2 2.100-1.400 2.200.7 1.700L21 11v3l-2.600.4-.7 1.700 1.500 2.200-2.100 2-2.200-1.400-1.700.7-.4 2.400h-3l-.5-2.600-1.600-.7-2.200 1.500-2-2.100 1.400-2.200-.7-1.700L3 13.500v-3l2.600-.5.7-1.600-1.500-2.200 2.100-2L9 5.600l1.600-.7zm1.500 3.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11',
  spark: 'M12 3c.6 5 3.900 8.400 9 9-5.100.6-8.400 4-9 9-.6-5-4-8.400-9-9 5-.6 8.400-4 9-9',
  close:
    'm6.400 5 5.600 5.600L17.600 5 19 6.400 13.400 12l5.600 5.600-1.400 1.400-5.600-5.600L6.400 19 5 17.600l5.600-5.600L5 6.400z',
  minus: 'M5 17h14v2H5z',
  grow: 'M5 5h6v2H8.400l8.600 8.600V13h2v6h-6v-2h2.600L7 8.400V11H5z',
} as const;

/** Name of one of our own drawings. */
export type Icon = keyof typeof paths;

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Draws an icon in the colour of the text around it. */
export function icon(name: Icon, size = 20): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('width', String(size));
  svg.setAttribute('height', String(size));
  svg.setAttribute('focusable', 'false');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', paths[name]);
  path.setAttribute('fill', 'currentColor');
  path.setAttribute('fill-rule', 'evenodd');
  svg.append(path);
  return svg;
}
