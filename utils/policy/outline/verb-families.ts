import { lazily } from '../../text/lazily';

/** What somebody does or is to do, whatever the language: "schicke" and "forward" are both `send`. */
export type VerbFamily = keyof typeof STEMS;

/** The families of the verbs in a text. Nouns of the same stem count too: "Lieferung" is `deliver`. */
export function familiesIn(text: string): ReadonlySet<VerbFamily> {
  const found = new Set<VerbFamily>();
  for (const word of text.toLowerCase().match(WORD) ?? [])
    for (const family of familiesOfWord(word)) found.add(family);
  return found;
}

/** No stem reaches over the end of such a piece, so that each piece need be looked through but once. */
const WORD = /[\p{L}\p{M}\p{N}ー々-]+/gu;
const MOST_KEPT = 8_000;
const kept = new Map<string, readonly VerbFamily[]>();

function familiesOfWord(word: string): readonly VerbFamily[] {
  const known = kept.get(word);
  if (known) return known;
  const families = patterns().flatMap(([family, pattern]) => (pattern.test(word) ? [family] : []));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(word, families);
  return families;
}

/** Verbs that say little by themselves: what they are about has to fit too. */
export const GENERAL_FAMILIES: ReadonlySet<VerbFamily> = new Set<VerbFamily>([
  'send',
  'bring',
  'make',
  'arrange',
  'change',
]);

/** Verbs with which a person only says that they will see to an answer. */
export const SOFT_FAMILIES: ReadonlySet<VerbFamily> = new Set<VerbFamily>([
  'check',
  'answer',
  'confirm',
  'think',
]);

/** Verbs of which the mere mention is enough: "My number is …, call any time" asks for a call. */
export const MENTIONED_FAMILIES: ReadonlySet<VerbFamily> = new Set<VerbFamily>(['call', 'come']);

