import { sentencesOf } from '../../text/sentences';
import type { RiskRule } from './risk-rule';
import { finderOf, findNothing, type Find, type Words } from './words';

/** A day or a time, one group for each language. */
const WHEN = {
  en: `((mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|tonight|today|(this|next) (week|afternoon|evening|morning|weekend|month|year|quarter)|(in|within|in under|under) (the next |less than |no more than )?(\\w+|a few|a couple of|\\w+ to \\w+) (working |business )?(minutes|days?|hours?|weeks?|months?)|(the )?end of (the |this |next )?(week|day|month|business|year|quarter)|eod|noon|midnight|lunchtime|\\d{1,2}([:.]\\d\\d)? ?[ap]\\.?m\\.?|\\d{1,2}:\\d\\d|\\d{1,2} o'clock|(at )(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|(the )?\\d{1,2}(st|nd|rd|th)|\\d{1,2}[./]\\d{1,2}([./]\\d{2,4})?|\\d{1,2}( of)? (january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.? \\d{1,2}|(january|february|march|april|june|july|august|september|october|november|december|christmas|easter)|\\d{4}-\\d\\d-\\d\\d)`,
  de: `((mon|diens|donners|frei|sams|sonn)tag\\p{L}{0,8}|mittwoch\\p{L}{0,8}|sonnabend|morgen|übermorgen|heute|(diese|nächste|kommende|diesen|nächsten|kommenden)[rsnm]? (woche|monat|wochenende|jahr|quartal)s?|(in|innerhalb von|innerhalb|binnen) (\\S+ ){0,3}(tagen?|stunden?|wochen?|minuten|monaten?|werktagen)|(bis )?ende (der|dieser|nächster|des|kommender)? ?(woche|monats?|tages|jahres|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)|mittag|(um |gegen |bis )?\\d{1,2}([:.]\\d\\d)? ?uhr|\\d{1,2}:\\d\\d|\\d{1,2}\\. ?\\d{1,2}\\.(\\d{2,4})?|\\d{1,2}\\. ?(januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jan|feb|mär|apr|jun|jul|aug|sept?|okt|nov|dez)|(am|zum|bis zum|vom) \\d{1,2}\\.|kw ?\\d{1,2}|kalenderwoche|weihnachten|ostern)`,
  fr: `(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|après demain|aujourd'hui|ce (soir|matin|midi|week end|mois)|cet après midi|cette semaine|(la )?semaine (prochaine|suivante)|(le )?mois prochain|(sous|dans|d'ici|en moins de|en) (\\S+ ){0,3}(jours?|heures?|semaines?|minutes|mois)|(la )?fin (de (la )?(semaine|journée|mois|matinée)|du mois|d'année|de l'année)|midi|\\d{1,2} ?h( ?\\d\\d)?|(à|vers|avant|dès|d'ici) \\S+ heures|\\d{1,2}:\\d\\d|(le )?\\d{1,2}(er)? (janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)|\\d{1,2}[/.]\\d{1,2}([/.]\\d{2,4})?|(le|au|avant le) \\d{1,2}|noël|pâques)`,
  es: `(lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|pasado mañana|hoy|esta (tarde|noche|mañana|semana)|este (mes|fin de semana)|(la )?(próxima|siguiente) semana|(la )?semana (que viene|próxima)|(el )?(mes que viene|próximo mes)|(en|dentro de|en un plazo de) (\\S+ ){0,3}(días?|horas?|semanas?|minutos|meses)|(a )?(final|finales|fin) de(l)? (semana|mes|día|año)|mediodía|\\d{1,2}([:.]\\d\\d)? ?h|\\d{1,2}:\\d\\d|a las? \\S+|\\d{1,2} de (enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)|\\d{1,2}/\\d{1,2}(/\\d{2,4})?|(el|del|al) (día )?\\d{1,2}|navidad|navidades)`,
  pt: `((segunda|terça|quarta|quinta|sexta)( feira)?|sábado|domingo|amanhã|depois de amanhã|hoje|esta (tarde|noite|manhã|semana)|este (mês|fim de semana)|(a |na )?(próxima semana|semana que vem|próxima (segunda|terça|quarta|quinta|sexta))|(no )?(próximo mês|mês que vem)|(em|dentro de|daqui a|no prazo de) (\\S+ ){0,3}(dias?|horas?|semanas?|minutos|meses)( úteis)?|(o |ao )?(fim|final) d[aoe] (semana|mês|dia|tarde|ano)|meio dia|\\d{1,2} ?h( ?\\d\\d)?|\\d{1,2}:\\d\\d|às? \\S+|\\d{1,2} de (janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)|\\d{1,2}/\\d{1,2}(/\\d{2,4})?|(no )?dia \\d{1,2}|natal)`,
  ja: `(今日|本日|明日|明後日|あした|あさって|今週|来週|再来週|今月|来月|週末|週明け|月末|年内|年末|午前|午後|正午|夕方|今夜|今晩|[月火水木金土日]曜|[0-9０-９一二三四五六七八九十]+(月|日|時|週間|分以内|営業日)|（[月火水木金土日]）|\\([月火水木金土日]\\))`,
} as const;

