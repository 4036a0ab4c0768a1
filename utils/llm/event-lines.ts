/** A line of data that says nothing, and the name of any event but an error. */
const SAYS_NOTHING = /(?<![^\r\n])(?:data:? ?|event(?::(?! ?error[\r\n])[^\r\n]*)?)(?:\r\n|\r|\n)/g;

/**
 * Leaves those lines out of a stream of server-sent events: some servers send them to show that they are still there, and the SDK takes an
 * event without data for an answer that cannot be read (openai 7.57, 2026-11). Passes on whole lines; what comes after the last one is
 * held until its end is there.
 */
export function withoutEmptyEvents(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const encoder = new TextEncoder();
  let held = '';
  let hasReturned = false;
  return new TransformStream({
    transform(piece, out) {
      let added = decoder.decode(piece, { stream: true });
      if (added === '') return;
      // A carriage return ends a line at once; the line feed that may follow in the next piece is the same end.
      if (hasReturned && added.startsWith('\n')) added = added.slice(1);
      hasReturned = added.endsWith('\r');
      const end = Math.max(added.lastIndexOf('\n'), added.lastIndexOf('\r')) + 1;
      if (end === 0) {
        held += added;
        return;
      }
      out.enqueue(encoder.encode((held + added.slice(0, end)).replace(SAYS_NOTHING, '')));
      held = added.slice(end);
    },
    flush(out) {
      const rest = held + decoder.decode();
      if (rest !== '') out.enqueue(encoder.encode(rest.replace(SAYS_NOTHING, '')));
    },
  });
}
