import type { Accepted, PageEvent } from '../wire.ts';

async function post(event: PageEvent): Promise<unknown> {
  const response = await fetch('/standin/event', {
    method: 'POST',
    body: JSON.stringify(event),
    keepalive: true,
  });
  return response.json();
}

/** Tells the server something it answers nothing to. */
export function tell(event: Exclude<PageEvent, { kind: 'send' }>): void {
  void post(event);
}

/** Hands a mail over; resolves once the server has it. */
export async function submit(event: Extract<PageEvent, { kind: 'send' }>): Promise<Accepted> {
  return (await post(event)) as Accepted;
}