// Each alternative is the beginning of a word, unless it starts with "~": then it may stand inside one.
const STEMS = {
  send: 'send sent mail email e-mail forward~ resend attach shar provid suppl schick verschick zuschick send zusend zugesendet übersend versend weiterleit leite nachreich envoi envoy enverr transmet transmis transfér parvenir enví envi manda mando mande reenvi remit remet encaminh anex 送 ~転送 ~送付 ~送信 ~共有 ~添付 ~提出',
  call: 'call(?!e(?![dr])) ring phone telephone anruf rufe ruf zurückruf telefon telefonier appel rappel téléphon llam telefone ligar ligo ligue liga ligarei ~電話',
  answer:
    'repl respond answer contact inform notif updat tell told hear posted reach touch know back meld antwort beantwort bescheid rückmeld informier kontakt benachrichtig répon répond recontact reviendr reviens courant prévien préviendr inform contest contact avis aviso retorn respost responder ~連絡 ~返信 ~返事 ~知らせ ~回答 ~報告 ~伝え',
  check:
    'check look verify verif find investigat examin review ask enquir inquir prüf überprüf nachprüf schau nachschau nachseh klär abklär erkundig nachfrag frag vérifi regard renseign contrôl examin demander demande revis verific compr averigu consult mirar miro mire pregunt confer conferir averig pergunt ~確認 ~調べ ~調査 ~検討 ~チェック',
  confirm: 'confirm bestätig rückbestätig confirme confirmer ~確認 ~確定',
  think:
    'think consider discuss talk überleg besprech bespreche réfléch discut pens considér comenta habla hablar conversa falar ~相談 ~考え ~話し',
  pay: 'pay paid payment transfer wire settl überweis zahl bezahl begleich pai paie pay règl vir verse versement virement pag transfer abon ~支払 ~振り?込 ~入金',
  refund:
    'refund reimburs credit return money erstatt rückerstatt zurückzahl gutschr gutschreib rembours avoir reembols devol devuelv devolver abono estorn ~返金 ~払い戻 ~返品',
  deliver:
    'deliver ship dispatch bring drop liefer ausliefer anliefer zustell versend bring livr expédi entreg envío despach leve devolv devuelv return zurückbring retourn ~返却 ~配達 ~納品 ~届け ~発送 ~出荷',
  bring:
    'bring take carry collect pick fetch mitbring bring bringe hol abhol mitnehm apport ramen récupér amèn apporter llev traer traig trae traé recog lev traz trag busc buscar ~持っ ~持参 ~お持ち ~取りに ~引き取',
  come: 'come attend join visit there arriv komm teilnehm besuch dabei vorbei viens viendr venir participer assist présent passer passe rejoind ir iré voy vamos vendré vendrem vengo asist acud estaré estaremos vir irei iremos vou compar comparec particip estarei ~伺 ~うかがい ~参加 ~出席 ~参り 行(?:き|く|け|っ) 来(?:ま|る|ら|て)',
  book: 'book reserv schedul calendar invit buch reserv vormerk eintrag plan terminier réserv planifi inscri reserva agend marc marcar inscrev ~予約 ~手配 ~押さえ ~調整',
  prepare:
    'prepar draft writ draw creat compil print ready vorbereit erstell verfass schreib ausarbeit druck aufsetz entwerf prépar rédig écri établi imprim prepar redact escrib elabor imprim redig escrev elabor ~準備 ~用意 ~作成 ~書い ~印刷',
  repair:
    'repair fix mend servic reparier beheb instand richt répar corrig arrang intervenir arregl repar correg consert reparar corrij ~修理 ~修正 ~直し ~訂正 ~対応',
  replace:
    'replac exchang swap ersetz austausch umtausch tausch remplac échang reemplaz sustitu cambi substitu troc ~交換',
  change:
    'chang updat amend adjust correct mov reschedul postpon änder anpass aktualisier korrigier verschieb verleg modifi chang mettre décal report déplac corrig cambi modific actualiz ajust mov aplaz mud alter atualiz adi ajust remarc ~変更 ~更新 ~訂正 ~調整',
  cancel:
    'cancel withdraw terminat storn kündig absag zurückzieh annul résili annule cancel anul rescind ~キャンセル ~取り消 ~解約 ~中止',
  order:
    'order purchas buy bestell kauf command achet achèt ped compr encarg pid encomend adquir ~注文 ~購入 ~発注',
  sign: 'sign unterschreib unterzeichn signier sign firm assin ~署名 ~サイン ~押印 ~捺印',
  help: 'help assist support hand helf hilf unterstütz aid ajud ayud apoy aider ~手伝 ~協力 ~支援',
  reduce:
    'discount reduc lower waiv rabatt nachlass reduzier erlass remise rédui ristourn descuent rebaj descont abat ~割引 ~値引',
  hold: 'hold keep store save zurückleg aufbewahr behalt freihalt gard conserv guard reserv mant mantend ~取り置 ~保管',
  arrange:
    'arrang organis organiz handl sort manag care ensur kümmer sorg organisier regel erledig veranlass übernehm occup charg organis assur encarg ocup gestion organiz asegur trat cuid assegur providenci garant ~手配 ~対応 ~手続',
  introduce:
    'introduc recommend put vorstell empfehl vermittl présent recommand present recomiend recomend apresent ~紹介',
  pass: 'pass relay ausricht weitergeb übermittl weitersag transmett dir ai diré dire dirai transmit dig direi ~伝え ~申し伝',
  make: 'make made do bake cook mach back koch fai ferai fais fera hac haré hago faz farei faço cozinh ~作',
  goback:
    'rentr retour rückfahr heimfahr zurückfahr rückweg heimweg volver vuelv vuelta regres volto volta ~帰',
  install: 'install set mount assembl montier aufbau einricht install mont instal ~設置 ~取り付',
  translate: 'translat übersetz tradu ~翻訳 ~訳',
  publish:
    'publish post upload veröffentlich hochlad publi téléchars mettrai public sub subir carreg ~掲載 ~公開 ~アップ',
} as const;

// One border for many stems, and no folding of case, for the words come in small letters: a fourth of the time to compile.
const patterns = lazily(() =>
  Object.entries(STEMS).map(([family, stems]) => {
    const inside: string[] = [];
    const short: string[] = [];
    const long: string[] = [];
    for (const stem of stems.split(' ')) {
      const bare = stem.replaceAll('~', '');
      if (/^[\u3040-\u9fff]/.test(bare) || stem.startsWith('~')) inside.push(bare);
      // Short stems are whole words or nearly so; a longer one is the beginning of any form.
      else (bare.length <= 3 ? short : long).push(bare);
    }
    const parts = [
      ...inside,
      ...grouped(short, '', '(?:s|e|es|er|en|r|ing|ed)?(?!\\p{L})'),
      ...grouped(long, '(?:ge|zu|re)?', ''),
    ];
    return [family as VerbFamily, new RegExp(parts.join('|'), 'u')] as const;
  }),
);

function grouped(stems: readonly string[], before: string, after: string): readonly string[] {
  return stems.length === 0 ? [] : [`(?<!\\p{L})${before}(?:${stems.join('|')})${after}`];
}