/** A day or time as a limit. */
const UNTIL: Words = {
  en: `(by|before|until|till|within|no later than|not later than|latest) (\\S+ ){0,3}?${WHEN.en} / within … (days?|hours?|weeks?) / ${WHEN.en} at the latest`,
  de: `(bis|spätestens|vor|innerhalb|binnen) (\\S+ ){0,3}?${WHEN.de} / ${WHEN.de} spätestens`,
  fr: `(d'ici|avant|au plus tard|sous|jusqu'(à|au)|pour) (\\S+ ){0,2}?${WHEN.fr} / ${WHEN.fr} au plus tard`,
  es: `(antes de(l)?|para|hasta|a más tardar|como (muy tarde|máximo)|en un plazo de) (\\S+ ){0,2}?${WHEN.es} / ${WHEN.es} (como muy tarde|a más tardar)`,
  pt: `(até|antes d[eoa]|para|o mais tardar|no máximo|no prazo de) (\\S+ ){0,2}?${WHEN.pt} / ${WHEN.pt} (o mais tardar|no máximo)`,
  ja: `${WHEN.ja}[^。！？\\n]{0,12}(までに|以内に|中に|じゅうに)`,
};

/** What somebody says who will be there, or is looking forward to it: to be somewhere is an appointment, not something to deliver. */
const PRESENCE = {
  en: `(be|come|attend|join|see|meet|arrive|look forward|think|keep|stay|wait|expect|need|plan|take|go|leave|land|love|like|miss|remember|visit|bring(?! (you|it|them|that|everything|back)(?!\\p{L}))|drop by|stop by|pick|walk|drive|travel|fly|sit|hope|wear|eat|sleep|play|sing|dance|cook|hold|book|reserve|try|ask|check|double check|know|have|not|never|probably not|both|all be|all come|start|gladly (come|join|be)|happily (come|join|be)|definitely (be|come|join)|also (be|come)|happily (come|join)|be)`,
  fr: `(serai|serons|viendrai|viendrons|irai|irons|aurai|aurons|verrai|verrons|arriverai|arriverons|participerai|participerons|assisterai|assisterons|prendrai|prendrons|apporterai|apporterons|amènerai|amènerons|attendrai|attendrons|passerai|passerons|pourrai|pourrons|devrai|devrons|voudrai|partirai|partirons|resterai|resterons|rejoindrai|rejoindrons|retrouverai|retrouverons|demanderai|regarderai|vérifierai|garderai|garderons|dînerai|dînerons|mangerai|mangerons|dormirai|commencerons|commencerai|tiendrai|essaierai|essaierons)`,
  // Spanish and Portuguese are read as each other, so each spares what the other does.
  iberian: `(estaré|estaremos|iré|iremos|seré|seremos|tendré|tendremos|veré|veremos|llegaré|llegaremos|asistiré|asistiremos|vendré|vendremos|podré|podremos|llevaré|llevaremos|traeré|traeremos|esperaré|esperaremos|pasaré|pasaremos|saldré|saldremos|quedaré|quedaremos|participaré|participaremos|preguntaré|miraré|comprobaré|tomaré|tomaremos|cogeré|cogeremos|empezaremos|intentaré|recogeré|recogeremos|guardaré|cenaremos|comeremos|deberé|querré|sabré|volveré|volveremos|haré lo posible|estarei|estaremos|irei|iremos|serei|seremos|terei|teremos|verei|veremos|chegarei|chegaremos|assistirei|virei|viremos|poderei|poderemos|levarei|levaremos|trarei|traremos|esperarei|esperaremos|passarei|passaremos|sairei|ficarei|ficaremos|participarei|participaremos|perguntarei|verificarei|tomarei|apanharei|apanharemos|começaremos|tentarei|guardarei|jantaremos|deverei|saberei|voltarei|voltaremos)`,
} as const;

