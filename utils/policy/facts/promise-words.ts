import { lazily } from '../../text/lazily';
import type { ReviewLanguage } from '../../text/language';

/** Where a commitment of the writer begins. Japanese says it at the end: `JAPANESE_COMMITMENT`. */
export const commitments = lazily((): Readonly<Record<Exclude<ReviewLanguage, 'ja'>, readonly RegExp[]>> => ({
  en: [english()],
  de: german(),
  fr: french(),
  es: spanish(),
  pt: portuguese(),
}));

function english(): RegExp {
  const adverbs =
    '(?:\\s+(?:also|then|gladly|certainly|definitely|personally|happily|always|immediately|just|of course|even|both|all|now|try to|do (?:my|our) (?:very )?best to|be sure to|naturally|simply|quickly|see to it that|make sure (?:that |to )?))*';
  const stative =
    '(?:not|never|no longer|probably|need|have(?![^.!?\\n]*(?:ready|done|sent|delivered|fixed|repaired|replaced|at your|with you|to you))|be(?! (?:sending|bringing|delivering|shipping|paying|refunding|calling|visiting|there|in touch|back in touch|responsible))|see|know|miss|love|like|want|wait|look forward|enjoy|think|understand|hope|remain|stay|appreciate|remember|admit|assume|take it that|keep (?:my|our|[^.]{0,25}free|an eye|it in mind|that in mind|this in mind|you in)|leave (?:it|that) (?:to|at)|let you (?:decide|choose|get)|arrive|expect|plan|use|start|meet|wear|find|get (?:used|home|over|there)|manage|feel|survive|sleep|gladly accept|accept|decline|pass on (?:this|that)|skip|stick|go (?:with|for)|take (?:the|a|one|two|three|four|part|my|our|\\d))(?![\\p{L}])';
  return rule(
    `(?:I|we)(?:['’]ll|\\s+will|\\s+shall|['’](?:m|re) going to|\\s+(?:am|are) going to)${adverbs}\\s+(?!${stative})[\\p{L}-]+`,
    `(?:I|we)\\s+(?:hereby |personally |can |do )?(?:promise|undertake|pledge|vow|commit|swear)(?! (?:not|nothing|too))`,
    `(?:you|your \\p{L}+|it|this|the \\p{L}+)(?:['’]ll| will) (?:also |then |soon |promptly )?(?:receive|be (?:sent|shipped|delivered|refunded|reimbursed|credited|dispatched|replaced|repaired))`,
    `you['’]ll get|you will get`,
    'will be (?:with you|at your door|in your (?:inbox|hands))',
  );
}

function german(): readonly RegExp[] {
  const stems =
    'schick|verschick|send|übersend|versend|leit|reich|ruf|meld|prüf|überprüf|klär|kümmer|sorg|überweis|zahl|bezahl|erstatt|liefer|bring|hol|besorg|organisier|reservier|buch|erledig|übernehm|schreib|druck|bereit|erstell|ersetz|tausch|reparier|behebe?|stornier|bestell|back|versprech|verpflicht|sicher|trag|begleich|gewähr|schenk|spendier|veranlass|informier|unterschreib|änder|verschieb|richt|besprech|korrigier|übersetz|beauftrag|kauf|koch|entschädig';
  const one = `(?:(?:${stems})e|geb(?=[^.!?\\n]*(?:Bescheid|weiter|zurück|ab))e|sag(?=[^.!?\\n]*Bescheid)e|nehm(?=[^.!?\\n]*(?:\\bmit\\b|Kontakt))e|stell(?=[^.!?\\n]*(?:zusammen|sicher|bereit))e|mach(?=[^.!?\\n]*(?:fertig|sofort|kostenlos))e)`;
  const many = `(?:(?:${stems})e?n|geben(?=[^.!?\\n]*(?:Bescheid|weiter|zurück))|nehmen(?=[^.!?\\n]*(?:\\bmit\\b|Kontakt))|stellen(?=[^.!?\\n]*(?:zusammen|sicher|bereit)))`;
  return [
    rule('ich werde', 'werde ich', 'wir werden', 'werden wir'),
    rule(`ich ${one}`, `${one} ich`, `wir ${many}`, `${many} wir`),
    // "Melde mich morgen.": colloquially without "ich".
    new RegExp(
      `^(?:Dann |Gerne? |Natürlich )?(?:Melde mich|Schicke (?:dir|Ihnen|euch)|Sende (?:dir|Ihnen|euch)|Gebe (?:dir|Ihnen|euch) Bescheid|Rufe (?:dich|Sie|euch) )(?!\\p{L})`,
      'giu',
    ),
    rule(
      '(?:Sie|du|ihr) (?:erhalten|bekommen|erhältst|bekommst|bekommt|erhaltet)',
      '(?:erhalten|bekommen) Sie',
      '(?:erhältst|bekommst) du',
      '(?:steht|liegt|ist|sind)(?=[^.!?\\n]{0,60}(?:vor (?:Ihrer|deiner|eurer) Tür|in (?:Ihrem|deinem) (?:Postfach|Briefkasten)))',
      'versprochen(?=[.!])',
    ),
  ];
}

