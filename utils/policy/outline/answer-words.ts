/** Yes, no, and the other ways to agree or refuse. */
export const YES_NO = western(
  "yes|yep|yeah|sure|certainly|of course|gladly|with pleasure|happy to|glad to|love to|no problem|agreed?|approved|confirm(?:ed|s)?|works?|suits?|fine|perfect|great|sounds good|count me in|i['’]m in|will do|done|no|not|n['’]t|cannot|unfortunately|afraid|sorry|unable|decline|thanks,? but|thank you,? but|danke,? aber|merci,? mais|gracias,? pero|obrigad[oa],? mas|ja|jawohl|gern(?:e)?|klar|natürlich|selbstverständlich|einverstanden|passt|geht|in ordnung|bin dabei|genehmigt|bestätig\\p{L}*|erledigt|nein|nicht|kein\\p{L}*|leider|bedau\\p{L}*|oui|bien sûr|volontiers|d['’]accord|avec plaisir|entendu|convient|parfait|c['’]est (?:bon|noté|fait)|confirme|non|pas|malheureusement|hélas|désolée?s?|regrett\\p{L}*|sí|si,|claro|por supuesto|con (?:mucho )?gusto|de acuerdo|encantad[oa]|vale|perfecto|confirm[oa]|me apunto|no|lamentablemente|desgraciadamente|lo siento|sentimos|imposible|sim|com certeza|com prazer|combinado|fechado|perfeito|pode ser|confirm[oa]|posso|podemos|não|infelizmente|lamento|lamentamos",
  'はい|いいえ|承知|了解|大丈夫|問題(?:あり|ござい|な)|可能|喜んで|ぜひ|できます|できません|できかね|難し|結構です|かしこまり|残念|申し訳|いりません|不要|ありません|ございません|ません|いたします|します',
);

/** That which answers "when". */
export const TIME_ANSWER =
  /\d|(?<!\p{L})(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|ein(?:s)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|halb|viertel|mittag|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|midi|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|mediodía|uma|duas|três|quatro|sete|oito|nove|dez|onze|meio-dia|soon|bald|bientôt|pronto|em breve|any time|jederzeit|sofort|immediately|later|später)(?!\p{L})|[一二三四五六七八九十]+[日時月分]/iu;

/** That which answers "how much". */
export const AMOUNT_ANSWER =
  /\d|(?<!\p{L})(?:zero|none|no one|nobody|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|hundred|both|all|alone|half|dozen|kein\p{L}*|ein(?:s|e|en)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dutzend|zu (?:zweit|dritt|viert|fünft|sechst)|alle|allein|halb|aucun\p{L}*|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|seule?|tous|ningun\p{L}*|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|sol[oa]|todos|nenhum\p{L}*|uma?|dois|duas|três|quatro|sete|oito|nove|dez|sozinh[oa]|todos)(?!\p{L})|[一二三四五六七八九十百千万]+(?:人|名|個|枚|台|本|冊|円|つ|年|か月|ヶ月|日|週間|時間)/iu;

/** That which answers "where". */
export const PLACE_ANSWER =
  /@|\/|\.example|(?<!\p{L})(?:at|in|on|to|here|there|address|street|room|desk|office|bei|beim|im|am|in|an|zu|hier|dort|adresse|à|au|chez|dans|sur|ici|là|en|a|al|aquí|allí|em|no|na|ao|aqui|ali|para|portal|via|by)(?!\p{L})|に|へ|で/iu;

/** That which answers "who": a name is a capital within the text, or an ideograph. */
export const PERSON_ANSWER =
  /(?<=\S )\p{Lu}\p{Ll}+|(?<!\p{L})(?:I|me|myself|we|nobody|ich|wir|niemand|ihr|sie|moi|je|nous|personne|yo|nosotros|nadie|sol[oa]|eu|nós|ninguém|my|mein\p{L}*)(?!\p{L})|さん|様|私|氏/u;

function western(alternatives: string, japanese: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})|n['’]t(?!\\p{L})|${japanese}`, 'iu');
}
