/** Titles before a name, in each of the languages, as they are written within a text. */
export const TITLES =
  'Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Doctor|Herrn?|Frau|Fräulein|Familie|M(?=\\.)|Mme|Madame|Monsieur|Mlle|Mademoiselle|Maître|Docteur|Professeur|Sra?|Srta|Señor(?:a|ita)?|Don|Doña|Dª|Dña|Doctora?|Profesora?|Senhora?|Dona|Doutora?|Professora?|Dra|Eng|Engenheir[oa]|Ing|Ingenier[oa]|Lic|Licenciad[oa]|Arq|Arquitet[oa]|Arquitect[oa]|Mtr[oa]|Maestr[oa]|Mestre|Coach|Captain|Rev|Reverend|Father|Sister|Pfarrer(?:in)?|Pastor(?:in|a)?|Schwester|Père|Sœur|Padre|Irmão|Irmã|Sres|sra?|señora?|senhora?';

/** Words that are greeted and name nobody. Without accents. */
export const NOBODY: ReadonlySet<string> = words(`
  all everyone everybody there team both folks friends friend sir sirs madam colleagues colleague parents parent carers neighbours neighbors guys members customer customers again support service services
  hiring manager committee board office reception family ladies gentlemen you dear people mum mom dad mother father grandma grandpa granny uncle aunt auntie gang crew department sales marketing accounting finance legal operations purchasing engineering logistics accounts secretary editor editors
  zusammen alle allerseits ihr beide beiden leute freunde freund freundin damen herren kolleginnen kollegen kollege kollegin kunde kunden eltern nachbarn nachbarin nachbar mitglieder mama papa oma opa tante onkel sangerinnen
  sanger praxisteam serviceteam kundenservice kundendienst hausverwaltung verein runde gemeinde dich euch dir ihnen redaktion vermieter familie
  tous toutes equipe amis ami amie collegues collegue madame monsieur messieurs mesdames mademoiselle parents voisins maman papa membres clients client service cliente toi vous
  todos todas equipo amigos amigo amiga companeros senores senor senora senoras clientes cliente vecinos familias familia guapa guapo mama papa a de atencion departamento recepcion
  equipa equipe colegas colega amigos amiga pessoal gente senhores senhor senhora senhoras vizinhos familia pais mae pai coralistas turma malta doutor doutora apoio
`);

/** Capitalised words that are no names: calendar, languages, forms of address, abbreviations, products everybody knows. Without accents. */
export const ORDINARY: ReadonlySet<string> = words(`
  dra prof professor doctor mlle sra srta sres don dona herr herrn frau familie doctora doutor doutora monsieur mademoiselle maitre eng exmo exma
  i im ill ive id ok okay yes no hi hello dear thanks thank please sorry regards best kind sincerely yours cheers mr mrs ms dr sir madam god gott dieu dios deus
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter easter christmas eve xmas new year halloween thanksgiving ramadan hanukkah diwali lent whitsun pentecost bank holiday
  english german french spanish portuguese japanese italian dutch polish turkish welsh irish scottish british american european chinese finnish swedish danish norwegian greek russian latin african asian swiss austrian
  english germany france spain portugal japan italy britain england scotland wales ireland uk usa us eu europe america asia africa brazil mexico switzerland austria netherlands belgium
  pdf doc docx xls csv ppt jpg jpeg png usb url html vat iban bic swift sepa id pin pc tv ceo cfo cto hr pr it ai faq asap fyi ps cc bcc re fw fwd am pm gmt utc cet est pst atm gps diy a4 nda kpi roi cv tbd tba rsvp etc ltd inc
  llc gmbh ag kg ug ev sa sl sarl lda sas plc eur usd gbp jpy chf brl tel fax mail email e-mail wifi wi-fi internet web online zoom teams skype google excel word powerpoint outlook gmail whatsapp facebook instagram linkedin youtube twitter
  slack dropbox drive windows mac android iphone ipad apple microsoft adobe paypal doodle bluetooth app covid
  du sie ihr ihnen ihre dich dir euch uhr mwst ust nr str ust-id usst din iso lg mfg vg pls tur hno ct mrt ekg
  lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre madame monsieur mme mlle messieurs tva ttc ht rib siret sncf tgv noel paques
  lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre usted ustedes ud uds vd sr sra srta iva nif dni cif navidad semana santa reyes n
  segunda terca quarta quinta sexta segunda-feira terca-feira quarta-feira quinta-feira sexta-feira sabado domingo janeiro fevereiro marco maio junho julho agosto setembro outubro novembro dezembro voce vossa exa senhor senhora nif nib mbway pix cpf cnpj natal pascoa att rs
`);

/** Small words within a name. */
export const PARTICLES =
  "de|da|do|dos|das|del|de la|du|van|von|van der|van den|von der|zu|di|le|la|el|y|bin|al|ter|ten|d['’]";

/** Legal forms: the capitalised words before one are a company. */
export const LEGAL_FORMS =
  'GmbH(?: & Co\\. KG)?|AG|KG|UG|e\\.\\s?V\\.|Ltd|Limited|Inc|LLC|PLC|plc|Corp|SARL|SAS|S\\.A\\.|SA|S\\.L\\.|SL|Lda|Ltda|株式会社';

/** Words before which a mail ends: a name on the next line is the writer's. Without accents, at the beginning of a line. */
export const CLOSING =
  /^(?:best|kind|warm|many thanks|with|regards|sincerely|yours|cheers|thanks|thank you|love|hugs|take care|see you|all the best|viele|mit |beste|liebe grusse|lg|vg|mfg|herzlich|schone|grusse|gruss|bis |freundliche|cordialement|bien |amities|bises|bisous|salutations|cdt|a bientot|a plus|merci|saludos|un (?:cordial|abrazo|saludo|fuerte)|atentamente|abrazos?|besos|cordialmente|gracias|con |cumprimentos|com |abracos?|um abraco|beijinhos|beijos|att|atenciosamente|obrigad|ate )/;

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
