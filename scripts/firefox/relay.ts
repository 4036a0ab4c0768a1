#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { WebSocket, WebSocketServer, type RawData } from 'ws';
import { BODY_HEADER, RELAY_FILE } from './relay-file.ts';

/**
 * Stands between Playwright and Firefox ESR, which Playwright starts by this file in its place. Both speak WebDriver BiDi; what is missing
 * between them is made up for here (Playwright 1.65, Firefox ESR 153, 2026-11):
 *
 * - Playwright sends `emulation.setMediaFeaturesOverride`, which this Firefox does not know: answered as done.
 * - Firefox does not tell of the document in a frame of the extension, nor that a page of the extension has loaded or is gone: all of
 *   it is asked for and told to Playwright.
 * - Playwright takes no request's body over BiDi: it is handed on as a header of `BODY_HEADER`'s name, in base64, which never reaches a server.
 * - A frame of the extension in a mail page hangs in a closed shadow tree, so neither side finds it when keys are typed: they are sent
 *   to the frame that has the focus.
 *
 * What Playwright has no word for is posted to the address in the profile's `relay.json`: a command of BiDi as
 * `{ "method", "params" }`, answered with its result.
 */

const UNKNOWN_TO_FIREFOX = new Set(['emulation.setMediaFeaturesOverride']);

/** The world of its own that Playwright looks into pages from. */
const PLAYWRIGHT_WORLD = '__playwright_utility_world__';

/** In bytes. */
const LARGEST_BODY = 20_000_000;

/** How long Firefox may take to say itself that a page is gone. */
const TOLD_WITHIN_MS = 100;

const LISTENS = /WebDriver BiDi listening on (ws:\/\/\S+)/;

type Json = Readonly<Record<string, unknown>>;
interface Message extends Json {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Json;
  readonly result?: Json;
  readonly error?: string;
}

const args = process.argv.slice(2);
const profile = args[args.indexOf('--profile') + 1];
const path = process.env['COUNTERSIGN_FIREFOX'];
if (!path || !profile) throw new Error('The relay is started by startFirefox, not by hand.');

