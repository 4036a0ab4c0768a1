import type { Plugin } from 'vite';

/**
 * Writes the styles of a page into the page itself: what is painted first waits for no other file. They are short and ours alone, and the pages'
 * rules let styles stand there. A file of styles that nothing names any more is left out.
 */
export const inlineStyles = (): Plugin => ({
  name: 'inline-styles',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const files = Object.values(bundle);
      const inlined = new Set<string>();
      for (const page of files) {
        if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue;
        page.source = page.source.toString().replace(STYLESHEET, (_link, name: string) => {
          const styles = bundle[name];
          if (styles?.type !== 'asset')
            throw new Error(`${page.fileName} names ${name}, which was not built.`);
          inlined.add(name);
          return `<style>${styles.source.toString().trim()}</style>`;
        });
      }
      const isNamed = (name: string): boolean =>
        files.some((file) => file.type === 'chunk' && file.code.includes(name));
      for (const name of inlined) if (!isNamed(name)) Reflect.deleteProperty(bundle, name);
    },
  },
});

const STYLESHEET = /<link rel="stylesheet"[^>]* href="\/([^"]+)"[^>]*>/g;