function french(): readonly RegExp[] {
  const clitics = "(?:(?:ne |vous |te |le |la |les |lui |leur |me |nous |y |en |se )|[tlmn]['’])*";
  const stative =
    '(?:ser|aur|pourr|devr|attendr|saur|verr|voudr|faudr|rester|aimer|viendr|arriver|penser|demeurer|tiendrons? compte|préférer)';
  return [
    rule(`(?:je |j['’]|nous |on )${clitics}(?!${stative}(?:ai|ons)(?!\\p{L}))\\p{L}+r(?:ai|ons)`),
    rule(
      `(?:je vais|nous allons|on va) ${clitics}(?!être|avoir|laisser|essayer|devoir|pouvoir|voir)\\p{L}+(?:er|ir|re|oir)`,
    ),
    rule(
      `(?:je |j['’]|nous |on )${clitics}(?:envoie|envoyons|transmets|transmettons|rappelle|rappelons|recontacte|recontactons|reviens|revenons|engage|engageons|promets|promettons|occupe|occupons|charge|chargeons|offre|offrons|rembourse|remboursons|apporte|apportons|amène|ramène|livre|livrons|prépare|préparons|préviens|tiens(?= au courant)|fournis|fournissons|paie|payons|paye|règle|réglons|répare|remplace|remplaçons|réserve|réservons|commande|traduis|rédige|imprime|appelle|remets|expédie|expédions|vire|prends en charge|prenons en charge|dépose|rapporte|rapportons|achète|note pour|écris|fais(?= suivre| parvenir| livrer| le nécessaire)|faisons(?= suivre| parvenir| livrer| le nécessaire)|ajoute|invite|corrige|rends|joins|indemnise|indemnisons|dédommage|dédommageons|présente|donne(?= des nouvelles)|passe(?= te prendre| chercher| récupérer))`,
    ),
    rule(
      'vous (?:recevrez|récupérerez|serez remboursée?s?|serez livrée?s?|obtiendrez)',
      'tu (?:recevras|récupéreras|auras|seras remboursée?)',
      '(?:sera|seront) (?:chez (?:vous|toi)|dans votre boîte)',
      '(?:sera|seront) (?:livré|envoyé|expédié|remboursé|remplacé)e?s?',
    ),
  ];
}

