import type { ReviewLanguage } from '../../text/language';

/** How one language speaks of attachments. Each is looked for in one sentence. */
export interface AttachmentWords {
  /** It says that something is attached, unless one of the others does too. */
  readonly says: RegExp;
  /** What is attached is somebody else's, or is asked for. */
  readonly notMine: RegExp;
  /** Stands before the words, in the same clause, and turns them round. */
  readonly not: RegExp;
}

const words = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu');

export const ATTACHMENT_WORDS: Readonly<Record<ReviewLanguage, AttachmentWords>> = {
  en: {
    says: words(
      String.raw`attached(?! to (?!th(?:is|e) (?:e-?)?(?:mail|message)|my (?:e-?)?mail))|(?:am|are|i['’]m|we['’]re) attaching|(?:i|we)(?: will|['’]ll)? (?:also |hereby )?attach|let me attach|(?:please )?find enclosed|enclosed (?:please|is|are|you)|(?:see|in|as|with) (?:(?:the|my|our|an|this) )?(?:\w+ )?attachments?`,
    ),
    notMine: words(
      String.raw`you(?:['’]ve| have| had)? (?:\w+ )?(?:sent|attached|enclosed|shared|forwarded|provided|mentioned)|(?:he|she|they) (?:\w+ )?(?:sent|attached)|your (?:\w+ )?(?:attached|attachments?|e-?mail|message)|(?:i|we)(?:['’]ve| have)? (?:\w+ )?(?:received|got|opened|read|saw|seen|noticed|found|downloaded|reviewed|checked)|(?:thanks|thank you) (?:\w+ )?for|(?:could|can|would|will|please|to|must|should) (?:you )?(?:please )?(?:attach|be attached|have attached)|(?:am|is|was|got|grown|become|very|so|too|quite|deeply|rather) attached to (?:the|my|this|that|our|it|him|her)(?! (?:e-?mail|mail|message))|(?:no )?strings attached|remember to|will be attached|attach (?:it|them|this|these)? ?(?:tomorrow|later|next|in my next|in another|once|when|as soon)`,
    ),
    not: words(
      String.raw`not|no|never|nothing|without|cannot|\w+n['’]t|forgot(?:ten)?(?: to)?|unable|instead of`,
    ),
  },
  de: {
    says: words(
      String.raw`im (?:e-?mail-?)?anhang|im attachment|als (?:\w+-?)?anhang|siehe (?:\w+ )?(?:anhang|anlage|attachment)|mit (?:dem )?anhang|anbei|(?:an|mit|hinzu)gehängt\p{L}*|angehangen|angehängt\p{L}*|beigefügt\p{L}*|angefügt\p{L}*|beiliegend\p{L}*|anliegend\p{L}*|beigelegt\p{L}*|(?:hänge|hängen wir)(?= [^.!?]*(?<!\p{L})an\s*(?:[.,;!:)]|$|und\b))|(?:füge|fügen wir)(?= [^.!?]*(?<!\p{L})(?:bei|an)\s*(?:[.,;!:)]|$|und\b))|(?<=(?:finde\p{L}*|sende\p{L}*|schicke\p{L}*|erhalten|liegt|liegen) (?:\p{L}+ ){0,4})in der anlage|in der anlage(?= (?:finde|sende|schicke|erhalten|übersende|übermittl|die |der |das |unser|mein)\p{L}*)`,
    ),
    notMine: words(
      String.raw`(?:ihr|dein|euer|eur)(?:e|em|en|er)? (?:\p{L}+ )?(?:anhang|anlage|anhänge|angehängt\p{L}*|beigefügt\p{L}*)|(?:sie|du|ihr) (?:\p{L}+ ){0,6}(?:angehängt|beigefügt|mitgeschickt|geschickt|gesendet|angehangen)|(?:habe|haben) (?:ich|wir)?(?: \p{L}+){0,6} (?:erhalten|bekommen|gelesen|gesehen|geöffnet|geprüft|durchgesehen|angesehen)|(?:danke|dank) (?:\p{L}+ )?für|(?:könn|würd)\p{L}+ (?:sie|du|ihr)|bitte (?:\p{L}+ ){0,5}(?:anhängen|beifügen)|(?:aus|von) (?:ihrem|deinem|eurem)`,
    ),
    not: words(String.raw`nicht|kein\p{L}*|nie|ohne|nichts|vergessen|statt`),
  },
  fr: {
    says: words(
      String.raw`ci-?\s?jointe?s?|ci-inclus\p{L}*|en (?:pièces? jointes?|pj|annexe|attachement)|dans la pièce jointe|(?:voir|cf\.?|voyez) (?:la )?(?:pièce jointe|pj)|(?:je|nous) (?:vous |te |t['’])?(?:joins|joignons|annexe)|(?:j['’]ai|nous avons) (?:\p{L}+ )?joint|(?:est|sont) joint\p{L}*|(?:document|fichier|devis|facture|plan|contrat|formulaire|photo|liste)s? joint\p{L}*(?= à ce)`,
    ),
    notMine: words(
      String.raw`(?:votre|vos|ta|ton|tes) (?:\p{L}+ )?(?:pièces? jointes?|pj|annexe)|(?:vous|tu) (?:\p{L}+['’ ]){0,4}(?:avez|as) (?:\p{L}+ )?(?:joint|envoyé\p{L}*|transmis\p{L}*|mis\p{L}*)|(?:j['’]ai|nous avons) (?:bien |déjà )?(?:reçu|lu|ouvert|consulté|vu|regardé|parcouru|trouvé)|merci (?:\p{L}+ )?(?:pour|de)|(?:pouvez|pourriez|peux|pourrais)[- ](?:vous|tu)|veuillez (?:\p{L}+ )?joindre|merci de joindre`,
    ),
    not: words(String.raw`pas|aucun\p{L}*|sans|jamais|rien|oublié|ne|n['’]\p{L}+`),
  },
  es: {
    says: words(
      String.raw`(?<!(?:director\p{L}*|profesor\p{L}*|fiscal|secretari\p{L}*|jef\p{L}*|editor\p{L}*|gerente) )adjunt[oa]s?|adjuntamos|adjuntando|(?:he|hemos) adjuntado|(?:en|como) (?:el |los )?(?:archivos? |documentos? )?(?:adjuntos?|anexos?)|(?:te|le|les|os) anexo|anexamos|ver (?:el )?(?:adjunto|anexo)`,
    ),
    notMine: words(
      String.raw`(?:su|sus|tu|tus|vuestro\p{L}*) (?:\p{L}+ )?(?:adjunt|anex)\p{L}*|adjunt\p{L}+ (?:que )?(?:me |nos )?(?:envi|mand|pas|hiciste|recib)\p{L}*|(?:he|hemos) (?:\p{L}+ )?(?:recibido|leído|visto|abierto|revisado)|(?:recibí|leí|vi|abrí|revisé|recibimos)|gracias por|(?:has|ha|han|habéis|habías|había) (?:\p{L}+ )?adjuntado|(?:puede|podría|podrías|puedes|podéis)\p{L}* adjuntar|(?:adjunte|adjunten|adjunta|adjuntad) (?:\p{L}+ ){0,4}por favor|por favor,? (?:adjunt)\p{L}*`,
    ),
    not: words(String.raw`no|sin|nunca|nada|ningún|ninguna|olvid\p{L}+`),
  },
  pt: {
    says: words(
      String.raw`em anexo|no anexo|anexei|anexamos|(?:segue|seguem|vai|vão|está|estão|envio|envia-se|conforme|vide|ver|veja|mando) (?:\p{L}+ )?(?:em )?anex(?:o|a|os|as|ad[oa]s?)|estou (?:a )?anexa(?:ndo|r)|(?:como|em) apenso|anexo (?:a este|ao|neste|nesta|aqui|o|a|os|as|uma?)(?= \p{L})|(?:te|lhe|vos) anexo`,
    ),
    notMine: words(
      String.raw`(?:seu|sua|seus|teu|teus|vosso\p{L}*) (?:\p{L}+ )?anex\p{L}*|(?:você|vocês|tu) (?:\p{L}+ ){0,3}(?:anex|envi|mand)\p{L}+|(?:me|que) (?:\p{L}+ )?(?:envi|mand)(?:ou|aste|aram)|(?:recebi|li|abri|vi|recebemos|vimos|conferi|analisei)|obrigad[oa] pel[oa]s?|(?:pode|poderia|podes|podem|podia)\p{L}* (?:\p{L}+ )?anexar|por favor,? (?:\p{L}+ ){0,2}anex\p{L}+|favor anexar`,
    ),
    not: words(String.raw`não|sem|nunca|nada|nenhum\p{L}*|esqueci|esquecemos`),
  },
  ja: {
    says: /添付|別添/u,
    notMine:
      /添付(?:ファイル|資料|書類)?(?:を|も|で)?(?:して|を)?(?:お願い|いただ|頂|下さ|くださ|もらえ|もらい|ありがと)|ご添付|(?:お送り|送って|送付)(?:いただ|頂|くださ|下さ)\S{0,6}添付|添付\S{0,10}(?:を|も)(?:拝見|拝受|受け取|受領|確認し(?:まし|た)|確認いたしました|確認致しました|確認させて|開[きい]|読[みん])|添付ファイルが(?:開|見|壊|文字化)/u,
    not: /(?!)/u,
  },
};

/** What follows the words and turns them round, as Japanese does. */
export const NOT_AFTER =
  /^\S{0,12}?(?:できません|できない|しません|しない|していません|しておりません|しておらず|忘れ|漏れ|せずに|なしで)/u;