/** In the present tense, which promises in these languages. To confirm, to book or to fetch on a day is to make an appointment. */
const DELIVER = {
  de: `(schick|send|liefer|versend|verschick|übersend|überweis|zahl|bezahl|erledig|mail|ruf|meld|antwort|erstell|reich|geb|bearbeit|bestell|druck|reparier|montier|installier|unterschreib|unterzeichn|kündig|übergeb|informier|kümmer|veranlass|besorg|schreib|hinterleg|werf|korrigier|übersetz|tausch|ersetz|aktualisier|veröffentlich|beantwort|begleich|überarbeit|reinig|lege|teile|stelle|lade|mache|leite)(e|en|n)?`,
  fr: `(envoie|envoyons|transmets|transmettons|livre|livrons|rappelle|rappelons|règle|réglons|paie|payons|rends|rendons|donne|donnons|réponds|répondons|prépare|préparons|fais|faisons|dépose|déposons|remets|remettons|expédie|expédions|poste|recontacte|recontactons|reviens vers|revenons vers|appelle|appelons|tiens au courant|tenons au courant|vire|virons|rembourse|remboursons|répare|réparons|adresse|adressons|fournis|fournissons|occupe|occupons)`,
  frBare: `(envoie|envoyons|transmets|transmettons|livrons|expédie|expédions|rembourse|remboursons|termine|terminons|répare|réparons|remets|remettons|rends)`,
  es: `(envío|enviamos|mando|mandamos|llevo|llevamos|traigo|traemos|paso(?! a )|entrego|entregamos|llamo|llamamos|aviso|avisamos|transfiero|pago|pagamos|devuelvo|devolvemos|respondo|contesto|preparo|preparamos|termino|hago llegar|hacemos llegar|digo|doy|damos|reparo|reparamos|adelanto|reenvío|remito|remitimos|encargo|ocupo)`,
  pt: `((levo|trago|levamos|trazemos) (te|lhe|vos)|envio|enviamos|mando|mandamos|entrego|entregamos|ligo|ligamos|aviso|avisamos|transfiro|pago|pagamos|devolvo|devolvemos|respondo|respondemos|preparo|preparamos|termino|faço chegar|digo|dou|damos|reparo|reparamos|reencaminho|remeto|trato|tratamos|telefono|encaminho|acabo|concluo|publico)`,
} as const;

/** The past of verbs in -rar, and a noun, which look like the future of others. */
const PAST = {
  es: `(pre|re|se|com)?par(é|emos)|esper(é|emos)|(ad)?mir(é|emos)|(re)?tir(é|emos)|gir(é|emos)|respir(é|emos)|aclar(é|emos)|declar(é|emos)|maré`,
  pt: `(pre|re|se|com)?par(ei|emos)|esper(ei|emos)|(ad)?mir(ei|emos)|(re)?tir(ei|emos)|vir(ei|emos)|respir(ei|emos)|declar(ei|emos)|fer(ei|emos)|maré`,
} as const;

/** Coming by to hand something over delivers it, where coming by alone is an appointment. */
const HANDING_OVER: Words = {
  en: `(i'll|we'll|i will|we will|i'm|i am|we're|we are|i can|we can) … (come|coming|drop|dropping|swing|swinging|stop|stopping|pop|popping|go|going) … (drop|dropping|deliver|hand over|give you|give (it|them) back|leave you|return|bring you) / (i'm|i am|we're|we are) (dropping|bringing|handing|returning|delivering) (\\S+ ){0,4}(off|over|back|round|you|to you)`,
  de: `(komme|kommen|fahre|fahren|schaue|schauen) … (abgeb|abzugeb|vorbeibring|vorbeizubring|zurückbring|zurückzubring|zurückzugeb|übergeb|hinzuleg|einzuwerf|auszuhändig)* / (bringe|bringen|gebe|geben|werfe|werfen|lege|legen) (ich|wir) … (vorbei|zurück|ab|ein|hin) / (ich|wir) (bringe|bringen|gebe|geben|werfe|werfen|lege|legen) … (vorbei|zurück|ab|ein|hin) / (komme|kommen) … (bringe|bringen|gebe|geben) (dir|ihnen|euch)`,
  fr: `(je|nous) (passe|passons|viens|venons|file|repasse|reviens|monte|descends) … (vous |te |t'|lui |leur )?(les? |la |l')?(déposer|rendre|remettre|apporter|rapporter|livrer|donner|laisser|restituer|ramener)`,
  es: `(paso|pasamos|voy|vamos|vengo|venimos|acerco|acercamos|subo|bajo|pasaré|pasaremos|acercaré|acercaremos) … (a|para) (dejar|entregar|devolver|llevar|dar|traer)(te|le|les|os|selo|tel[oa]s?|l[oa]s?)?`,
  pt: `(passo|passamos|vou|vamos|venho|passarei|passaremos|subo|desço|dou um salto) … (a|para) (te |lhe |vos )?(deixar|entregar|devolver|levar|dar|trazer)( (te|lhe|vos|lho|lha|o|a|os|as))?`,
  ja: `(届け|渡し|返し|納め|納品)に(行き|伺い|参り|上がり|うかがい)ます`,
};

