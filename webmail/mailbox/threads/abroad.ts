import { mail } from '../mail.ts';
import { people } from '../people.ts';
import type { Thread } from '../mail.ts';

/** In German, with a nested history of two clients. */
export const printProof: Thread = {
  id: '19a9b0c4e2f7361d',
  subject: 'Druckfreigabe Broschüre – Rückfrage zu Seite 8',
  labels: [],
  unread: true,
  mails: [
    mail({
      id: '19a9b0c4e2f7361d',
      from: people.katrin,
      to: [people.jonas],
      cc: [people.priya],
      date: '2026-11-18T15:03:00+01:00',
      html:
        '<div dir="ltr"><div>Sehr geehrter Herr Weber,</div><div><br></div><div>vielen Dank für die Daten. Auf Seite 8 liegt ' +
        'das Bild nur mit 110 dpi vor; gedruckt wird das sichtbar unscharf. Können Sie uns bis Montag, 23. November, 12 Uhr ' +
        'eine bessere Fassung schicken, oder sollen wir so drucken?</div><div><br></div><div>Die Auflage bleibt bei 1.500 ' +
        'Stück zu 1,84 € netto?</div><div><br></div><div>Mit freundlichen Grüßen</div><div>Katrin Hofmann</div></div><br>' +
        '<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">Am Di., 17. Nov. 2026 um 18:22 Uhr ' +
        'schrieb Jonas Weber &lt;<a href="mailto:jonas.weber@northlight.example">jonas.weber@northlight.example</a>&gt;:<br>' +
        '</div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex">' +
        '<div dir="ltr">Liebe Frau Hofmann,<br><br>anbei die Daten der Broschüre, Seite 8 kommt noch neu.<br><br>Viele ' +
        'Grüße<br>Jonas Weber</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Am Mo., 16. Nov. 2026 um ' +
        '09:40 Uhr schrieb Katrin Hofmann &lt;k.hofmann@hofmann-druck.example&gt;:<br></div><blockquote class="gmail_quote" ' +
        'style="margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex"><div>Guten Tag Herr Weber, wann dürfen wir mit ' +
        'den Druckdaten rechnen?</div></blockquote></div></blockquote></div>',
    }),
  ],
};

/** In Japanese. */
export const lanternSamples: Thread = {
  id: '19a9d4418c60ea97',
  subject: '和紙ランタンのサンプルについて',
  labels: ['Suppliers'],
  unread: false,
  mails: [
    mail({
      id: '19a9d4418c60ea97',
      from: people.haruka,
      to: [people.jonas],
      date: '2026-11-19T10:15:00+09:00',
      html:
        '<div dir="ltr"><div>ヨナス・ウェーバー様</div><div><br></div><div>お世話になっております。ミズホ照明の佐藤です。</div>' +
        '<div>ご依頼の和紙ランタンのサンプル三点が完成いたしました。単価は一点18,500円、送料は別途4,200円でございます。</div>' +
        '<div><br></div><div>電圧は230V仕様でよろしいでしょうか。また、11月30日までに発送先のご住所をお知らせいただけますと幸いです。</div>' +
        '<div><br></div><div>どうぞよろしくお願いいたします。</div><div>佐藤 春香</div></div>',
    }),
  ],
};

/** In Hebrew, right to left, with Latin product names inside the lines. */
export const facadeLight: Thread = {
  id: '19a9cc19d03b5fe6',
  subject: 'תאורת החזית – הצעת מחיר',
  labels: [],
  unread: false,
  mails: [
    mail({
      id: '19a9cc19d03b5fe6',
      from: people.noa,
      to: [people.jonas],
      cc: [people.elena],
      date: '2026-11-18T23:08:00+02:00',
      html:
        '<div dir="rtl"><div>היי יונאס,</div><div><br></div><div>עברנו על התוכניות של Northlight. אנחנו צריכים 36 גופי LED ' +
        'מדגם Lumo 40 במחיר ‎€142 ליחידה. האם המחיר כולל משלוח לנמל חיפה, ומה זמן האספקה?</div><div><br></div><div>נשמח ' +
        'לתשובה עד יום ראשון, 29 בנובמבר.</div><div><br></div><div>תודה,<br>נועה</div></div>',
    }),
  ],
};
