/** Words with which somebody asks for something without a question mark, in each of the languages. */
const REQUESTS = [
  // English
  "please|kindly|can you|could you|would you|will you (?:please|kindly)|can we|could we|may I|I(?:'d| would) (?:need|like (?:you|to know|to ask|to hear)|love to (?:know|hear)|appreciate|be (?:very |most )?grateful)|we(?:'d| would)(?: also)? (?:need|like (?:you|to know|to ask)|appreciate|be grateful)|I(?: still| also)? need (?:you|to know|your|an? |the |from)|we(?: still| also)? need (?:you|to know|your|from)|let (?:me|us) know|tell (?:me|us)|(?:I|we) (?:want|wanted|wish) to (?:know|ask)|(?:I|we)(?:'m| am|'re| are| was| were) (?:just )?wondering|do send|send (?:me|us)|remind me|give (?:me|us) (?:a|the|your)|I (?:expect|demand|request|insist)(?: on)? (?:the|a|an|you|your|that|this|my)|I want (?:my|you to|a refund|the)|we (?:expect|demand|request|insist)(?: on)? (?:the|a|an|you|your|that|this)|(?:just )?(?:drop|shoot) me|RSVP|any (?:thoughts|chance|news|update)",
  // German
  'bitte|können Sie|könnten Sie|kannst du|könntest du|könnt ihr|würden Sie|würdest du|wäre(?:n|st)? (?:Sie|du|es möglich|nett|toll|super|prima|lieb|schön, wenn)|ich bitte|wir bitten|gib(?:t)? (?:mir|uns)|sag(?:t)? (?:mir|uns|mal|bitte)? ?(?:kurz )?Bescheid|sag(?:t)? (?:mir|uns)|geben Sie|teilen Sie|teil(?:t)? (?:mir|uns)|schick(?:t|en Sie)? (?:mir|uns)|senden Sie|nennen Sie|melde(?:t|n Sie)? (?:dich|euch|sich)|(?:ich|wir) (?:bräuchten?|brauchen?|benötigen?)(?: noch| dann| dafür| von dir| von Ihnen| von euch)|mich würde interessieren|(?:ich|wir) (?:wüssten?|würden? gern(?:e)? wissen|möchten? (?:gern(?:e)? )?wissen|wollten? (?:nur |kurz |mal )?(?:fragen|wissen|nachfragen))|(?:ich|wir) erwarten?|(?:ich|wir) (?:verlangen?|fordern?|ersuchen?)|um (?:Rückmeldung|Antwort|Bestätigung|Zusendung|Mitteilung)',
  // French
  "merci de|merci d['’]|merci par avance de|pourriez-vous|pouvez-vous|pourrais-tu|peux-tu|tu peux|tu pourrais|vous pourriez|vous pouvez|auriez-vous|aurais-tu|veuillez|prière de|(?:je|nous) vous (?:prie|prions|demande|demandons) (?:de|d['’])|s['’]il (?:vous|te) pla[iî]t|svp|stp|(?:j['’]|nous )(?:aurais|aurions) besoin|(?:je|nous) (?:voudrais|voudrions|souhaiterais|souhaiterions|aimerais|aimerions) (?:savoir|connaître|que|avoir)|dis-moi|dites-(?:moi|nous)|tiens-moi|tenez-(?:moi|nous)|envoie-moi|envoyez-(?:moi|nous)|confirme-moi|confirmez-(?:moi|nous)|donne-moi|donnez-(?:moi|nous)|indiquez-(?:moi|nous)|rappelle-moi|rappelez-(?:moi|nous)|j['’]exige|je veux (?:que|un|le|être)|(?:je|nous) (?:attends|attendons) (?:de|que|une|un|votre|vos)|serait-il possible",
  // Spanish
  'por favor|podrías?|podríais|podrían|puedes|puede usted|pueden ustedes|me puedes?|nos puedes?|le (?:ruego|rogamos|agradecería|agradeceríamos|pido|pedimos)|les (?:ruego|rogamos|agradecería|agradeceríamos|pido|pedimos)|te (?:agradecería|pido|ruego)|os (?:agradecería|pido|pedimos)|ruego|rogamos|agradecer[íi]a(?:mos)? que|necesito(?: que| saber)|necesitamos(?: que| saber)|necesitaría(?:mos)?|dime|díganos|dígame|decidme|decidnos|dinos|avísame|avísanos|avísenos|avisadme|confírmame|confírmanos|confírmenos|confírmeme|confirmadme|mándame|mándanos|envíame|envíanos|envíenos|envíeme|pásame|indíqueme|indíquenos|(?:me|nos) gustaría saber|quer(?:ía|ríamos|íamos) saber|quisiera saber|exijo|exigimos|quiero (?:que|mi|el|una)|espero que me|me dices|me confirmas|haz(?:me)? el favor',
  // Portuguese
  'por favor|por gentileza|poderiam?|podes|podia(?:m)?(?: |-)(?:me|nos|por|confirmar|enviar|dizer)|pode (?:me|nos|confirmar|enviar|mandar|indicar|dizer|por|informar)|pode-(?:me|nos)|podem (?:me|nos|confirmar|enviar|dizer|trazer|indicar)|peço(?:-lhe|-te|-vos)?|pedimos(?:-lhe|-vos)?|agradec(?:ia|emos|eria|eríamos|ia-lhe|ia-te|ía|o) que|agradecemos (?:a|o|que)|preciso (?:que|de saber|saber)|precisamos (?:que|de saber|saber)|precisava (?:de saber|que)|diz-me|diga-(?:me|nos)|digam-(?:me|nos)|me (?:avis[ea]|diz|diga|confirm[ea]|mand[ea]|envi[ea]|pass[ea]|fala|fale)|nos (?:avis[ea]|diga|confirm[ea]|envi[ea])|avis[ea]-(?:me|nos)|confirm[ae]-(?:me|nos)|confirme|envi[ae]-(?:me|nos)|mand[ae]-(?:me|nos)|informe-(?:me|nos)|queira|gosta(?:ria|va|ríamos|ríamos|vamos) de saber|queria(?:mos)? saber|exijo|exigimos|quero (?:que|o meu|o|uma?)|favor (?:enviar|confirmar|informar|indicar)',
] as const;

