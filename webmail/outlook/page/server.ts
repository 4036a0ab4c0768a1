import type { Accepted, PageEvent } from '../wire.ts';

async function post(event: PageEvent): Promise<unknown> {
  const answer = await fetch('/standin/event', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(event),
  });
  return answer.json();
}

/** Tells the server something that needs no answer. */
export function tell(event: PageEvent): void {
  // The last events of a page that is being left must not count as its errors.
  void post(event).catch(() => undefined);
}

/** Tells the server something and waits until it knows. */
export async function report(event: PageEvent): Promise<void> {
  await post(event);
}

/** Hands a mail in. */
export async function submit(event: Extract<PageEvent, { kind: 'send' }>): Promise<Accepted> {
  return (await post(event)) as Accepted;
}