/** The writer says they will do something. */
const PROMISED: Words = {
  en: `(i|we)('ll| will| shall)( also| then| certainly| definitely| personally| gladly| happily| just| quickly| of course| try to| have to| make sure to| be sure to| even)? (?!${PRESENCE.en}\\b)\\p{L}+ / (i'm|i am|we're|we are) going to (?!${PRESENCE.en}\\b)\\p{L}+ / (i|we) (promise|guarantee|commit|undertake|pledge|intend|aim|plan) to (?!${PRESENCE.en}\\b)\\p{L}+ / (i|we) (promise|guarantee|commit) / (i'm|i am|we're|we are) (sending|delivering|shipping|posting|submitting|dispatching|paying|calling|returning)`,
  de: `(ich|wir) (werde|werden) (?!…(da sein|dabei sein|kommen|teilnehmen|da|dabei|anwesend|sehen|treffen|erscheinen|pünktlich sein|mitkommen|mitbringen)\\b)… / (werde|werden) (ich|wir) (?!…(da sein|dabei sein|kommen|teilnehmen|sehen|treffen|erscheinen|mitkommen|mitbringen)\\b)… / (ich|wir) ${DELIVER.de} / (bring|hol|repar)(e|en) (dir|ihnen|euch) / (bring|hol)(e|en) (ich|wir) (dir|ihnen|euch) / ${DELIVER.de} (ich|wir) / ${DELIVER.de} (dir|ihnen|euch|mich) / (ich|wir|hiermit) … (verspreche|versprechen|garantiere|garantieren|sichere|sichern|sage … zu|verpflichte|verpflichten|zugesagt)`,
  fr: `je (ne )?(vous |te |le |la |les |l'|lui |leur |m'|m'en |me |y |en ){0,3}(?!${PRESENCE.fr}\\b)\\p{L}+rai / nous (vous |te |le |la |les |l'|lui |leur |nous |y |en ){0,3}(?!${PRESENCE.fr}\\b)\\p{L}+rons / (je vais|nous allons) (vous |te |le |la |les |l'|lui |leur |m'en ){0,3}(?!(être|venir|voir|arriver|participer|assister|aller|prendre|avoir|essayer|demander|regarder|vérifier|attendre|partir)\\b)\\p{L}+r(e)? / (je|nous) (vous |te |t'|le |la |les |l'|lui |leur |m'|m'en |nous en |me ){1,3}${DELIVER.fr} / (je|nous) (te |t'|vous )(le |la |les |l')?(r?apport|r?amen|ramèn|amèn)(e|ons) / (je|j'|nous) ?${DELIVER.frBare} / (je|nous) (vous |te )?(promets|promettons|garantis|garantissons|engage|engageons|m'engage)`,
  es: `(?!${PRESENCE.iberian}(?!\\p{L}))(?!${PAST.es}(?!\\p{L}))(\\p{L}+[aeií](ré|remos)|(pondr|propondr|dispondr|mantendr|obtendr|har|dar)(é|emos)) / (voy|vamos) a (?!(estar|ir|ser|venir|ver|llegar|asistir|llevar|traer|tener|intentar|preguntar|mirar|esperar|salir|pasar|coger|tomar)\\b)\\p{L}+[aeií]r(te|le|les|os|lo|la|los|las|telo|selo)? / (te|le|les|os|se|me)( lo| la| los| las)? ${DELIVER.es} / (te |le |les |os )?(prometo|prometemos|garantizo|garantizamos|aseguro|me comprometo|nos comprometemos)`,
  pt: `(?!${PRESENCE.iberian}(?!\\p{L}))(?!${PAST.pt}(?!\\p{L}))(\\p{L}+[aei](rei|remos)|por(ei|emos)|far(ei|emos)|dir(ei|emos)|propor(ei|emos))( (lhe|te|vos|o|a))? / \\p{L}+ (lhe|te|vos|lho) (ei|emos) / (vou|vamos) (lhe |te |vos )?(?!(estar|ir|ser|vir|ver|chegar|assistir|levar|trazer|ter|tentar|perguntar|esperar|sair|passar|apanhar|tomar|poder|ficar)\\b)\\p{L}+[aeiô]r( (lhe|te|vos|lo|la|lho))? / ${DELIVER.pt}( (lhe|te|vos|o|a|os|as|lho|lha))? / (te|lhe|vos) ${DELIVER.pt} / (prometo|prometemos|garanto|garantimos|asseguro|comprometo|comprometemos)`,
  ja: `(お送り|送付|送信|送り|提出|納品|納入|発送|出荷|お届け|届け|ご?連絡|お?返信|お?返事|お?支払い?|振り?込み?|送金|ご?報告|ご?回答|ご?準備|ご?用意|完成|仕上げ|作成|ご?対応|手配|お渡し|お?電話|お伝え|お知らせ|共有|返却|お返し|修理|交換|修正|予約|注文|発注|お持ち|アップロード|公開|完了|納め|ご案内|お戻し|返送|投函|更新|回収)(し|いたし|致し|させていただき|させて頂き|させ)?(ます|ますので|る予定|する予定|できます|できる|する|るつもり|するつもり) / (送|返|渡|直|払|届け|(書|描|縫|焼|刷|織)き?上げ|仕上げ|終わらせ|書|描)(り|し|い|き)?(ます|っておきます|しておきます|ておきます) / 約束(し|いたし)ます / お約束 / 保証(し|いたし)ます / 必ず[^。\\n]{0,20}ます`,
};

