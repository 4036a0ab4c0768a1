import { mail } from '../mail.ts';
import { people } from '../people.ts';
import type { Thread } from '../mail.ts';

/** A quote with amounts, a date and three questions: the ordinary reply. */
export const chairOrder: Thread = {
  id: '19a9f3c2d1e04b71',
  subject: 'Quote 4471: 24 Halden chairs',
  labels: ['Suppliers'],
  unread: true,
  mails: [
    mail({
      id: '19a9f3c2d1e04b71',
      from: people.jonas,
      to: [people.maya],
      cc: [people.priya],
      date: '2026-11-17T09:12:00+01:00',
      html:
        '<div dir="ltr"><div>Hi Maya,</div><div><br></div><div>we are furnishing a reading room and would like 24 Halden ' +
        'chairs in smoked oak. Could you send a quote with delivery to Berlin?</div><div><br></div><div>Best,</div>' +
        '<div>Jonas</div></div>',
    }),
    mail({
      id: '19aa5b7710c3f9e2',
      from: people.maya,
      to: [people.jonas],
      cc: [people.priya],
      date: '2026-11-20T08:41:00+01:00',
      html:
        '<div dir="ltr"><div>Hi Jonas,</div><div><br></div><div>thanks for asking. For 24 Halden chairs in smoked oak we can ' +
        'offer <b>€ 289.00</b> per chair, so € 6,936.00 plus VAT. Delivery to Berlin is € 180.00 and takes five to six ' +
        'weeks; if you confirm by 27 November we can deliver on 8 January.</div><div><br></div><div>Three things I need from ' +
        'you:</div><ol><li>Felt glides or plastic ones?</li><li>Is there a lift at the site, and does it take a 210 cm ' +
        'pallet?</li><li>Shall we invoice Northlight or the library directly?</li></ol><div>Warm regards,</div>' +
        '<div>Maya Lindqvist<br>Fjord Seating</div></div>' +
        '<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Tue, Nov 17, 2026 at 9:12 AM Jonas ' +
        'Weber &lt;<a href="mailto:jonas.weber@northlight.example">jonas.weber@northlight.example</a>&gt; wrote:<br></div>' +
        '<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);' +
        'padding-left:1ex"><div dir="ltr"><div>Hi Maya,</div><div><br></div><div>we are furnishing a reading room and would ' +
        'like 24 Halden chairs in smoked oak. Could you send a quote with delivery to Berlin?</div><div><br></div>' +
        '<div>Best,</div><div>Jonas</div></div></blockquote></div>',
    }),
  ],
};

/** A quote as a file, with the details in the attachments. */
export const tileSamples: Thread = {
  id: '19a96c0e8b77d215',
  subject: 'Samples and price list for the atrium floor',
  labels: ['Suppliers'],
  unread: false,
  mails: [
    mail({
      id: '19a96c0e8b77d215',
      from: people.ines,
      to: [people.jonas],
      date: '2026-11-16T16:25:00+00:00',
      html:
        '<div dir="ltr">Dear Jonas,<br><br>please find attached the price list and the drawing of the laying pattern. The ' +
        'samples left Porto this morning; the parcel should reach you on Thursday.<br><br>Could you tell me the final area in ' +
        'm² and whether the stairs are included? We would then reserve one production batch so the shade stays the ' +
        'same.<br><br>Kind regards<br>Inês Duarte<br>Atlântico Tiles</div>',
      attachments: [
        { name: 'price-list-2026-11.pdf', type: 'application/pdf', bytes: 284_112 },
        { name: 'laying-pattern-atrium.dwg', type: 'image/vnd.dwg', bytes: 1_942_880 },
        { name: 'glaze-shades.jpg', type: 'image/jpeg', bytes: 731_405 },
      ],
    }),
  ],
};

/** Sender that cannot be answered. */
export const parcelNotice: Thread = {
  id: '19aa43d0a5bb8810',
  subject: 'Your parcel PW-88201-DE arrives on Friday',
  labels: ['Updates'],
  unread: true,
  mails: [
    mail({
      id: '19aa43d0a5bb8810',
      from: people.noreply,
      to: [people.jonas],
      date: '2026-11-19T18:02:00+01:00',
      html:
        '<table width="100%" cellpadding="0" cellspacing="0" style="background:#f3f5f7"><tr><td align="center">' +
        '<table width="560" cellpadding="24" style="background:#ffffff;border-radius:8px;font-family:Arial"><tr><td>' +
        '<h2 style="margin:0 0 12px;color:#17324d">It is on its way</h2><p>Parcel <b>PW-88201-DE</b> from Atlântico Tiles ' +
        'arrives on <b>Friday, 20 November, between 10:00 and 13:00</b>.</p><p><a href="https://parcelwise.example/t/88201" ' +
        'style="background:#17324d;color:#ffffff;padding:10px 18px;border-radius:4px;text-decoration:none">Track the ' +
        'parcel</a></p><p style="color:#6b7680;font-size:12px">Please do not reply to this message; the mailbox is not ' +
        'read.</p></td></tr></table></td></tr></table>',
    }),
  ],
};