const firefox = spawn(path, args, { stdio: ['inherit', 'pipe', 'pipe'] });
firefox.stdout.pipe(process.stdout);
firefox.on('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => firefox.kill(signal));

let said = '';
let isListening = false;
firefox.stderr.on('data', (chunk: Buffer) => {
  if (isListening) {
    process.stderr.write(chunk);
    return;
  }
  said += chunk.toString();
  // Playwright takes the first address it reads, so it must not see Firefox's own.
  const address = LISTENS.exec(said)?.[1];
  if (!address) return;
  isListening = true;
  relay(address);
});

/** Commands of our own; their numbers are far from Playwright's. */
let nextId = 1_000_000_000;
const asked = new Map<number, (answer: Message) => void>();
let far: WebSocket | null = null;

function ask(method: string, params: Json): Promise<Message> {
  return new Promise((resolve) => {
    const id = (nextId += 1);
    asked.set(id, resolve);
    far?.send(JSON.stringify({ id, method, params }));
  });
}

function relay(firefoxAddress: string): void {
  const server = createServer((request, response) => {
    void (async () => {
      const { method = '', params = {} } = JSON.parse(await text(request)) as Message;
      response.end(JSON.stringify(await ask(method, params)));
    })();
  });
  const sockets = new WebSocketServer({ server, perMessageDeflate: false, maxPayload: 0 });
  sockets.on('connection', (near, { url }) => connect(near, `${firefoxAddress}${url ?? ''}`));
  server.listen(0, '127.0.0.1', () => {
    const bound = server.address();
    if (bound === null || typeof bound === 'string') throw new Error('The relay has no port.');
    const here = `127.0.0.1:${bound.port}`;
    writeFileSync(join(profile as string, RELAY_FILE), JSON.stringify({ address: `http://${here}` }));
    process.stderr.write(`WebDriver BiDi listening on ws://${here}\n`);
  });
}

function connect(near: WebSocket, address: string): void {
  const opened = new WebSocket(address, { perMessageDeflate: false, maxPayload: 0 });
  const waiting: string[] = [];
  const realms = new Set<unknown>();
  /** Contexts by the number of the command that closes them, and those that Firefox said are gone. */
  const closing = new Map<number | undefined, unknown>();
  const gone = new Set<unknown>();
  const parents = new Map<unknown, unknown>();
  /** Frames of the extension in pages, by context, each with the page it is in. */
  const frames = new Map<string, unknown>();
  far = opened;

  const tell = (message: Json): void => near.send(JSON.stringify(message));

  const type = async ({ id, method, params, sent }: Typed): Promise<void> => {
    const page = pageOf(params);
    const frame = await focused(
      [...frames].filter(([, parent]) => parent === page).map(([context]) => context),
    );
    if (frame === null) {
      opened.send(sent);
    } else if (method === 'input.performActions') {
      opened.send(JSON.stringify({ id, method, params: { ...params, context: frame } }));
    } else {
      const inserted = `document.execCommand('insertText', false, ${JSON.stringify(textOf(params))})`;
      const { result } = await ask('script.evaluate', {
        expression: `void ${inserted}`,
        target: { context: frame },
        awaitPromise: false,
        userActivation: true,
      });
      tell({ type: 'success', id, result });
    }
  };

  near.on('message', (data) => {
    const sent = asText(data);
    const { id, method = '', params } = JSON.parse(sent) as Message;
    if (method === 'network.addIntercept' && !isCollecting) {
      isCollecting = true;
      void ask('network.addDataCollector', { dataTypes: ['request'], maxEncodedDataSize: LARGEST_BODY });
    }
    if (method === 'browsingContext.close') closing.set(id, params?.['context']);
    if (UNKNOWN_TO_FIREFOX.has(method)) tell({ type: 'success', id, result: {} });
    else if (opened.readyState !== WebSocket.OPEN) waiting.push(sent);
    else if (isTyping(method, params)) void type({ id, method, params, sent });
    else opened.send(sent);
  });
  opened.on('open', () => {
    for (const message of waiting.splice(0)) opened.send(message);
  });
  opened.on('message', (data) => {
    const received = asText(data);
    const message = JSON.parse(received) as Message;
    const { id, method, params } = message;
    const answer = id === undefined ? undefined : asked.get(id);
    if (id !== undefined && answer) {
      asked.delete(id);
      answer(message);
      return;
    }
    if (method === 'script.realmCreated') realms.add(params?.['realm']);
    if (method === 'browsingContext.contextDestroyed') gone.add(params?.['context']);
    if (method === 'browsingContext.contextCreated') parents.set(params?.['context'], params?.['parent']);
    if (method === 'network.beforeRequestSent' && isBlockedPost(params)) {
      void withBody(params).then((told) => tell({ ...message, params: told }));
      return;
    }
    near.send(received);
    const closed = closing.get(id);
    if (id !== undefined && closed !== undefined) {
      closing.delete(id);
      setTimeout(() => {
        if (!gone.has(closed)) tell(destroyed(closed));
      }, TOLD_WITHIN_MS);
    }
    if (method === 'browsingContext.navigationCommitted' && isOfExtension(params)) {
      frames.set(params.context, parents.get(params.context));
      void introduce(params, realms, tell);
    }
  });
  near.on('close', () => opened.close());
  opened.on('close', () => near.close());
  opened.on('error', () => near.close());
}

interface Typed {
  readonly id: number | undefined;
  readonly method: string;
  readonly params: Json;
  readonly sent: string;
}

/** By what Playwright inserts a whole text at once; the text is the last argument. */
const INSERTS_TEXT = '__pw_bidiInsertText';

const isTyping = (method: string, params: Json | undefined): params is Json =>
  method === 'input.performActions'
    ? (params?.['actions'] as readonly Json[])[0]?.['type'] === 'key'
    : method === 'script.callFunction' && valuesOf(params).some((value) => value.includes(INSERTS_TEXT));

const valuesOf = (params: Json | undefined): readonly string[] =>
  ((params?.['arguments'] ?? []) as readonly Json[]).flatMap(({ value }) =>
    typeof value === 'string' ? [value] : [],
  );

const textOf = (params: Json): string => valuesOf(params).at(-1) ?? '';

const pageOf = (params: Json): unknown =>
  params['context'] ?? (params['target'] as Json | undefined)?.['context'];

/** Which of these frames has the focus; null when none has. */
async function focused(contexts: readonly string[]): Promise<string | null> {
  for (const context of contexts) {
    const { result } = await ask('script.evaluate', {
      expression: 'document.hasFocus()',
      target: { context },
      awaitPromise: false,
    });
    if ((result?.['result'] as Json | undefined)?.['value'] === true) return context;
  }
  return null;
}

type BlockedRequest = Json & {
  readonly request: Json & { readonly request: string; readonly headers: readonly Json[] };
};

const isBlockedPost = (params: Json | undefined): params is BlockedRequest =>
  params?.['isBlocked'] === true && (params['request'] as Json)['method'] === 'POST';

/** Firefox keeps the bodies of requests, from the first that is intercepted on. */
let isCollecting = false;

async function withBody(params: BlockedRequest): Promise<Json> {
  const { request } = params;
  const { result } = await ask('network.getData', { dataType: 'request', request: request.request });
  const bytes = result?.['bytes'] as { readonly type: string; readonly value: string } | undefined;
  if (!bytes) return params;
  const value = bytes.type === 'base64' ? bytes.value : Buffer.from(bytes.value).toString('base64');
  const header = { name: BODY_HEADER, value: { type: 'string', value } };
  return { ...params, request: { ...request, headers: [...request.headers, header] } };
}

const destroyed = (context: unknown): Json => ({
  type: 'event',
  method: 'browsingContext.contextDestroyed',
  params: { context, url: '', parent: null, children: [], userContext: 'default', originalOpener: null },
});

type Navigation = Json & { readonly url: string; readonly context: string };

const isOfExtension = (params: Json | undefined): params is Navigation =>
  typeof params?.['url'] === 'string' && params['url'].startsWith('moz-extension:');

const LOADED = `new Promise((resolve) => {
  if (document.readyState === 'complete') resolve();
  else addEventListener('load', () => resolve());
})`;

/** Tells Playwright of a document that Firefox is silent about: its worlds, and when it has loaded. */
async function introduce(
  { url, context, navigation }: Navigation,
  realms: Set<unknown>,
  tell: (message: Json) => void,
): Promise<void> {
  const origin = url.split('/').slice(0, 3).join('/');
  for (const world of [{}, { sandbox: PLAYWRIGHT_WORLD }]) {
    const target = { context, ...world };
    const { result } = await ask('script.evaluate', { expression: '0', target, awaitPromise: false });
    const realm = result?.['realm'];
    if (!realm || realms.has(realm)) continue;
    realms.add(realm);
    tell({
      type: 'event',
      method: 'script.realmCreated',
      params: { realm, origin, context, type: 'window', ...world },
    });
  }
  await ask('script.evaluate', { expression: LOADED, target: { context }, awaitPromise: true });
  for (const event of ['domContentLoaded', 'load'])
    tell({
      type: 'event',
      method: `browsingContext.${event}`,
      params: { context, navigation, url, timestamp: Date.now() },
    });
}

const asText = (data: RawData): string =>
  Array.isArray(data) ? Buffer.concat(data).toString() : Buffer.from(data as Buffer).toString();