/** Any words of the writer's that take something on, the cautious ones too: with a limit they are a commitment all the same. */
const TAKEN_ON: Words = {
  en: `(you can |please )?expect (it|them|the|your|a|an|delivery|our) / (i|we)('ll| will| shall| can| could| should| expect to| hope to| try to| aim to| are able to| am able to) (also |try to |then )?(?!(be|come|attend|join|see|meet|arrive|stay|wait|leave|need|land|go|not)\\b)\\p{L}+ / (i|we)('ll| will| should| shall) (be (done|finished|ready|able|through)) / (you|it|they|that|this|everything|the \\p{L}+|your \\p{L}+)('ll| will| should| can| shall) (be|have|get|receive|arrive|reach) (?!(there|here|away|closed|open|on holiday)\\b)`,
  de: `(ich|wir) (prüfe|prüfen|kläre|klären|frage|fragen|schaue|schauen|mache|machen|organisiere|organisieren|bringe|bringen|hole|holen|räume|räumen|bereite|bereiten|baue|bauen) / (prüfe|kläre|mache|bringe|räume|prüfen|klären|machen|bringen) (ich|wir) / (ich|wir) (kann|können|werde|werden|will|wollen|schaffe|schaffen|versuche|versuchen|sollte|sollten|könnte|könnten|habe|haben) (?!…(da sein|dabei sein|kommen|teilnehmen)\\b)… / (kann|können|werde|werden|schaffe|schaffen) (ich|wir) / (bekommen|bekommst|bekommt|erhalten|erhältst|erhält|haben|hast|habt) (sie|du|ihr) / (sie|du|ihr) (bekommen|bekommst|bekommt|erhalten|erhältst|haben|hast|habt) / (ist|sind|wird|werden|liegt|liegen) … (fertig|da|bei (dir|ihnen|euch)|geliefert|erledigt|repariert|verschickt|bereit|abgeschlossen|vor|behoben|fertiggestellt)`,
  fr: `(je|nous) (vous |te |le |la |les |l'|lui ){0,2}(peux|pouvons|pourrai|pourrons|vais|allons|compte|comptons|essaie|essayons|pense|pensons|vérifie|vérifierai|demande|regarde) / (vous|tu) (aurez|auras|recevrez|recevras|l'aurez|l'auras|les aurez|les auras) / (sera|seront) (prête?s?|livrée?s?|envoyée?s?|terminée?s?|chez vous|réparée?s?|disponibles?|remboursée?s?|expédiée?s?|finie?s?)`,
  es: `(puedo|podemos|podré|podremos|espero|esperamos|intentaré|intentaremos|pienso|tendré|tendremos) … \\p{L}+r(lo|la|los|las|te|le|telo|selo)? / (tendrá|tendrás|tendréis|recibirá|recibirás|recibiréis|lo tienes|lo tiene|la tienes|las tienes|los tienes) / (estará|estarán|será|serán|quedará|quedarán) (list[oa]s?|enviad[oa]s?|entregad[oa]s?|terminad[oa]s?|reparad[oa]s?|disponibles?|resuelt[oa]s?) / (tendré|tendremos) … list[oa]s?`,
  pt: `(posso|podemos|poderei|poderemos|espero|esperamos|tentarei|tentaremos|vou tentar|consigo|conseguimos) … \\p{L}+r( (lhe|te|vos|lo|la))? / (terá|terás|terão|receberá|receberás|receberão|vais ter|vai ter|vai receber|vais receber) / (estará|estarão|será|serão|ficará|ficarão|fica|vai estar|está) (pront[oa]s?|enviad[oa]s?|entregues?|terminad[oa]s?|reparad[oa]s?|disponíve(l|is)|resolvid[oa]s?|concluíd[oa]s?)`,
  ja: `(て|で)(おき|しまい)ます / (確認|検討|相談|調べ|お調べ|努力|努め)(し|いたし|致し|させていただき|)?(ます|ますので) / (届く|お届けできる|納品できる|完成する|終わる|仕上がる|出来上がる)(予定|見込み|はず)?(です|ます)? / (届き|仕上がり|出来上がり|終わり|間に合い|間に合わせ)ます`,
};

