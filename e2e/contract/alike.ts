/**
 * Marks what the pane and the background do by themselves, alike on every site. For every change it is tried on one of them, on the others by
 * `npm run test:sites` and `npm run test:roundcube`.
 */
export const ALIKE = '@alike';
