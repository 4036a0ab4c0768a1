import * as InboxSDK from '@inboxsdk/core';
import { requestEvent, sightingsAttribute } from './sighting.ts';
import type { ComposeView, MessageView, ThreadView } from '@inboxsdk/core';
import type { Request, Sighting } from './sighting.ts';

const sightings: Sighting[] = [];
let latest: ComposeView | null = null;
const messages: MessageView[] = [];

function see(sighting: Sighting): void {
  sightings.push(sighting);
  document.documentElement.setAttribute(sightingsAttribute, JSON.stringify(sightings));
}

/** Asks for one thing and notes when the page cannot answer. Pending promises count as no answer. */
async function attempt(what: string, ask: () => unknown): Promise<void> {
  const patience = new Promise((_, reject) => {
    setTimeout(() => {
      reject(new Error('no answer'));
    }, 1500);
  });
  try {
    const answer: unknown = await Promise.race([Promise.resolve().then(ask), patience]);
    if (answer === null || answer === undefined || answer === '') throw new Error('empty answer');
    see({ kind: 'event', name: what });
  } catch (error) {
    see({ kind: 'unseen', what, why: error instanceof Error ? error.message : String(error) });
  }
}

function seeThread(view: ThreadView): void {
  void view.getThreadIDAsync().then((id) => {
    see({ kind: 'thread', id, subject: view.getSubject(), messages: view.getMessageViewsAll().length });
  });
}

function seeMessage(view: MessageView): void {
  messages.push(view);
  see({
    kind: 'message',
    id: view.isLoaded() ? view.getMessageID() : null,
    sender: view.getSender().emailAddress,
    recipients: view.isLoaded() ? view.getRecipientEmailAddresses() : [],
    text: view.isLoaded() ? (view.getBodyElement().textContent ?? '').trim().slice(0, 80) : '',
  });
}

function seeCompose(view: ComposeView): void {
  latest = view;
  see({
    kind: 'compose',
    inline: view.isInlineReplyForm(),
    reply: view.isReply(),
    subject: view.getSubject(),
    to: view.getToRecipients().map((one) => one.emailAddress),
    cc: view.getCcRecipients().map((one) => one.emailAddress),
    from: view.getFromContact().emailAddress,
    body: view.getTextContent(),
  });
  for (const name of ['presending', 'sending', 'sent', 'sendCanceled', 'bodyChanged', 'destroy'] as const) {
    view.on(name, () => {
      see({ kind: 'event', name });
    });
  }
}

document.addEventListener(requestEvent, (event) => {
  const request = JSON.parse((event as CustomEvent<string>).detail) as Request;
  if (request.act === 'write') latest?.insertHTMLIntoBodyAtCursor(request.html);
  else if (request.act === 'send') latest?.send();
  else {
    const message = messages.at(-1);
    void attempt('message.getRecipientsFull', () => message?.getRecipientsFull());
    void attempt('message.getDateString', () => message?.getDateString());
    void attempt('message.getThreadView', () => message?.getThreadView().getSubject());
    void attempt('compose.getDraftID', () => latest?.getDraftID());
    void attempt('two From choices', () => (latest?.getFromContactChoices().length === 2 ? true : null));
  }
});

void InboxSDK.load(2, 'standin-witness').then((sdk) => {
  see({ kind: 'event', name: `loaded for ${sdk.User.getEmailAddress()}` });
  sdk.Conversations.registerThreadViewHandler(seeThread);
  sdk.Conversations.registerMessageViewHandlerAll(seeMessage);
  sdk.Compose.registerComposeViewHandler(seeCompose);
});
