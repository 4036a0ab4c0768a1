/** A line of data that says nothing, and the name of any event but an error. */
const SAYS_NOTHING = /(?<![^\n])(?:data:? ?|event(?::(?! ?error\n)[^\n]*)?)\n/g;

/**
 * Leaves those lines out of a stream of server-sent events: some servers send them to show that they are still there, and the SDK takes an
 * event without data for an answer that cannot be read (openai 7.57, 2026-11). Passes on whole lines, each ended by a line feed; what comes
 * after the last one is held until its end is there.
 */
export function withoutEmptyEvents(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const encoder = new TextEncoder();
  let held = '';
  let hasReturned = false;
  return new TransformStream({
    transform(piece, out) {
      const added = decoder.decode(piece, { stream: true });
      if (added === '') return;
      // A carriage return ends a line at once; the line feed that may follow in the next piece is the same end.
      const lines = added.slice(hasReturned && added.startsWith('\n') ? 1 : 0).replace(/\r\n?/g, '\n');
      hasReturned = added.endsWith('\r');
      const end = lines.lastIndexOf('\n') + 1;
      if (end > 0) {
        out.enqueue(encoder.encode((held + lines.slice(0, end)).replace(SAYS_NOTHING, '')));
        held = '';
      }
      held += lines.slice(end);
    },
    flush(out) {
      const rest = held + decoder.decode();
      if (rest !== '') out.enqueue(encoder.encode(rest));
    },
  });
}
