import type { Account, Person } from './mail.ts';

function person(name: string, email: string): Person {
  return { name, email };
}

/** Everyone who writes in the sample mailbox. */
export const people = {
  jonas: person('Jonas Weber', 'jonas.weber@northlight.example'),
  office: person('Northlight Studio', 'studio@northlight.example'),
  maya: person('Maya Lindqvist', 'maya.lindqvist@fjordseating.example'),
  priya: person('Priya Raman', 'priya.raman@northlight.example'),
  tom: person('Tom Okafor', 'tom.okafor@northlight.example'),
  elena: person('Elena Petrova', 'elena.petrova@northlight.example'),
  luis: person('Luis Herrera', 'luis.herrera@calderon-build.example'),
  grace: person('Grace Whitfield', 'grace.whitfield@calderon-build.example'),
  dana: person('Dana Osei', 'dana.osei@calderon-build.example'),
  permits: person('Harbour City Permits', 'permits@harbourcity.example'),
  katrin: person('Katrin Hofmann', 'k.hofmann@hofmann-druck.example'),
  haruka: person('佐藤 春香', 'haruka.sato@mizuho-lighting.example'),
  noa: person('נועה ברקוביץ׳', 'noa.berkovich@tamar-design.example'),
  sam: person('Sam Ellery', 'sam@ellery-legal.example'),
  ines: person('Inês Duarte', 'ines.duarte@atlantico-tiles.example'),
  noreply: person('Parcelwise', 'no-reply@parcelwise.example'),
  weekly: person('The Lumen Weekly', 'newsletter@lumenweekly.example'),
  shop: person('Brightware Store', 'offers@brightware.example'),
  nils: person('Nils Aagaard', 'nils@aagaard-acoustics.example'),
} as const satisfies Readonly<Record<string, Person>>;

/** The person who reads this mailbox. */
export const account: Account = {
  me: people.jonas,
  aliases: [people.office],
  signatureHtml:
    '<div dir="ltr"><div><b>Jonas Weber</b></div><div>Northlight Studio · Interiors &amp; light</div>' +
    '<div>+49 30 5550 0182 · <a href="https://northlight.example/">northlight.example</a></div></div>',
};
