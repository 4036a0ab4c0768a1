import { mail } from '../mail.ts';
import { people } from '../people.ts';
import type { Mail, Person, Thread } from '../mail.ts';

/** Two people only: no reply-all anywhere. */
export const lunchCall: Thread = {
  id: '19aa61f05c2d9a34',
  subject: 'Call on Monday?',
  labels: [],
  unread: true,
  mails: [
    mail({
      id: '19aa61f05c2d9a34',
      from: people.nils,
      to: [people.jonas],
      date: '2026-11-20T11:05:00+01:00',
      html:
        '<div dir="ltr"><div>Hi Jonas,</div><div><br></div><div>do you have twenty minutes on Monday to talk through the ' +
        'ceiling panels? I am free 10:00–11:30 and after 15:00.</div><div><br></div><div>Also: is the budget still around ' +
        '12,000, or did that move?</div><div><br></div><div>Nils</div></div>',
    }),
  ],
};

/** Eight people in To and Cc, so the header is cut short and the details open in a popup. */
export const siteMeeting: Thread = {
  id: '19a9e8807f14c6ad',
  subject: 'Site meeting 25 Nov: who brings what',
  labels: ['Harbour'],
  unread: false,
  mails: [
    mail({
      id: '19a9e8807f14c6ad',
      from: people.grace,
      to: [people.jonas, people.luis, people.priya, people.tom],
      cc: [people.elena, people.dana, people.permits, people.sam],
      date: '2026-11-19T14:30:00+01:00',
      html:
        '<div dir="ltr"><p>Hello all,</p><p>for the site meeting on <b>Wednesday 25 November, 9:00</b> at pier 4 we still ' +
        'need:</p><ul><li>the lighting plan, latest revision (Jonas)</li><li>the fire inspection report (Luis)</li>' +
        '<li>proof of insurance from every trade</li></ul><p>Jonas, can you confirm that revision D is final, and will you ' +
        'come yourself or send Tom? Please bring hard hats, there are none on site.</p><p>Grace Whitfield<br>Calderón ' +
        'Build</p></div>',
    }),
    mail({
      id: '19a9ef13b7d5520c',
      from: people.luis,
      to: [people.grace],
      cc: [people.jonas, people.priya, people.tom, people.elena, people.dana, people.permits, people.sam],
      date: '2026-11-19T16:48:00+01:00',
      html:
        '<div dir="ltr">Report is done, I will bring two copies. Parking only from the east gate, the west one is closed ' +
        'until Friday.<br><br>Luis</div>',
    }),
  ],
};

/** The last word is mine, so nobody waits for a reply. */
export const contractAnswered: Thread = {
  id: '19a8f9b3e6607d58',
  subject: 'Contract clause 7.2',
  labels: [],
  unread: false,
  mails: [
    mail({
      id: '19a8f9b3e6607d58',
      from: people.sam,
      to: [people.jonas],
      date: '2026-11-13T10:20:00+00:00',
      html:
        '<div dir="ltr">Jonas,<br><br>clause 7.2 limits your liability to the fee. They ask for twice the fee. My advice is to ' +
        'hold. How do you want to answer?<br><br>Sam</div>',
    }),
    mail({
      id: '19a8fb6610ce93f1',
      from: people.jonas,
      to: [people.sam],
      date: '2026-11-13T11:47:00+01:00',
      html: '<div dir="ltr">Hi Sam,<div><br></div><div>let us hold. The fee is the limit.</div><div><br></div><div>Jonas</div></div>',
    }),
  ],
};

const rounds: readonly (readonly [Person, string])[] = [
  [people.priya, 'First draft of the wayfinding is up. Thoughts on the arrows?'],
  [people.jonas, 'Arrows are fine. The type is too light for the tunnel, I think.'],
  [people.tom, 'Agree on the type. 600 instead of 400?'],
  [people.elena, 'At 400 lux I would go to 700, otherwise the contrast fails.'],
  [people.priya, 'Changed to 700. Pictograms got a 2 mm outline.'],
  [people.jonas, 'Better. Who asks the printer about the foil?'],
  [people.tom, 'I did. Matt foil is 14 days, gloss 6 days.'],
  [people.elena, 'Gloss mirrors the spots. Please not gloss.'],
  [people.priya, 'Matt then, which means files have to leave on 1 December.'],
  [people.tom, 'Works if the texts are final by Thursday the 26th.'],
  [people.elena, 'English texts are final. The Polish ones still miss sign 14.'],
  [
    people.priya,
    'Jonas, two questions to close this: do we keep sign 14 or drop it, and may I release the files on 1 December ' +
      'without another round?',
  ],
];

/** Twelve mails: most of them collapsed, the middle ones folded into a count. */
export const wayfinding: Thread = {
  id: '19a87d20c5e9b001',
  subject: 'Wayfinding signs, tunnel section',
  labels: ['Harbour'],
  unread: false,
  mails: rounds.map(([from, text], index): Mail => {
    const team = [people.priya, people.jonas, people.tom, people.elena];
    return mail({
      id: `19a87d20c5e9b0${(index + 1).toString(16).padStart(2, '0')}`,
      from,
      to: team.filter((one) => one !== from),
      date: `2026-11-${String(9 + Math.floor(index * 0.85)).padStart(2, '0')}T${String(9 + (index % 8)).padStart(2, '0')}:1${String(index % 6)}:00+01:00`,
      html: `<div dir="ltr"><div>${text}</div><div><br></div><div>${from.name.split(' ')[0] ?? ''}</div></div>`,
    });
  }),
};
