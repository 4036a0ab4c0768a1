/** What would be an answer: a fact of a kind, yes or no, one of two, or doing what is asked. */
export type AskKind = 'when' | 'how-much' | 'where' | 'who' | 'open' | 'choice' | 'yes-no' | 'request';

/** What kind of answer an ask is after. */
export function kindOfAsk(words: string): AskKind {
  const found = KINDS.find(([, pattern]) => pattern.test(words));
  return found ? found[0] : 'request';
}

const rule = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}])(?:${alternatives})(?![\\p{L}])|${JAPANESE_OF[alternatives] ?? '(?!)'}`, 'iu');

const WHEN =
  'when|what time|which (?:day|date|week|time|slot|session)|what (?:day|date|week)|how soon|by when|wann|bis wann|ab wann|um wie viel uhr|welcher (?:tag|termin)|welche(?:r|n)? (?:tag|termin|woche|uhrzeit)|delivery (?:date|week|day)|(?:den |einen )?liefer(?:termin|datum)|date de livraison|fecha de entrega|data de entrega|quand|à quelle heure|quelle heure|quel jour|quelle date|cuándo|a qué hora|qué (?:día|hora|fecha|sesión)|hora (?:aproximada|prevista)|quando|a que horas?|que (?:horas|dia|data)|qual (?:dia|data|horário)';
const HOW_MUCH =
  "how much|how many|headcount|head count|number of (?:people|guests|participants)|(?:personen|teilnehmer)zahl|nombre de (?:personnes|participants)|número de (?:personas|asistentes|pessoas|participantes)|how long|how far|how big|how old|what(?:['’]s| is| would be| are) the (?:price|cost|total|amount|fee|rate)|the (?:total|price|amount|cost)|wie ?viele?|wie lange?|wie hoch|wie teuer|was kostet|welche(?:r|n)? (?:preis|betrag|summe)|die summe|combien|quel (?:est le )?(?:prix|montant|tarif)|quelle (?:est la )?(?:taille|durée)|cuánt[oa]s?|qué (?:precio|importe|cantidad)|cuál es el (?:precio|importe)|quant[oa]s?|qual (?:é )?o (?:preço|valor|total)|o total";
const WHERE =
  "where|which (?:room|address|place|platform)|what(?:['’]s| is| was) (?:the|your) (?:new |exact )?address|address again|adresse|dirección|endereço|morada|wo|wohin|woher|welche adresse|où|quelle (?:est l['’])?adresse|d[oó]nde|adónde|a dónde|onde|aonde|para onde|qual (?:é )?o endereço";
const WHO =
  'who|whom|whose|which of you|wer|wen|wem|qui est|qui a|qui va|qui vient|quién(?:es)?|con quién|quem|com quem';
const OPEN =
  "what|which|how|why|was|welche[rsnm]?|wie|warum|weshalb|wieso|womit|worüber|que|quoi|quel(?:le)?s?|comment|pourquoi|qu['’]est-ce que?|qué|cuál(?:es)?|cómo|por qué|qual|quais|como|por que|o que";
const CHOICE =
  'either|rather|or|oder|ou|o|lieber|plutôt|prefer(?:e|es|en|is|ís)?|préfère[sz]?|préférez-vous|bevorzugen|ou bien';

const JAPANESE_OF: Readonly<Record<string, string>> = {
  [WHEN]: 'いつ|何時|何日|何曜日|日時|日程|予定時刻|期限|納期|ご都合',
  [HOW_MUCH]:
    'いくら|人数|何年|何か月|期間|何人|何名|何個|何枚|何台|何本|何冊|おいくつ|どのくらい|どれくらい|金額|料金|価格',
  [WHERE]: 'どこ|どちら(?:へ|に|で)|住所|場所|振込先|送付先',
  [WHO]: 'だれ|誰|どなた|お名前|担当者は',
  [OPEN]:
    'なぜ|どうして|どう(?:対応|すれ|やって|いう|いった|なって|思)|何を|何が|何か|どのよう|どんな|なに|理由|どれ|方法',
  [CHOICE]: 'どちら|それとも',
};

const KINDS: readonly (readonly [AskKind, RegExp])[] = [
  ['when', rule(WHEN)],
  ['how-much', rule(HOW_MUCH)],
  ['where', rule(WHERE)],
  ['who', rule(WHO)],
  ['who', /^(?:et |mais |alors )?qui(?!\p{L})/iu],
  ['choice', new RegExp(`(?=.*(?:[?？]|か。?$))(?:${rule(CHOICE).source})`, 'iu')],
  [
    'open',
    new RegExp(
      `^(?:(?:and|und|et|y|e|but|aber|also|so|then|mais|pero|mas|i want to know|please tell me|bitte)[ ,]+)*[¿]?(?:(?:for|in|on|at|to|from|with|by|für|in|mit|von|à|de|en|pour|con|para|com|em) )?(?:${OPEN})(?!\\p{L})|${JAPANESE_OF[OPEN] ?? ''}`,
      'iu',
    ),
  ],
  ['yes-no', /[?？]\s*\S{0,3}$|か[。！\s]*$|(?<!\p{L})(?:whether|if|ob|si|se)(?!\p{L})/u],
];

/** The two things to choose between in "A or B?"; null where it is not that plain. */
export function choicesOf(words: string): readonly [string, string] | null {
  const found = CHOICES.exec(words);
  const [first, second] = [found?.groups?.['a'], found?.groups?.['b']].map((side) =>
    side
      ?.replace(LEADING_VERB, '')
      .replace(PREFERRING, '')
      .replace(/^[\s,¿]+|[\s,?？]+$/g, ''),
  );
  return first && second ? [first, second] : null;
}

/** "Will you come" of "Will you come alone or with someone?". */
const LEADING_VERB =
  /^(?:(?:will|would|do|can|could|should|shall|are|is) (?:you|we|I|it|they|he|she) (?:\p{L}+ (?=\S))?|(?:kommst|kommen|nimmst|nehmen|willst|wollen|möchtest|möchten|soll|sollen) (?:du|Sie|wir|ihr|ich) )/iu;

const PREFERRING =
  /^(?:(?:you|du|Sie|tu|vous) )?(?:prefer|prefieres?|prefieren|preferem?|preferes|lieber|préfères?|préférez(?:-vous)?) /iu;

const CHOICES =
  /(?:^|[,:]\s*|(?<!\p{L})(?:prefer|have|take|on|at|by|in|is it|would it be|want|like|am|um|lieber|möchten Sie|willst du|le|à|préférez-vous|tu préfères|prefiere[sn]?|el|la|prefere[sm]?|na|no|à)\s+)(?<a>(?:\S+\s+){0,3}?\S+?),?\s+(?:or|oder|ou(?: bien)?|o)\s+(?:rather |lieber |plutôt |on |am |le |el |la |na |no )?(?<b>(?:\S+\s*){1,4}?)[?？]\s*$/iu;
