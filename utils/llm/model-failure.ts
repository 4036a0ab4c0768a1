import type { Failure } from '../errors';
import { isThisMachine } from './address';
import type { Connection } from './provider';

/** What a model's server answered instead of a draft. */
export interface Refusal {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Which failure a refused request is. The body is read for its meaning and never passed on: it may quote the mail. */
export function failureOfRefusal(refusal: Refusal, connection: Connection, model: string): Failure {
  const { status, headers } = refusal;
  const { said, isStructured } = read(refusal.body);
  const meant = failureOfWords(said, model);
  if (status === 413) return { code: 'too-long' };
  if (status === 402) return { code: 'no-credit' };
  if (status === 401) return { code: connection.key === '' ? 'no-key' : 'wrong-key' };
  if (status === 403) {
    // Ollama answers 403 with an empty body to an origin that is not in OLLAMA_ORIGINS, and the origins of browser
    // extensions are not in it by default (ollama/ollama#2425 and its FAQ, seen 2026-11).
    const isOriginRefused = isThisMachine(connection.address) && (connection.key === '' || !isStructured);
    if (isOriginRefused) return { code: 'extension-refused' };
    return { code: connection.key === '' ? 'no-key' : 'key-not-allowed' };
  }
  if (status === 404 || status === 405) {
    const namesModel = isStructured && (/model/i.test(said) || (model !== '' && said.includes(model)));
    return namesModel && status === 404 ? { code: 'no-such-model', model } : { code: 'not-a-model-server' };
  }
  if (meant !== null && meant.code !== 'rate-limited') return meant;
  if (status === 429) return { code: 'rate-limited', retryAfterSeconds: retryAfterSeconds(headers) };
  return { code: 'model-error', status };
}

/** Which failure an error is that a server sends in the middle of its answer. `interrupted` when it says nothing known. */
export function failureOfErrorEvent(error: unknown, connection: Connection, model: string): Failure {
  const body = JSON.stringify({ error });
  const status = Number((error as { code?: unknown } | null | undefined)?.code);
  // OpenRouter and llama.cpp put an HTTP status there (seen 2026-11).
  if (status >= 400 && status < 600)
    return failureOfRefusal({ status, headers: new Headers(), body }, connection, model);
  return failureOfWords(read(body).said, model) ?? { code: 'interrupted' };
}

/** Seconds to wait as the server says them, in seconds or as a date; null when it does not. */
export function retryAfterSeconds(headers: Headers): number | null {
  const value = headers.get('retry-after');
  if (value === null || value.trim() === '') return null;
  const seconds = /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null;
}

// Servers agree on the status at best; the words are those of OpenAI, Azure, Gemini, Mistral, Groq, OpenRouter, vLLM,
// llama.cpp and LM Studio (seen 2026-11).
function failureOfWords(said: string, model: string): Failure | null {
  if (
    /context_length_exceeded|exceed_context_size|(?:maximum|available) context|context (?:length|window|size)|prompt is too long|too many tokens/i.test(
      said,
    )
  )
    return { code: 'too-long' };
  if (
    /insufficient_quota|insufficient[ _](?:credits?|balance|funds)|billing_hard_limit|credit balance/i.test(
      said,
    )
  )
    return { code: 'no-credit' };
  if (/api[ _]key not valid|(?:invalid|incorrect)[ _]api[ _]key/i.test(said)) return { code: 'wrong-key' };
  if (/content_filter|content_policy|content management policy/i.test(said)) return { code: 'filtered' };
  if (
    /model_not_found|invalid_model|invalid model|(?:unknown|no such) model|not a valid model|model\b[^.]{0,80}(?:not found|does not exist)/i.test(
      said,
    )
  )
    return { code: 'no-such-model', model };
  if (/rate[ _]limit/i.test(said)) return { code: 'rate-limited', retryAfterSeconds: null };
  return null;
}

/** The words of an error body: OpenAI's shape, Gemini's list of one, a bare string. */
function read(body: string): { readonly said: string; readonly isStructured: boolean } {
  try {
    const parsed: unknown = JSON.parse(body);
    const answer: unknown = Array.isArray(parsed) ? parsed[0] : parsed;
    const error = (answer as { error?: unknown } | null)?.error;
    if (error === undefined || error === null) return { said: '', isStructured: false };
    if (typeof error !== 'object') return { said: String(error), isStructured: true };
    const { code, type, message } = error as { code?: unknown; type?: unknown; message?: unknown };
    return { said: [code, type, message].map((part) => String(part ?? '')).join(' '), isStructured: true };
  } catch {
    return { said: '', isStructured: false };
  }
}
