import type { Intent } from '../../reply/outline';

/** What a mail calls for. */
export type Nature = 'complaint' | 'payment' | 'meeting' | 'yes-no' | 'fact' | 'request' | 'information';

type IntentWords = Omit<Intent, 'isRefusal'> & { readonly isRefusal?: true };

const NOT_NOW: IntentWords = {
  id: 'not-now',
  label: 'Not now',
  instruction:
    'Say politely that there can be no answer to this yet and that one follows later. Name no date; agree to nothing and refuse nothing.',
  isRefusal: true,
};
const DETAILS: IntentWords = {
  id: 'details',
  label: 'Ask for details',
  instruction: 'Agree to nothing yet. Ask for what is missing to decide, in one or two short questions.',
};

/** What could be said to a mail of that kind: for the person a label, for the model an instruction. The last one is the refusal. */
export const INTENTS: Readonly<Record<Nature, readonly IntentWords[]>> = {
  complaint: [
    {
      id: 'apologise',
      label: 'Apologise and help',
      instruction:
        'Apologise once for what happened, say what is done about it where that is known, and leave a blank for what is not. Promise nothing beyond it.',
    },
    {
      id: 'details',
      label: 'Apologise, ask for details',
      instruction:
        'Apologise for the trouble and ask for what is needed to look into it. Admit no fault and promise nothing.',
    },
    {
      id: 'decline',
      label: 'Decline what they ask',
      instruction:
        'Show understanding, then decline what they ask for clearly and kindly. Leave a blank for the reason if none is known.',
      isRefusal: true,
    },
  ],
  payment: [
    {
      id: 'confirm',
      label: 'Confirm the payment',
      instruction:
        'Confirm that it will be paid. Leave a blank for the date and for any amount that the thread does not state. Repeat no bank details.',
    },
    {
      id: 'question',
      label: 'Question it',
      instruction:
        'Ask what the amount is made up of or whether the details are right before anything is paid. Agree to no payment.',
    },
    {
      ...NOT_NOW,
      label: 'Not paying now',
      instruction: 'Say politely that it cannot be paid for now. Leave a blank for the reason. Name no date.',
    },
  ],
  meeting: [
    {
      id: 'confirm',
      label: 'Yes, that time works',
      instruction:
        'Confirm the time that is proposed, with date and time as they wrote it. Answer their other questions, with a blank for missing facts.',
    },
    {
      id: 'other-time',
      label: 'Propose another time',
      instruction:
        'Say that the proposed time does not work and propose another one, as a blank: [other time?].',
    },
    {
      id: 'decline',
      label: 'No, cannot make it',
      instruction: 'Decline the meeting politely, without inventing a reason.',
      isRefusal: true,
    },
  ],
  'yes-no': [
    {
      id: 'accept',
      label: 'Yes',
      instruction:
        'Agree: answer each question with yes where it is a yes/no question; leave a blank for missing facts.',
    },
    DETAILS,
    NOT_NOW,
    {
      id: 'decline',
      label: 'No',
      instruction:
        'Decline politely and clearly: answer with no where it is a yes/no question. Invent no reason.',
      isRefusal: true,
    },
  ],
  fact: [
    {
      id: 'answer',
      label: 'Answer their questions',
      instruction:
        'Answer each question from the thread, the instruction and the settings; leave a blank for each fact that is missing.',
    },
    {
      id: 'later',
      label: 'Say I will find out',
      instruction: 'Say that this has to be looked up first and that an answer follows. Name no date.',
    },
    {
      id: 'decline',
      label: 'Cannot say',
      instruction: 'Say politely that this cannot be answered. Invent no reason.',
      isRefusal: true,
    },
  ],
  request: [
    {
      id: 'accept',
      label: 'Yes, will do',
      instruction:
        'Agree to do what they ask; leave a blank for missing facts. Name no date that is not in the thread.',
    },
    DETAILS,
    {
      id: 'decline',
      label: 'No, decline',
      instruction: 'Decline what they ask politely and clearly. Invent no reason.',
      isRefusal: true,
    },
  ],
  information: [
    {
      id: 'acknowledge',
      label: 'Thank them',
      instruction: 'Thank them and say that it was received. Add no facts and no promises.',
    },
    {
      id: 'follow-up',
      label: 'Ask a question',
      instruction: 'Thank them and ask one short question about it, as a blank: [question?].',
    },
    {
      ...NOT_NOW,
      label: 'Not now, will look later',
      instruction: 'Thank them and say that there is no time to look at it at the moment. Name no date.',
    },
  ],
};

const rule = (western: string, japanese: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${western})|${japanese}`, 'iu');

/** Words by which the nature of a mail is told, first come, first served. */
export const NATURES: readonly (readonly [Nature, RegExp])[] = [
  [
    'complaint',
    rule(
      'complain|unacceptable|disappoint|angry|furious|outrag|fed up|third time|still (?:not|no|waiting)|broken|beschwer|reklam|unverschämt|enttäusch|verärgert|inakzeptabel|eine frechheit|kaputt angekommen|inadmissible|inacceptable|déçue?s?(?!\\p{L})|scandal|furieu|réclamation|inaceptable|decepcion|queja|reclamaci|vergüenza|estoy hart[oa]|roto|rota(?!\\p{L})|indignad|inaceitável|vergonh|desilud|reclamaç|decepcionad',
      '苦情|クレーム|腹が立|怒り|納得(?:いき|でき)|ひどい|不満|壊れて|割れて',
    ),
  ],
  [
    'payment',
    rule(
      'pay(?:ment)?(?!\\p{L})|invoice|transfer (?:the|to)|bank (?:account|details)|amount due|overdue|überweis|zahlung|rechnung|bezahl|konto(?!\\p{L})|fällig|facture|virement|paiement|régler|payer|factura|transferencia|pagar|pago(?!\\p{L})|fatura|nota fiscal|pagamento|transferência',
      '請求|支払|振込|入金',
    ),
  ],
  [
    'meeting',
    rule(
      'meet(?:ing)?(?!\\p{L})|appointment|(?:suit|work)s? (?:for )?you|(?:are|would) you (?:be )?(?:free|available)|see you|lunch|dinner|come (?:over|along|by)|join us|treffen|termin|passt (?:dir|ihnen|euch|es)|hast du zeit|haben sie zeit|kommst du|kommt ihr|rendez-vous|réunion|(?:vous|te) convien|disponible|tu viens|vous venez|reunión|cita(?!\\p{L})|te viene bien|le viene bien|quedamos|puedes venir|vienes|reunião|consulta marcada|você vem|podes vir|vens(?!\\p{L})',
      '打ち合わせ|会議|ご都合|面談|参加され|いらっしゃ|お越し',
    ),
  ],
];