function spanish(): readonly RegExp[] {
  const clitics = '(?:(?:yo|te|le|les|os|se|lo|la|los|las|me|nos|yo mism[oa])\\s+){0,4}';
  const stative =
    '(?:podr|estar|tendr|ser|habr|ver|sabr|querr|esperar|quedar|llegar|necesitar|comer|saldr|deber|vendr|echar|preferi|ir|dejar|probar|intentar|pensar|pasar|mirar)';
  const present =
    'envío|mando|llamo|aviso|devuelvo|llevo|traigo|pago|encargo|ocupo|comprometo|prometo|regalo|regalamos|mandamos|llamamos|avisamos|devolvemos|comprometemos|prometemos|ofrezco|ofrecemos|entrego|entregamos|reembolso|reembolsamos|encargamos|ocupamos|paso|preparo|preparamos|compro|escribo|invito|imprimo|traduzco|arreglo|reservo|busco|recojo|hago cargo|hacemos cargo|cuento luego|digo algo';
  return [
    rule(`${clitics}(?!${stative}(?:é|emos)(?!\\p{L}))\\p{L}+(?:[aeií]r|dr|rr|br)(?:é|emos)`),
    rule(
      `(?:voy|vamos) a (?!ver|estar|ser|dejar|intentar|pensar|necesitar|tener|poder|ir(?!\\p{L}))\\p{L}+[aei]r(?:l[eoa]s?|te|os|nos|se|tel[oa]s?|sel[oa]s?)?`,
    ),
    rule(
      `(?:(?:yo|te|le|les|os|se|lo|la|los|las|me|nos)\\s+){1,4}(?:${present})`,
      '\\p{L}{3,}o yo(?: mism[oa])?',
    ),
    new RegExp(
      `^(?:Mando|Envío|Llevo|Llamo|Aviso|Prometo|Pago|Traigo|Compro|Yo (?:${present}))(?!\\p{L})`,
      'giu',
    ),
    rule(
      '(?:recibirá|recibirás|recuperará|recuperarás|recibiréis|recibirán|tendrá su|tendrás tu)',
      '(?:será|serán) (?:enviad|entregad|reembolsad|devuelt|reemplazad)[oa]s?',
      'no dude[ns]? que',
      '(?:lo|la|los|las) tendr(?:á|ás|éis)(?=[^.!?\\n]{0,200}(?:casa|mano|bandeja|puerta))',
    ),
  ];
}

function portuguese(): readonly RegExp[] {
  const clitics = '(?:(?:eu|nós|te|lhe|lhes|vos|se|o|a|os|as|me|nos|já)\\s+){0,4}';
  const stative =
    '(?:poder|estar|ter|ser|haver|ver|saber|querer|esperar|ficar|chegar|precisar|dever|gostar|vir|ir|aguardar|preferir|adorar)';
  const present =
    'envio|mando|ligo|aviso|devolvo|levo|trago|pago|encarrego|comprometo|prometo|ofereço|oferecemos|mandamos|ligamos|avisamos|devolvemos|comprometemos|prometemos|entrego|entregamos|reembolso|reembolsamos|encarregamos|preparo|preparamos|compro|escrevo|imprimo|traduzo|arranjo|reservo|vou buscar|trato d[aeo]s?|tratamos d[aeo]s?|cuido d[aeo]s?|cuidamos d[aeo]s?|dou notícias|retorno|respondo';
  return [
    rule(
      `${clitics}(?!${stative}(?:ei|emos)(?!\\p{L}))\\p{L}*(?:[aeiô]r|far|dir|trar)(?:ei|emos)(?:-(?:lhe|te|vos|lhes))?`,
    ),
    rule(
      `(?:vou|vamos|irei|iremos) (?:te |lhe |lhes |vos )?(?!ver|estar|ser|precisar|ter|deixar|tentar|pensar|poder|ficar|chegar|adorar|gostar)(?:\\p{L}+[aeio]r(?:-(?:lhe|te|vos|lhes|[oa]s?))?|\\p{L}+[áêí]-l[oa]s?)`,
    ),
    new RegExp(
      `(?:^|[,;:.!] |(?<!\\p{L})(?:e|mas|depois|então|amanhã|hoje|eu|te|lhe|já|também|nós|vos|que) )(?:(?:eu|te|lhe|lhes|vos|já|também|o|a|me|nos)\\s+){0,4}(?:${present})(?:-(?:lhe|te|vos|me|nos|lhes|[oa]s?))?(?!\\p{L})`,
      'giu',
    ),
    rule(
      '\\p{L}{3,}o eu(?: (?:própri|mesm)[oa])?',
      `(?:envio|mando|ligo|devolvo|ofereço|oferecemos|reembolsamos|enviamos|entregamos|devolvemos|remetemos|remeto|trago|levo)-(?:lhe|te|vos|lhes)`,
    ),
    rule(
      '(?:receberá|receberás|receberão|vai receber|vais receber)',
      'ter(?:á|ás)(?=[^.!?\\n]*(?:em casa|nas mãos|à porta|na caixa))',
      '(?:será|serão) (?:enviad|entregue|reembolsad|devolvid|substituíd)[oa]?s?',
    ),
  ];
}