/** What the other side will have. */
const OUTCOME: Words = {
  en: `(will|shall|should|can|'ll) be (\\p{L}+ )?(ready|done|finished|delivered|shipped|sent|posted|dispatched|with you|completed|in your inbox|repaired|fixed|paid|refunded|installed|online|published|issued|returned|resolved|transferred|replaced) / (you will|you'll) (have|get|receive|hear from) … / (delivery|parcel|order|package|goods|shipment|replacement) … (arrives?|reach(es)?|will be there|goes out|ships) / (have|get) … (ready|to you|done|finished|back to you|fixed|sorted)`,
  de: `(haben|hast|habt) (sie|du|ihr) / (wird|werden) … (geliefert|fertig|verschickt|versandt|versendet|erledigt|bezahlt|überwiesen|zugestellt|repariert|montiert|installiert|abgeschlossen|ausgetauscht|behoben|erstattet|freigeschaltet|bearbeitet|veröffentlicht) / (lieferung|paket|bestellung|sendung|ware) … (kommt|erfolgt|geht … raus|trifft|erreicht|eintreffen|ankommen) / (bekommen|bekommst|bekommt|erhalten|erhältst|haben|hast) (sie|du|ihr) (von mir|die|das|den|alles|ihre|deine|eine|ein|es|sie) / (sie|du|ihr) (bekommen|bekommst|bekommt|erhalten|erhältst)`,
  fr: `(sera|seront|serez) … (boîte|bureau|mains|livrés?) / (sera|seront) (\\p{L}+ )?(prête?s?|livrée?s?|envoyée?s?|terminée?s?|chez vous|réparée?s?|expédiée?s?|payée?s?|réglée?s?|remboursée?s?|installée?s?|remise?s?|publiée?s?|effectuée?s?|finie?s?) / (vous|tu) (l'|les )?(aurez|auras|recevrez|recevras) / (livraison|colis|commande) … (arriver\\S*|partir\\S*|aura lieu|est prévue)`,
  es: `(lo|la|los|las) (tienes|tiene|tenéis) / (estará|estarán|será|serán|quedará) (\\p{L}+ )?(list[oa]s?|enviad[oa]s?|entregad[oa]s?|terminad[oa]s?|reparad[oa]s?|pagad[oa]s?|instalad[oa]s?|resuelt[oa]s?|reembolsad[oa]s?) / (recibirá|recibirás|recibiréis|recibirán|(lo|la|los|las) (tendrá|tendrás|tendréis|tendrán)) / (entrega|pedido|paquete|envío) … (llega|llegará|sale|saldrá|será)`,
  pt: `(tem|tens|terá|terás|têm) (isso|isto|tudo|o|a) … (e ?mail|caixa|secretária|mãos?) / (estará|estarão|será|serão|ficará|fica|vai estar|vai ser) (\\p{L}+ )?(pront[oa]s?|enviad[oa]s?|entregues?|terminad[oa]s?|reparad[oa]s?|pag[oa]s?|instalad[oa]s?|resolvid[oa]s?|reembolsad[oa]s?|concluíd[oa]s?) / (receberá|receberás|receberão|vai receber|vais receber) / (entrega|encomenda|pedido|envio) … (chega|chegará|sai|sairá|será|vai)`,
  ja: `(発送|お届け|納品|納期|お渡し|仕上がり|完成|出荷)(日|予定日|予定|は)?[^。\\n]{0,20}(です|となります|になります|の予定)`,
};

