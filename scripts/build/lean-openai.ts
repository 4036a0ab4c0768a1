import type { Plugin } from 'vite';

/** What the product calls: chat completions and the list of models. The SDK's client has a field for each resource that OpenAI offers. */
const CALLED = /\/(?:index|shared|models)\.mjs$|\/resources\/chat\//;

/** Of chat completions, what reads a stream in other ways than `create` does. */
const OTHER_READERS = /\/lib\/(?:ChatCompletion\w*|AbstractChatCompletionRunner)\.mjs$/;

const IN_SDK = /\/node_modules\/openai\/(?:resources|lib)\//;

/**
 * Leaves the resources that are never called out of the OpenAI SDK, 60 % of its code: its client makes one object for each of them,
 * so no bundler can tell that they are not wanted (openai 7.57, 2026-11). The class stays, empty: to call one is a TypeError, and
 * a class that the SDK no longer has breaks the build.
 */
export const leanOpenAi = (): Plugin => ({
  name: 'lean-openai',
  enforce: 'pre',
  transform(code, id) {
    const isWanted = !OTHER_READERS.test(id) && (!/\/resources\//.test(id) || CALLED.test(id));
    if (!IN_SDK.test(id) || isWanted) return null;
    const classes = [...code.matchAll(/^export class (\w+)/gm)].map(([, name]) => `export class ${name} {}`);
    return { code: classes.join('\n'), map: null };
  },
});
