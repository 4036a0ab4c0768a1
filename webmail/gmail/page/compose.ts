import { boot } from './boot.ts';
import { pressable } from './button.ts';
import { buildForm } from './compose-form.ts';
import { ask, menu } from './dialog.ts';
import { freshId, h, show } from './dom.ts';
import { createEditor } from './editor.ts';
import { forwardQuote, replyQuote } from './quote.ts';
import { createRecipients } from './recipients.ts';
import { submit, tell } from './server.ts';
import { stage } from './stage.ts';
import { dropDraft, isMe, putDraft } from './store.ts';
import { hideToast, toast } from './toast.ts';
import { words } from './words.ts';
import type { Mail, Person, Thread } from '../../mailbox/mail.ts';
import type { ComposeState } from '../record.ts';
import type { Accepted, RecipientEdit, SendFailure } from '../wire.ts';
import type { ComposeForm } from './compose-form.ts';
import type { Editor } from './editor.ts';
import type { RecipientArea, RecipientLists } from './recipients.ts';

/** What a compose starts from. */
export interface ComposeStart {
  readonly mode: ComposeState['mode'];
  readonly thread: Thread | null;
  readonly mail: Mail | null;
  /** A saved or undone draft to go on with. */
  readonly draft?: ComposeState;
}

/** What the place that holds a compose does about it. */
export interface ComposePlace {
  readonly inline: boolean;
  /** Takes the compose out of the page. */
  remove(compose: Compose): void;
  /** Out of sight while a pop-up is being sent. */
  hide(hidden: boolean): void;
  /** The mail was taken by the server. */
  sent(accepted: Accepted, state: ComposeState): void;
  /** Send was undone: the mail has to go and the form has to come back. */
  restore(accepted: Accepted, state: ComposeState): void;
  /** Moves the reply into a window of its own. */
  popOut(state: ComposeState): void;
  /** The title of a pop-up follows the subject. */
  retitle(title: string): void;
}

const openComposes: Compose[] = [];
let failure: SendFailure | null = boot.failNextSend;
let serial = 0;

/** Sets how the next Send goes wrong. */
export function setSendFailure(mode: SendFailure | null): void {
  failure = mode;
}

/** The compose that was opened last. */
export function latestCompose(): Compose | undefined {
  return openComposes.at(-1);
}

/** Whether any compose holds text that was not saved yet. */
export function anyUnsaved(): boolean {
  return openComposes.some((compose) => compose.unsaved);
}

function signatureHtml(): string {
  if (!boot.variants.signature) return '';
  return (
    '<br clear="all"><br><span class="gmail_signature_prefix">-- </span><br>' +
    `<div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">${boot.account.signatureHtml}</div>`
  );
}

function freshDraftId(): string {
  const random = crypto.getRandomValues(new BigUint64Array(1))[0] ?? 0n;
  return `msg-a:r-${String(random >> 1n)}`;
}

function startingRecipients({ mode, mail }: ComposeStart): RecipientLists {
  const nobody = { to: [], cc: [], bcc: [] };
  if (mail === null || mode === 'new' || mode === 'forward') return nobody;
  const mine = isMe(mail.from);
  if (mode === 'reply') return { ...nobody, to: mine ? mail.to : [mail.from] };
  const others = (people: readonly Person[]): readonly Person[] => people.filter((one) => !isMe(one));
  return mine
    ? { to: mail.to, cc: mail.cc, bcc: [] }
    : { to: [mail.from, ...others(mail.to)], cc: others(mail.cc), bcc: [] };
}

function startingSubject({ mode, thread }: ComposeStart): string {
  if (thread === null) return '';
  const bare = thread.subject;
  if (mode === 'forward') return /^fwd:/i.test(bare) ? bare : `Fwd: ${bare}`;
  return /^re:/i.test(bare) ? bare : `Re: ${bare}`;
}

/** One compose box: form, recipients, Google's editor, autosave and Send. */
export class Compose {
  readonly root: HTMLElement;
  unsaved = false;

  readonly #start: ComposeStart;
  readonly #place: ComposePlace;
  readonly #form: ComposeForm;
  readonly #recipients: RecipientArea;
  readonly #draftId: string;
  #mode: ComposeState['mode'];
  #from: Person;
  #editor: Editor | null = null;
  #quoteOpened: boolean;
  #files: readonly string[];
  #busy = false;
  #closed = false;