/** What looks like a promise of the writer's and is a wish, a greeting, or somebody's absence. */
const HARMLESS: Words = {
  en: `(i|we)('ll| will) (be|see|let you get|talk to you|speak|catch up|chat|think of|raise a glass|celebrate|enjoy|miss|cross my fingers|sleep|keep my fingers) / (i|we)('ll| will) (happily|gladly)? ?(be|come|join) / looking forward to / (we|i)('ll| will)? (open|close|start|begin|finish work|reopen)`,
  de: `(ich|wir) (freue|freuen) … / (stelle|lege|mache|lade) (?!…(bereit|zu|fertig|ab|vor|bei|hoch|ein paar|rein)\\b)… / stell(e|en) (ich|wir) (mich|uns) / (ich|wir) stell(e|en) (mich|uns) / mach(e|en)? (mir|uns) … (gedanken|sorgen|gemütlich) / mach('s|s|t es)? gut / macht nichts / (ich|wir) mach(e|en) (mit|urlaub|ferien) / ruf(e|en)? … in erinnerung`,
  fr: `au plaisir de / (je|nous) (serai|serons|suis|sommes) … (absente?s?|en (congé|vacances)) / (je|nous) (me |nous )?réjoui\\S+`,
  es: `(estaré|estoy|estaremos) de vacaciones / nos (veremos|vemos) / tengo ganas`,
  pt: `(estarei|estou|estaremos) de férias / (nos|vemo nos|veremo nos|vejo te|vejo vos) … / até (amanhã|segunda|terça|quarta|quinta|sexta|sábado|domingo|logo|já|breve|lá)(?=[!,.]|$) / faço (questão|anos|votos) / digo o mesmo`,
  ja: `お待ちし(て|ております) / 楽しみに / 伺い(ます|たい) / 参加(し|いたし|させていただき)ます`,
};

const whenIn = finderOf(
  Object.fromEntries(Object.entries(WHEN).map(([language, group]) => [language, group])),
  {
    en: `at (least|most|all|home|work|last|first|one point) / may (i|we|be)`,
    de: `guten morgen / heute morgen (früh )?war`,
    es: `buenos días / a la (vez|hora de|espera)`,
    pt: `às vezes / hoje em dia`,
  },
);
const untilIn = finderOf(UNTIL, HARMLESS);
const promisedIn = finderOf(PROMISED, HARMLESS);
const handedOverIn = finderOf(HANDING_OVER);
const takenOnIn = finderOf(TAKEN_ON, HARMLESS);
const outcomeIn = finderOf(OUTCOME, HARMLESS);

const commitmentsIn: Find = (text, language) =>
  sentencesOf(text).filter(({ start, end }) => {
    const sentence = text.slice(start, end);
    if (/[?？]["'”’»)\]]*$/.test(sentence)) return false;
    const holds = (find: Find): boolean => find(sentence, language).length > 0;
    if (holds(whenIn) && (holds(promisedIn) || holds(handedOverIn) || holds(outcomeIn))) return true;
    return holds(untilIn) && holds(takenOnIn);
  });

/** Something the writer takes on with a day or a time. */
export const COMMITMENT: RiskRule = {
  id: 'commitment',
  tier: 'high',
  inDraft: commitmentsIn,
  inMail: findNothing,
};
