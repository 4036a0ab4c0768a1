import type { ScriptPublicPath } from '#imports';

/** Where the build puts the content script of this name; one there is not is refused by the browser. */
export const contentScript = (name: string) => `/content-scripts/${name}.js` as ScriptPublicPath;

/** The site whose content script this is, as the built manifest names it. */
export const siteOfScript = (path: string): string => path.replace(/^.*\//, '').replace(/\.js$/, '');