const JAPANESE_REQUEST =
  /ください(?:ませ)?(?:ね|。|！|$|\s)|下さい|いただけ(?:ます|ません|ないでしょうか|れば|ると|たら)|頂け(?:ます|ません|れば|ると)|もらえ(?:ます|ません|る|ると|れば)|くれ(?:ます|ません)か|お願い(?:いた)?(?:し|致し)ます|お願いでき(?:ます|ません)|お願いしたい|お願い申し上げ|教えて|ご教示|お知らせ(?:願|くだ|下|いた)|お聞かせ|てほしい|て欲しい|助かります|幸いです|求めます|請求します/u;

/** A sentence that asks for something though it does not end as a question. */
export const asksForSomething = (sentence: string): boolean =>
  JAPANESE_REQUEST.test(sentence) || REQUEST.test(sentence);

const REQUEST = new RegExp(`(?<![\\p{L}\\p{N}])(?:${REQUESTS.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** A sentence that ends as a question. Japanese often writes none of the marks. */
export const isQuestion = (sentence: string): boolean =>
  /[?？][\s"'”’»)\]]*[\p{Emoji_Presentation}:;)\-( ]*$/u.test(sentence) ||
  /(?:です|ます|しょう|ません|ました|でした|かな|たい|ない|んです|よろしい|おう)か(?:ね|な)?[。！\s]*$/u.test(
    sentence,
  ) ||
  /^¿/.test(sentence);

/** Sentences that look like asking and only are polite, or say what nobody has to answer. */
export const isPoliteOnly = (sentence: string): boolean => QUIET.some((pattern) => pattern.test(sentence));

const QUIET: readonly RegExp[] = [
  // How are you
  /^(?:hi|hey|hello|so|and|well|oi|olá|hola|hallo|salut|na)?[\s,!¡¿]*(?:\p{L}+[,!]\s*)?(?:how(?:['’]s| is| are| have)(?: you| things| it going| life| everything| all| the family| your day| your week)(?: been| going| doing| all| keeping| today| these days)*|how do you do|what['’]s up|you (?:ok|okay|well)|all (?:well|good)|everything (?:ok|okay|alright|all right|well)|wie geht['’]?s?(?: es)?(?: dir| ihnen| euch| so| denn)*|alles (?:gut|klar|fit|ok|paletti)(?: bei (?:dir|euch|ihnen))?|wie läuft['’]?s|(?:comment )?(?:ça|ca) va(?: bien)?|comment (?:vas-tu|allez-vous|tu vas|vous allez)|tu vas bien|vous allez bien|la forme|qué tal(?: estás?| está| todo| va| estáis| todos)*|cómo (?:estás?|están|estáis|va|vas|andas|andás|te va|le va)(?: todo| usted)?|todo bien|tudo (?:bem|bom|certo|joia)(?: com (?:você|vocês|o senhor|a senhora|contigo))?|como (?:vai|vais|está|estás|estão|tem passado)(?: você| tudo| isso)?|お元気です|いかがお過ごし|ご機嫌いかが)(?:,\s*\p{L}+(?: \p{L}+)?)?[\s?？。!]*$/iu,
  /お元気でしょうか|お元気ですか|いかがお過ごし/u,
  // Offers of help, standing phrases
  /(?:don['’]?t|do not|never) hesitate|feel free|please (?:find|see|note|be advised|be aware|accept|excuse|forgive|ignore|disregard|consider the environment|do not reply|don['’]t reply|don['’]t worry|allow (?!us|me)|refer to|stay|take care|give my|say hello|pass on my|keep in mind|bear with)|please (?:contact|call|ring|write to) (?:us|me|our|the) (?:if|in case|should|with any)|let (?:me|us) know if (?:you (?:have|need|want|require|get stuck|run into)|there(?:['’]s| is| are)? any|anything|I can|we can)|(?:any|more|further) questions|if you have any|if anything is unclear|should you (?:have|need|require)|can(?:['’]t| ?not) thank|thank you for|as you can (?:see|imagine)|you can (?:reach|find|contact|see|always)|unsubscribe|view (?:this|it) (?:in|online)/iu,
  /(?:^|[\s,])(?:bitte )?(?:finden sie|entnehmen sie|beachten sie|entschuldigen? (?:sie|du|die)?|verzeih|wundern? (?:sie|dich)|haben sie verständnis|antworten sie nicht)|anbei|im anhang (?:findest|finden)|bitte (?:um|haben sie) (?:verständnis|entschuldigung|verzeihung|nachsicht)|um (?:verständnis|entschuldigung|verzeihung|nachsicht)|keine (?:sorge|umstände)|zögern sie nicht|zöger(?:e|t)? nicht|jederzeit (?:gern|an|bei|zur|melden)|bei (?:weiteren |allen )?(?:rück)?fragen|bei unklarheiten|falls (?:du|sie|ihr) (?:noch |weitere )?fragen|wenn (?:du|sie|ihr) (?:noch |weitere )?fragen|grüß(?:e|en sie)? (?:bitte |mir |deine|ihre)/iu,
  /veuillez (?:agréer|trouver|recevoir|croire|noter|excuser|accepter|nous excuser|m['’]excuser|ne pas répondre)|(?:prie|prions) (?:d['’]agréer|de (?:croire|recevoir|trouver|m['’]excuser|nous excuser)|d['’](?:accepter|excuser))|n['’]hésite[zs]? pas|vous trouverez|tu trouveras|ci-joint|pour toute (?:question|information)|si vous avez (?:des|la moindre|d['’]autres) question|merci (?:de|pour) (?:votre|ta|ton|vos|tes|m['’]avoir|nous avoir|l['’]avoir|la |l['’]|cette|ces|ce |tout|cet)|merci d['’]avoir|merci de (?:m['’]|nous |l['’])?avoir|merci de votre compréhension/iu,
  /no (?:dude|duden|dudes|dudéis) en|adjunto|si tiene[ns]? (?:alguna|cualquier|más) (?:duda|pregunta)|cualquier (?:duda|cosa|pregunta|consulta)|lo que necesit|si necesitas? algo|reciba un|disculp[ea]|perdon[ea]|saluda a|dale recuerdos|como (?:puedes|puede) ver|puedes (?:estar|contar)|no te preocupes/iu,
  /não hesite|qualquer (?:dúvida|coisa|questão|esclarecimento)|fico à (?:disposição|vossa|sua|espera)|ficamos à|segue em anexo|em anexo|desculp[ea]|perdo[ea]|caso (?:tenha|precise)|se tiver (?:alguma|dúvidas)|se precisar de|dê (?:um abraço|cumprimentos)|como (?:pode|podes) ver|não se preocupe/iu,
  // Prohibitions and notices
  /(?:please|bitte|merci de|veuillez|por favor|prière de),? (?:do not|don['’]t|never|kein\p{L}*|nicht|ne |no |não )/iu,
  // Rhetorical
  /,\s*(?:acredita[sm]?|sabias|can you believe it|te lo puedes creer|tu te rends compte|stell dir vor)\s*[?？]$/iu,
  /^(?:(?:and )?(?:guess what|remember|who knows|who would have thought|why not|really|seriously|right|you know|isn['’]t (?:it|that) \p{L}+|what(?:['’]s| is) not to like|can you (?:believe|imagine)[^?]*|wer weiß|echt|wirklich|ne|weißt du noch|ist das nicht \p{L}+|qui sait|n['’]est-ce pas|vraiment|tu te rends compte|no es \p{L}+|verdad|en serio|quién sabe|sabes qué|te lo puedes creer|quem sabe|a sério|sério|acredita|não é|né|questions|fragen|noch fragen|des questions|preguntas|dúvidas))[?!？\s]*$/iu,
  /(?:can|could) you (?:believe|imagine)|stell dir vor|te lo puedes creer|t['’]imagines/iu,
  // Japanese standing phrases
  /(?:よろしく|宜しく)お願い|(?:よろしく|宜しく)(?:お)?(?:ねがい|頼)|お気軽に|ご遠慮なく|遠慮なく|ご自愛|お(?:体|身体|からだ)(?:に|を)|お気をつけ|ご(?:了承|容赦|安心|心配|理解|放念|査収|笑納|海容)|お許し|お大事に|お待ちください|ご覧ください(?:。|$)|お楽しみ|ご不明(?:な)?点|ご質問(?:が|など|等)|何かありましたら|ご注意|迷ったら|万一|何かあれば|ご用命|お越しください|楽しみに|お召し上がり|いただければと思います。?$/u,
  // Bare "let me know"
  /^(?:just |so |and |then |also |please |bitte |kurz |por favor,? |merci de |e |y |und |et )*(?:let me know|let us know|sag bescheid|gib bescheid|geben sie bescheid|me dices|dime|dis-moi|me avisas|me avisa|me diz|diz-me|tell me)(?: please| soon| bitte| kurz)?[.!\s]*$/iu,
];