function rule(...alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}])`, 'giu');
}

/** How a clause ends that is Japanese: doing something, or letting oneself do it. */
export const JAPANESE_COMMITMENT =
  /[^。、，！!？?\n]{1,40}?(?:させていただきます|いたします|致します|(?:て|で)おきます|(?:て|で)(?:さし)?あげます|します|って(?:い|行)きます|(?:送|贈|渡|払|作|持ち帰)ります|届けます|買います|伝えます|調べます|払います|支払います|手伝います|書きます|直します|お渡しします|付けます|運びます|迎えに行きます|約束します|必ず[^。、！!？?\\n]{1,24}ます)(?=ので|から|が|ね|よ|し|[。！!、，\s]|$)/gu;

/** Japanese that ends alike and promises nothing. */
export const JAPANESE_POLITE =
  /お願い|待ち|(?:空|開)けておき|失礼(?:いた|致)?し|感謝|承知|了解|存じ|申し上げ|思いま|祈り|恐縮|楽しみに|期待|お喜び|ほっとし|安心し|がします|泊(?:いた|致)?し|(?:参加|出席|欠席|希望|賛成|利用|到着|お邪魔|おじゃま|発注|注文|お受け|遠慮|辞退|お伺い|訪問)(?:いた|致)?します$/u;

/** What makes a promise go further than doing something: each has a name under which it is looked for in what the draft rests on. */
export const STRONG_WORDS: Readonly<Record<string, RegExp>> = {
  free: strong(
    'free of charge|free[- ]of[- ]cost|for free|at no (?:extra |additional |further )?(?:cost|charge)|without (?:any )?(?:extra |additional )?(?:charge|cost)|no (?:extra|additional) (?:charge|cost)|on the house|on us|at (?:our|my) (?:own )?(?:expense|cost)|(?:won.t|will not|don.t|do not) (?:charge|bill|invoice) you|out of my own pocket|free shipping|free delivery|(?:postage|carriage|shipping) (?:free|paid)|(?:my|our) treat|complimentary|kostenlose?[rsnm]?|kostenfreie?[rsnm]?|gratis|unentgeltlich|ohne (?:aufpreis|mehrkosten|zusätzliche kosten|berechnung)|auf (?:unsere|meine) kosten|(?:kostet|kosten) (?:sie|dich|euch|ihnen) (?:gar )?nichts|berechnen wir (?:ihnen|dir|euch|dafür)? ?(?:nicht|nichts)|berechne ich (?:ihnen|dir|euch|dafür)? ?(?:nicht|nichts)|auf kosten des hauses|aufs haus|versandkostenfrei|portofrei|frei haus|umsonst|gratuite?s?|gratuitement|sans (?:aucun )?frais(?: supplémentaires)?|sans (?:surcoût|supplément)|à (?:nos|mes) frais|à (?:notre|ma) charge|ne (?:vous|te) (?:facturer|coûter?|compter|demander)\\p{L}* rien|ne (?:vous|te) (?:facture|compte|demande)(?:ons)? rien|franco de port|frais de port (?:offerts|gratuits)|livraison offerte|port offert|offerte?s? par|(?:est|sont|sera|seront) offerte?s?|gratuit[oa]s?|gratuitamente|sin (?:ningún )?(?:coste|costo|cargo|gastos)(?: adicional(?:es)?| alguno)?|(?:por|de) (?:nuestra|mi) cuenta|sin gastos de envío|no (?:se )?(?:le|te|les|os) (?:lo |la )?(?:cobr\\p{L}+|costará nada|cuesta nada)|portes pagados|a nuestro cargo|invita la casa|sem (?:nenhum )?(?:custos?|encargos)(?: adicionais| adicional)?|(?:por|da) nossa conta|por conta da casa|sem portes|não (?:lhe|te|vos) (?:cobr\\p{L}+|custa(?:rá)? nada)|portes (?:grátis|pagos)|frete grátis|de graça|grátis|無料|無償|弊社負担|当社負担|当方負担|こちらで負担|私が負担|自腹で|(?:料|代|代金|費|費用)[はも]?[^。、\\n]{0,8}(?:いただきません|頂きません|頂戴しません|かかりません|(?:けっこう|結構)です)|サービスで|サービスいたし',
  ),
  guarantee: strong(
    "(?:I|we) (?:can |hereby |fully )?guarantee|guaranteed|money[- ]back|(?:I|we) (?:can )?(?:assure|warrant)|you have my word|give you (?:my|our) word|(?:you can )?(?:count|rely) on (?:me|us)(?: for)?|rest assured|without fail|(?:ich|wir) garantieren?|garantiere (?:ich|dir|ihnen)|garantieren wir|garantiert|(?:ich|wir) versichern?|hundertprozentig|(?:du hast|sie haben) mein wort|auf jeden fall garantiert|(?:je|nous) (?:vous |te )?garanti(?:s|ssons)|(?:je|nous) (?:vous |t['’]|te )?(?:assure|assurons) que|garanti(?:e)? (?:à|sans)|vous avez ma parole|tu as ma parole|(?:(?:te|le|les|os) )?(?:garantizo|garantizamos|aseguro que|aseguramos que)|garantizad[oa]|tien(?:e|es) mi palabra|(?:(?:te|lhe) )?garant(?:o|imos)(?:-lhe|-te|-vos)?|garantid[oa] que|assegur(?:o|amos)(?:-lhe|-te)? que|(?:tem|tens) a minha palavra|dou(?:-lhe|-te)? a minha palavra|保証(?:いたし|し|致し)|確約|お約束(?:いたし|し|致し)",
  ),
  personally: strong(
    'personally|in person|myself|persönlich|höchstpersönlich|personnellement|en personne|personalmente|en persona|yo mism[oa]|pessoalmente|eu mesm[oa]|eu própri[oa]|私が責任|責任を?持って|直接私が',
  ),
  always: strong(
    'always|any time you (?:want|like)|for life|lifelong|immer|jederzeit|lebenslang|toujours|à vie|siempre|de por vida|sempre|vitalíci[oa]|いつでも|永久',
  ),
  immediately: strong(
    'immediately|right away|at once|straight away|instantly|within the hour|umgehend|sofort|unverzüglich|immédiatement|tout de suite|sur-le-champ|de inmediato|inmediatamente|enseguida|imediatamente|de imediato|直ちに|即座に|至急',
  ),
  certainly: strong(
    "no matter what|whatever happens|under all circumstances|in any case|auf alle fälle|unter allen umständen|egal was passiert|coûte que coûte|quoi qu[’']il arrive|pase lo que pase|sin falta|aconteça o que acontecer|sem falta|絶対",
  ),
  whole: strong(
    'in full|full refund|the full (?:amount|price|sum)|the entire (?:amount|sum)|vollständig(?:e[nr]?)? (?:erstatt|rückerstatt|zurück)\\p{L}*|den vollen (?:preis|betrag)|intégralement|la totalité|íntegr[oa](?:mente)?|el importe completo|la totalidad|na íntegra|na totalidade|o valor total|全額',
  ),
};

/** Strong words that promise by themselves; the others do so only within a commitment. */
export const STANDING_ALONE: readonly string[] = ['free', 'guarantee'];

/** The clause says that something will not be done, or was done. */
export const NOT_COMMITTING: Readonly<Record<Exclude<ReviewLanguage, 'ja'>, RegExp>> = {
  en: /(?<!\p{L})(?:not|never|cannot|yesterday|already)(?!\p{L})|n['’]t(?!\p{L})/iu,
  de: /(?<!\p{L})(?:nicht(?! nur| später)|kein\p{L}*|nie(?:mals)?|bereits|gestern)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:pas(?! de (?:vous|te)| d['’])|jamais|aucune?|hier|déjà)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:no|nunca|ya|ayer)(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:não|nunca|nem|já|ontem)(?!\p{L})/iu,
};

function strong(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{Script=Latin}\\p{N}])(?:${alternatives})(?![\\p{Script=Latin}])`, 'giu');
}