  constructor(start: ComposeStart, place: ComposePlace) {
    this.#start = start;
    this.#place = place;
    this.#mode = start.draft?.mode ?? start.mode;
    this.#draftId = start.draft?.draftId ?? freshDraftId();
    this.#from = start.draft?.from ?? boot.account.me;
    this.#quoteOpened = start.draft?.quoteOpened ?? false;
    this.#files = start.draft?.attachments ?? [];
    this.#recipients = createRecipients(place.inline, start.draft ?? startingRecipients(start), () => {
      this.#changed();
    });
    serial += 1;
    this.#form = buildForm(String(serial), place.inline, this.#recipients);
    this.root = this.#form.root;
    this.#fillHidden(start.draft);
    this.#wire();
  }

  /** Starts the editor; the form must stand in the page by then. */
  async come(): Promise<void> {
    const { editorSeat, editorId } = this.#form;
    const initial = this.#start.draft?.html ?? this.#initialHtml();
    const seat = h('div', 'Am Al editable LW-avf tS-tW', {
      id: editorId,
      'aria-label': words.messageBody,
      role: 'textbox',
      'aria-multiline': 'true',
      tabindex: 1,
      spellcheck: 'false',
      style: `direction:${document.dir === 'rtl' ? 'rtl' : 'ltr'};min-height:${this.#place.inline ? '85' : '260'}px`,
    });
    editorSeat.append(seat);
    this.#editor = createEditor(editorId, initial, () => {
      this.#changed();
    });
    this.#editor.element.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        event.stopPropagation();
        void this.send();
      }
    });
    openComposes.push(this);
    this.#drawFiles();
    if (this.#recipients.value().to.length > 0) this.#editor.focus();
    else if (!this.#place.inline) this.#recipients.open();
    if (!boot.variants.resetFreshCompose || this.#start.draft !== undefined) return;
    // Gmail fills a fresh compose twice (InboxSDK re-checks after 100 ms for this, 486a3d3e and c34cf4fa).
    await stage('reset');
    if (this.#closed) return;
    this.#editor.load(initial);
    this.#recipients.set(startingRecipients({ ...this.#start, mode: this.#mode }));
    if (this.#recipients.value().to.length > 0) this.#editor.focus();
  }

  /** What would be sent now. */
  state(): ComposeState {
    const editor = this.#editor;
    const signature = editor?.element.querySelector('.gmail_signature')?.innerHTML ?? '';
    return {
      draftId: this.#draftId,
      threadId: this.#start.thread?.id ?? null,
      inReplyTo: this.#mode === 'new' || this.#mode === 'forward' ? null : (this.#start.mail?.id ?? null),
      mode: this.#mode,
      from: this.#from,
      ...this.#recipients.value(),
      subject: this.#form.subject.value,
      html: editor?.html() ?? '',
      text: editor?.text() ?? '',
      ownText: editor?.ownText() ?? '',
      signatureHtml: signature,
      uet: this.#form.hidden.uet.value,
      quoteOpened: this.#quoteOpened,
      attachments: this.#files,
    };
  }

  /** The mail this compose answers. */
  get answers(): string | null {
    return this.#start.mail?.id ?? null;
  }

  /** Changes recipients or subject as something other than this form would. */
  edit(edit: RecipientEdit): void {
    this.#recipients.set({ ...this.#recipients.value(), ...edit });
    if (edit.subject !== undefined) {
      this.#form.subject.value = edit.subject;
      this.#form.hidden.subject.value = edit.subject;
    }
    this.#changed();
  }

  /** Takes the form away; a draft that was saved stays saved. */
  close(): void {
    this.#closed = true;
    this.unsaved = false;
    const index = openComposes.indexOf(this);
    if (index >= 0) openComposes.splice(index, 1);
    this.#editor?.dispose();
    this.#place.remove(this);
  }

  /** Saves what is there and closes. */
  saveAndClose(): void {
    if (this.unsaved) this.#save();
    this.close();
  }

  /** Does what the Send button does. */
  async send(): Promise<void> {
    if (this.#busy || this.#closed) return;
    const goesWrong = this.#takeFailure();
    if (goesWrong === 'throws') throw new Error('stand-in: the Send handler threw');
    if (goesWrong === 'disabled') return;
    const state = this.state();
    if (state.to.length + state.cc.length + state.bcc.length === 0) {
      await ask(words.noRecipient, false);
      return;
    }
    if (
      words.attachPattern.test(state.ownText) &&
      state.attachments.length === 0 &&
      !(await ask(words.attachQuestion, true))
    )
      return;
    this.#busy = true;
    this.#place.hide(true);
    toast(words.sending, [], 60_000);
    if (goesWrong === 'offline') {
      this.#giveBack(words.offline);
      return;
    }
    await stage(goesWrong === 'slow' ? 'slowSend' : 'send');
    if (goesWrong === 'refused') {
      this.#giveBack(words.failed);
      return;
    }
    if (goesWrong === 'vanishes') {
      hideToast();
      this.close();
      return;
    }
    const accepted = await submit({ kind: 'send', mail: state });
    dropDraft(this.#draftId);
    this.close();
    this.#place.sent(accepted, state);
    if (goesWrong === 'no-toast') {
      hideToast();
      return;
    }
    toast(
      words.sentToast,
      [
        {
          label: words.undo,
          act: () => {
            this.#undo(accepted, state);
          },
        },
        {
          label: words.viewMessage,
          act: () => {
            location.hash = `#sent`;
          },
        },
      ],
      boot.variants.undoMs,
    );
  }

  #takeFailure(): SendFailure | null {
    const taken = failure;
    if (taken === null) return null;
    if (taken === 'disabled') {
      this.#form.send.setAttribute('aria-disabled', 'true');
      return taken;
    }
    failure = null;
    tell({ kind: 'failure-used' });
    return taken;
  }

  #giveBack(line: string): void {
    toast(line);
    this.#busy = false;
    this.#place.hide(false);
  }

  #undo(accepted: Accepted, state: ComposeState): void {
    tell({ kind: 'undo', id: accepted.mail.id });
    putDraft(state);
    toast(words.undone);
    this.#place.restore(accepted, state);
  }

  #initialHtml(): string {
    const signature = signatureHtml();
    const { mail, thread } = this.#start;
    if (this.#mode === 'forward' && mail !== null)
      return `<br>${signature}${forwardQuote(mail, thread?.subject ?? '')}`;
    return signature === '' ? '<br>' : signature;
  }

  #fillHidden(draft: ComposeState | undefined): void {
    const { hidden, subject, subjectRow, trimmed } = this.#form;
    const { thread, mail } = this.#start;
    hidden.composeid.value = String(serial);
    hidden.ishtml.value = '1';
    hidden.msg_encrypt.value = '0';
    // Empty where there is nothing to choose (captured 2020-10).
    hidden.from.value = boot.variants.fromChooser ? this.#from.email : '';
    hidden.draft.value = draft === undefined ? '' : `#${draft.draftId}`;
    hidden.rt.value = thread === null ? '' : `#thread-f:${BigInt(`0x${thread.id}`).toString()}`;
    hidden.rm.value = mail === null ? '' : `#msg-f:${BigInt(`0x${mail.id}`).toString()}`;
    hidden.lts.value = thread?.id ?? '';
    subject.value = draft?.subject ?? startingSubject(this.#start);
    hidden.subject.value = subject.value;
    hidden.uet.value = draft?.uet ?? (mail !== null && this.#mode !== 'forward' ? replyQuote(mail) : '');
    show(subjectRow, !this.#place.inline || this.#mode === 'forward');
    show(trimmed, hidden.uet.value !== '');
    this.#drawMode();
  }

  #drawMode(): void {
    const { modeIcon } = this.#form;
    if (modeIcon === null) return;
    modeIcon.className = this.#mode === 'forward' ? 'mI' : this.#mode === 'reply-all' ? 'mK' : 'mL';
  }

  #wire(): void {
    const { send, moreSend, discard, trimmed, subject, hidden, attach, file } = this.#form;
    const sendButton = pressable(send, () => {
      this.send().catch((error: unknown) => {
        tell({ kind: 'error', message: String(error) });
        setTimeout(() => {
          throw error;
        });
      });
    });
    if (failure === 'disabled') sendButton.setEnabled(false);
    const schedule = menu('q8NmZb jQjAxd', [
      {
        label: words.scheduleSend,
        attributes: { selector: 'scheduledSend' },
        act: () => {
          toast(words.scheduleSend);
        },
      },
    ]);
    schedule.id = 'sbddm';
    pressable(moreSend, () => {
      show(schedule, true);
    });
    const modes = this.#place.inline ? this.#modeMenu() : h('div', 'HX', { id: freshId() });
    this.root.prepend(modes);
    this.root.append(schedule);
    pressable(
      discard,
      () => {
        dropDraft(this.#draftId);
        tell({ kind: 'discard', draftId: this.#draftId });
        this.close();
        toast(words.discarded);
      },
      'J-Z-I',
    );
    trimmed.addEventListener('click', () => {
      this.#openQuote();
    });
    subject.addEventListener('input', () => {
      hidden.subject.value = subject.value;
      this.#place.retitle(subject.value);
      this.#changed();
    });
    pressable(
      attach,
      () => {
        file.click();
      },
      'J-Z-I',
    );
    file.addEventListener('change', () => {
      this.#files = [...this.#files, ...[...(file.files ?? [])].map((one) => one.name)];
      this.#drawFiles();
      this.#changed();
    });
    if (boot.variants.fromChooser) this.#offerFrom();
  }

  #modeMenu(): HTMLElement {
    const { thread, mail } = this.#start;
    const change = (mode: ComposeState['mode']) => (): void => {
      this.#changeMode(mode);
    };
    const alone =
      mail === null ||
      startingRecipients({ mode: 'reply-all', thread, mail }).cc.length +
        startingRecipients({ mode: 'reply-all', thread, mail }).to.length <
        2;
    const items = menu('jQjAxd', [
      { label: words.reply, act: change('reply') },
      ...(alone ? [] : [{ label: words.replyAll, act: change('reply-all') }]),
      { label: words.forward, act: change('forward') },
      {
        label: words.editSubject,
        act: () => {
          this.#popOut();
        },
      },
      {
        label: words.popOut,
        act: () => {
          this.#popOut();
        },
      },
    ]);
    if (this.#form.modeButton !== null) {
      pressable(this.#form.modeButton, () => {
        show(items, true);
      });
    }
    return items;
  }

  #changeMode(mode: ComposeState['mode']): void {
    const { mail, thread } = this.#start;
    if (mail === null || mode === this.#mode) return;
    this.#mode = mode;
    this.#recipients.set(startingRecipients({ mode, thread, mail }));
    this.#form.subject.value = startingSubject({ mode, thread, mail });
    this.#form.hidden.subject.value = this.#form.subject.value;
    this.#drawMode();
    if (mode === 'forward') {
      this.#form.hidden.uet.value = '';
      show(this.#form.trimmed, false);
      show(this.#form.subjectRow, true);
      this.#editor?.replace(`${this.#editor.html()}${forwardQuote(mail, thread?.subject ?? '')}`);
    }
    this.#changed();
  }

  #popOut(): void {
    const state = this.state();
    this.close();
    this.#place.popOut(state);
  }

  #openQuote(): void {
    const { hidden, trimmed } = this.#form;
    const quote = hidden.uet.value;
    if (quote === '' || this.#editor === null) return;
    hidden.uet.value = '';
    this.#quoteOpened = true;
    show(trimmed, false);
    this.#editor.replace(
      `${this.#editor.html()}<br><div class="gmail_quote gmail_quote_container">${quote}</div>`,
    );
  }

  #offerFrom(): void {
    const { fromSeat, hidden } = this.#form;
    const { me, aliases } = boot.account;
    const line = (person: Person): string => `${person.name} <${person.email}>`;
    const current = h(
      'span',
      'L2 J-JN-M-I',
      { role: 'button', tabindex: 1, 'aria-haspopup': 'true' },
      line(this.#from),
    );
    const choices = menu(
      'jQjAxd J-M-awS',
      [me, ...aliases].map((person) => ({
        label: line(person),
        attributes: { value: person.email },
        act: () => {
          this.#from = person;
          hidden.from.value = person.email;
          current.textContent = line(person);
          this.#changed();
        },
      })),
    );
    current.addEventListener('click', () => {
      show(choices, true);
    });
    fromSeat.append(`${words.from} `, current, choices);
    show(fromSeat, true);
  }

  #drawFiles(): void {
    const { files } = this.#form;
    show(files, this.#files.length > 0);
    files.replaceChildren(...this.#files.map((name) => h('div', 'dL', {}, h('div', 'vI', {}, name))));
  }

  #changed(): void {
    if (this.#closed || this.#editor === null) return;
    this.unsaved = true;
    void stage('save').then(() => {
      if (!this.#closed && !this.#busy && this.unsaved) this.#save();
    });
  }

  #save(): void {
    const state = this.state();
    this.unsaved = false;
    this.#form.hidden.draft.value = `#${this.#draftId}`;
    putDraft(state);
    tell({ kind: 'draft', draft: state });
    this.#place.retitle(words.draftSaved);
  }
}
