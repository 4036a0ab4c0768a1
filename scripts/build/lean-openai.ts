import type { Plugin } from 'vite';

/** All resources but chat completions and the list of models; of the former, what reads a stream in other ways than `create` does. */
const NEVER_CALLED =
  /\/node_modules\/openai\/(?:resources\/(?!(?:index|shared|models)\.mjs|chat\/)|lib\/(?:Abstract)?ChatCompletion)/;

/**
 * Leaves what is never called out of the OpenAI SDK, three quarters of its code: its client makes an object for each resource that OpenAI
 * offers, so no bundler can tell that they are not wanted (openai 7.57, 2026-11). The class stays, empty: to call one is a TypeError, and
 * a class that the SDK no longer has breaks the build.
 */
export const leanOpenAi = (): Plugin => ({
  name: 'lean-openai',
  enforce: 'pre',
  transform(code, id) {
    if (!NEVER_CALLED.test(id)) return null;
    const classes = [...code.matchAll(/^export class (\w+)/gm)].map(([, name]) => `export class ${name} {}`);
    return { code: classes.join('\n'), map: null };
  },
});
