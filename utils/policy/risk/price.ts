import type { RiskRule } from './risk-rule';
import { finderOf, findNothing, type Words } from './words';

const PRICE_WORDS: Words = {
  any: String.raw`(€|\$|£|¥|￥|R\$|US\$|eur|usd|gbp|chf|jpy|brl|sfr\.?|aud|cad) ?\d[\d.,]{0,12}('\d{3})?(,?[-–])? / \d[\d.,]{0,12}('\d{3})?([.,][-–])? ?(k )?(€|\$|£|¥|eur|euros?|usd|gbp|chf|jpy|brl|dollars?|francs?|franken|reais|yen|aud|cad|quid|cents?|rappen|centavos|céntimos|cêntimos|centimes) / [\p{L}]+ (euros?|dollars|francs|franken|reais)`,
  en: `\\d[\\d.,]{0,9} pounds? / (the|your|our|this|that|a|what|at|in|its|full|unit|list|new|old|best|final|fair|asking|purchase|total|on|of) prices? / prices / priced / pricing / price (per|for|is|was|of|remains|stays|increase|change|includes|range|we|i|you|and|with|works|too) / quot(e|ation|es|ations) / quoted (you|us|price|amount|rate) / costs? / costing / (our|your|my|the|hourly|daily|day|a|monthly|entrance|entry|membership|late|service|delivery|handling|annual|tuition|consulting|cancellation|registration|no) fees? / (hourly|daily|day|flat|standard|nightly|our|your|my) rates? / surcharges? / too expensive / (per|an) hour … (plus|charge|rate|\\d) / (the|your|our|monthly) rent / accept … offer / decline … offer / your offer … (accept|works|is fine|is too) / (our|your|the|a|within|over) budget / we charge / i charge / charges? (of|for the) / (plus|including|excluding|incl\\.?|excl\\.?) (vat|tax)`,
  de: `*preis / *preise / *preisen / *preises / kostet / kosten (sie|wir|uns|die|das|dann|pro|für|von|liegen|betragen|belaufen|trägt|tragen|übernehmen|übernimmt) / (die|keine|der|den|weitere|zusätzliche|zusätzlichen|anfallenden) (\\S+ )?*kosten / *kosten / *gebühr / *gebühren / *honorar / honorare / stundensatz / tagessatz / *pauschale / aufpreis / zuschlag / aufschlag / kostenvoranschlag* / angebotssumme / gesamtsumme / miete / kaltmiete / warmmiete / mieterhöhung / zu teuer / budget / angebot … (annehmen|an|angenommen|ablehnen|nicht annehmen|einverstanden|zusagen) / (nehmen|nehme) … angebot … an / (zzgl|inkl|zuzüglich|inklusive)\\.? (mwst|mehrwertsteuer|ust) / \\d[\\d.,]{0,9} ?(€|eur)`,
  fr: `prix / tarifs? / coûts? / coûte(nt|ra|ront|rait)? / devis … (accept*|refus*|s'élève|montant|de \\d|d'un montant|convient|signé|validé|valid*) / (accept*|refus*|valid*) … (devis|offre) / frais (de|d'|sont|supplémentaires|s'élèvent|à) / honoraires / loyer / (trop|très) chère?s? / budget / forfait / supplément (de|à payer|tarifaire) / majoration / cotisation (de|est|s'élève|annuelle) / (ttc|ht)`,
  es: `precios? / tarifas? / cuesta(n)? / costar(á|án|ía|ían)? / costes? / costos? / presupuesto … (acept*|asciende|importe|total|de \\d|aprob*|rechaz*) / (acept*|rechaz*|aprob*) … (presupuesto|oferta) / honorarios / alquiler / (demasiado|muy) car[oa]s? / gastos de / cuota (de|es|anual|mensual) / recargo / suplemento / (más|sin|con|incluido) iva / iva (incluido|no)`,
  pt: `preços? / tarifas? / custa(m|rá|rão|ria)? / custos? / orçamento … (aceit*|total|valor|de \\d|aprov*|recus*) / (aceit*|aprov*|recus*) … (orçamento|proposta|oferta) / honorários / renda (mensal|de|é) / aluguel / (demasiado|muito) car[oa]s? / taxas? (de|é|mensal|anual) / mensalidade / anuidade / quota (de|é|anual|mensal) / valor (total|de|por|é|do|da) / (mais|sem|com) iva / iva incluído / acréscimo`,
  ja: `価格 / 値段 / 料金 / 費用 / 見積(も|り|額|金額|りの金額) / お見積もり / 単価 / 定価 / 送料 / 家賃 / 月額 / 手数料 / [\\d,，]+ ?(円|万円|ドル|ユーロ) / [一二三四五六七八九十百千万]+円 / 税込 / 税抜 / 税別 / ご予算 / 予算`,
};

const PRICE_HARMLESS: Words = {
  en: `price of (success|fame|freedom|progress|love|glory|victory|peace) / (at any|pay the|paying the|pays the) (price|cost) / at all costs / cost of living crisis / quotes? (from|by|of the day|attributed|marks?|in the) / (famous|favou?rite|inspiring|inspirational|movie|film|bible|shakespeare|nice|lovely|great) quotes? / (thanks|thank you|many thanks) … (quotes?|quotation|price list|prices|pricing|offer) / (heart|interest|birth|success|response|growth|pulse|bit|frame) rates? / costs? (me|us|him|her|you) … (sleep|nerves|friend|seat|effort) / (asking|trying|dreaming|it) costs? nothing (to (ask|try|dream))?`,
  de: `*preisverleihung* / (um jeden|um keinen) preis / (nobel|friedens|literatur|film|ehren|förder|buch|trost|haupt|sonder|publikums|umwelt|schul|jugend|innovations|kultur|musik|kunst|theater|tanz|design|architektur|wissenschafts|oscar|bach|büchner)preis(e|es|s|en|träger*)? / preis(träger|verleih|gericht|richter|ausschreiben|rätsel|elbeer|elbeeren|frage)\\S* / ehrenpreis / (erster|zweiter|dritter|ersten|zweiten|dritten|1\\.|2\\.|3\\.) preis / kostbar* / (mal|mit|zum) verkosten / verkost* / auskosten / auszukosten / lob und preis / (danke|dank|bedanke mich|bedanken uns) … (preisliste|preise|angebot|kostenvoranschlag) / mietwagen* / gelbe karte kostet / kostet (mich|uns|dich|viel|etwas|zu viel|ein bisschen) … (nerven|überwindung|kraft|zeit|mühe) / (fragen|versuch|probieren|träumen|schauen|gucken|höflichkeit|lächeln|nachfragen) … (kostet|kosten) (ja |doch )?(gar )?nichts / (fragen|probieren|träumen|schauen|nachfragen) (kostet|kosten) (ja |doch )?(gar )?nichts`,
  fr: `prix (goncourt|nobel|renaudot|femina|médicis|littéraire|du (jury|public|livre|roman)|d'(interprétation|excellence|honneur)|de (la ville|littérature|poésie|piano|l'innovation)) / (remise|cérémonie|lauréate?|palmarès|gagn\\S+|remport\\S+|reçu|décern\\S+|obtenu|premier|deuxième|grand) … prix / à tout prix / coûte que coûte / (merci|remercie|remercions) … (devis|tarifs|prix|offre) / frais (et|comme|du jour|dispo\\S*) / chère? (madame|monsieur|amie?|collègue|\\p{Lu}\\p{L}+) / ne coûte(ra)? rien (d'|de )(essayer|demander|rêver|venir voir) / (essayer|demander|rêver|sourire) ne coûte rien`,
  es: `precio (del éxito|de la fama|de la libertad) / a (cualquier|toda) (precio|costa) / no tiene precio / cueste lo que cueste / (me|te|le|nos) cuesta(n)? (creer|entender|dormir|mucho|un poco|trabajo|hablar|levantar\\S*|decir\\S*) / (gracias|agradezco|agradecemos) … (presupuesto|precios|tarifas|oferta) / no (te |le |nos )?cuesta nada (intentar|preguntar|probar|soñar)(lo)?`,
  pt: `preço (do sucesso|da fama|da liberdade) / a (qualquer|todo o) (preço|custo) / não tem preço / custe o que custar / (me|te|lhe|nos) custa (acreditar|entender|crer|muito|um pouco|dizer) / custa (a )?(crer|acreditar) / valor (sentimental|nutricional|humano) / (obrigad[oa]|agradeço|agradecemos) … (orçamento|preços|tarifas|proposta) / não (te |lhe |nos )?custa nada (tentar|perguntar|sonhar|experimentar)`,
  ja: `見積書をありがとう / お?見積(り|もり)?(書)?(を)?(お送り|ご送付)?(いただき|くださり|頂き)?(、)?(誠に|どうも)?ありがとう / 費用対効果`,
};

const DISCOUNT_WORDS: Words = {
  any: String.raw`\d+ ?% ?(off|discount|rabatt|nachlass|günstiger|billiger|skonto|weniger|de (réduction|remise|rabais|descuento|desconto|rebaja|abatimento)|moins cher|más barato|mais barato|引き|割引|オフ) / [-–−]\d+ ?%`,
  en: `(is|are|drinks|lunch|dinner|shipping|delivery|it's) on us / at our (expense|cost) / (cover|absorb) the (shipping|cost|costs|delivery|postage|difference) / nothing to pay / discount* / free of (charge|cost) / no (extra |additional |further )?(charge|cost|fee) / (at|without) (no |any |extra |additional |further ){1,2}(charge|cost) / (for|is|are|it's|completely|totally) free(?= ?[.,!;\\n]|$) / for free / free (shipping|delivery|replacement|trial|upgrade|copy|sample|month|entry|of) / complimentary / rebates? / waiv(e|ed|ing|er) / vouchers? / coupons? / promo code / half price / on the house / (price|rent|fee|cost) (reduction|cut) / reduc(e|ed|tion) … (price|rent|fee|cost|rate|bill) / (lower|cheaper|better|special|reduced) (price|rate|offer|fee|deal) / cheaper / knock … off / goodwill / won't (cost|charge) / (we|i) (do not|don't|won't|will not) (\\p{L}+ )?(charge|bill|invoice) / (don't|won't|do not|doesn't) (have to |need to )?pay (anything|a (cent|penny|thing)) / (costs?|cost) you nothing / not charge / price match`,
  de: `geh(t|en) auf (uns|mich|unsere) / auf unsere kosten / (übernehmen|übernehme|tragen|trage) … *kosten / *kosten … (übernehmen|übernehme|tragen|trage) (wir|ich) / *rabatt* / *nachlass / nachlässe / skonto / *ermäßigung* / ermäßigt* / kostenlos* / kostenfrei* / gratis* / unentgeltlich* / ohne (aufpreis|berechnung|mehrkosten|zusatzkosten|zusätzliche kosten|gebühr) / *gutschein* / kulanz* / sonderpreis* / preis* … (entgegenkommen|reduzier*|senken) / (günstiger|billiger) / geht aufs haus / umsonst / rabattier* / preissenkung / (kostet|kosten|kostete) (sie|dich|euch|ihnen|dir|das|es)? ?(gar )?nichts / (berechne|berechnen|verlange|verlangen) (wir|ich) … (nicht|nichts|kein*) / (wir|ich) (berechne|berechnen|verlange|verlangen) … (nicht|nichts|kein*) / (zahlst|zahlt|zahlen|bezahlst|bezahlen|bezahlt) (sie |du |ihr )?(gar )?nichts / nicht in rechnung / nicht berechne* / verzichten … (gebühr*|berechnung) / *sonderkonditionen / zum halben preis`,
  fr: `à (notre|nos|ma) (charge|frais) / prenons … (charge|frais) / c'est (nous qui|moi qui) (offr*|pa*) / remises? / rabais / ristournes? / réductions? (de|sur|supplémentaire|exceptionnelle|tarifaire|commerciale) / gratuite?(s|ment)? / gracieusement / à titre gracieux / sans (frais|supplément|surcoût|coût) / offert(e|s|es)? / (vous|t') ?offr(ons|e|ir) … (livraison|frais|mois|nuit|remise|port|montant) / geste commercial / bons? (d'achat|de réduction) / code promo / (prix|tarif) (réduit|préférentiel|spécial|dégressif)s? / ne (vous |te |leur |lui )?(factur|compt|demand|pren)(e|ons|erai|erons|ais|ds|dra) (pas|rien)* / ne (vous |te |lui )?coûte(ra)? (rien|pas) / (rien à (payer|régler)|ne paie(z|rez|ras)? rien) / moins cher / demi tarif / moitié prix / baiss(er|e|ons) … (prix|tarif|loyer)`,
  es: `corren? (de|por) (nuestra|mi) (cuenta|parte) / a nuestro cargo / invita la casa / asumimos … (gastos|coste|envío) / descuentos? / rebajas? / rebaj(ar|amos|aré|ado) / gratis / gratuit(o|a|os|as|amente) / sin (coste|costo|cargo|gastos|recargo) / bonificaci(ón|ones) / precio (especial|reducido) / cup(ón|ones) / vale (de|por) / más baratos? / a mitad de precio / de regalo / tarifa (reducida|especial) / no (se )?(le |te |les |os )?(lo |la |los |las )?(cobraremos|cobraré|cobramos|cobro|cobra|cobrará) / no (le|te|les|os) (cuesta|costará|sale|saldrá) (nada|ni un) / no (paga|pagan|pagas|pagará|pagarás|pagarán) nada`,
  pt: `por (nossa|minha) conta / a nosso cargo / suportamos … (custos|portes|envio) / descontos? / gratuit(o|a|os|as|amente) / grátis / de graça / sem (custos?|encargos?|taxas?|qualquer custo) / abatimentos? / (redução|baixa) (de|no|do|nos) (preço|valor|aluguel|renda|preços) / preço (especial|reduzido) / cup(ão|om|ões|ons) / vale (de|presente|desconto) / mais barat[oa]s? / metade do preço / cortesia / oferta da casa / (oferecemos|ofereço|oferecer) … (portes|envio|mês|desconto|noite) / não (lhe |te |vos )?(cobraremos|cobrarei|cobramos|cobro|cobra|se cobra) / não (lhe|te|vos) custa(rá)? nada / não (paga|pagam|pagas|vai pagar|pagará|vais pagar|vão pagar) nada`,
  ja: `当方(で|が)?負担 / 弊社(で|が)?負担 / 割引 / 割り引 / 値引 / お値引 / 無料 / 無償 / 半額 / クーポン / お安く / 値下げ / 減額 / サービス(いたし|させて) / 特別価格 / 優待 / 只で / タダで / 免除 / (料|代金|お代|代|費)(は|も)?[^。、\\n]{0,8}(いただきません|頂きません|頂戴しません|結構です|けっこうです|かかりません|不要です|いりません)`,
};

const DISCOUNT_HARMLESS: Words = {
  en: `feel free / (are|am|is|be|i'm|we're|you're|she's|he's) free (?!of) / (don't|do not|never|shouldn't|can't) discount (the|his|her|this|that) / complimentary (close|colors?|colours?)`,
  de: `nicht umsonst / (günstiger|günstigerer) (wind|zeitpunkt|termin|moment) / wäre … günstiger / zeitlich günstiger / (im|der|aus dem|den|ihr|sein) nachlass (von|der|des|meine\\S*|seine\\S*|ihre\\S*) / im gesamten nachlass / (fragen|versuch|probieren|träumen|schauen|gucken|höflichkeit|lächeln|nachfragen) … (kostet|kosten) (ja |doch )?(gar )?nichts`,
  fr: `remises? (des?|du|de la|en|à|au) (diplômes?|prix|clés|clefs|bulletins|médailles|question|forme|main|cause|route|niveau|état|jour|plat|récompenses|trophées?|rapport|mémoire|copies|projet|documents?|coupes?) / (cadeau|bouquet|livre|fleurs|café|verre|dîner) … offerte?s? / offerte?s? (par|pour) (mes|mon|ma|ses|son|sa|mes|leurs?) / réductions? (de|du|des) (bruit|stress|risques?|effectifs?|émissions|temps|consommation|texte|sauce) / ne coûte(ra)? rien (d'|de )(essayer|demander|rêver|venir voir) / (essayer|demander|rêver|sourire) ne coûte rien`,
  es: `no (te |le |nos )?cuesta nada (intentar|preguntar|probar|soñar)(lo)?`,
  pt: `desconto de tempo / não (te |lhe |nos )?custa nada (tentar|perguntar|sonhar|experimentar)`,
};

const REFUND_WORDS: Words = {
  en: `(your|my|our|their|the) money … back / refund* / reimburs* / money back / credit note / chargeback / charge back / pay … back / (return|send|give|get) … (money|deposit|payment) back / return … (deposit|payment|money) / store credit / compensat(e|ed|ion) / credit … (to )?(your|my) (account|card) / (your|my|our) account … (credited)`,
  de: `rückerstatt* / erstatt(en|et|e|ung|ungen|eten|ete)? / erstattung* / zurückerstatt* / gutschrift* / gutgeschrieben / gutschreiben / geld … zurück* / rückzahl* / zurück(zu)?(zahl|bezahl|überweis)\\S* / (zahle|zahlen|überweise|überweisen|bekommen|erhalten) … (betrag|euro|€|geld|kaution) … zurück / entschädig* / schaden(s)?ersatz / rückvergüt* / wandlung / storno* / stornier*`,
  fr: `récupér* … argent / rembours* / avoir (de|d'un montant|commercial|sur votre|valable|d'une valeur) / un avoir / dédommag* / indemnis* / restitu(er|ons|é|tion) … (caution|somme|dépôt|montant) / rendre … (argent|caution|acompte) / recrédit*`,
  es: `recuper* … dinero / reembols* / devol(ver|veremos|veré|vemos|ución|uciones) … (dinero|importe|fianza|cantidad|pago|euros|€|depósito) / devuelv(o|e|en|an|a) … (dinero|importe|fianza|pago) / devoluci(ón|ones) / reintegr(o|ar|aremos|amos) / compensaci(ón|ones) / indemniz* / nota de (crédito|abono)`,
  pt: `reaver / recuper* … dinheiro / reembols* / devol(ver|veremos|verei|vemos|ução|uções) … (dinheiro|valor|caução|montante|pagamento|euros|€|depósito|quantia) / devoluç(ão|ões) / estorn* / ressarc* / indemniz* / indeniz* / restitu(ir|ição|iremos) … (valor|dinheiro|caução|montante) / nota de crédito / compensaç(ão|ões)`,
  ja: `返金 / 払い戻 / 払戻 / 返還 / 弁償 / 賠償 / 補償 / ご返金 / 返品 / キャンセル料`,
};

const REFUND_HARMLESS: Words = {
  en: `pay … back (a|the) (visit|favou?r|compliment) / compensat(e|ed) for the (weather|cold|heat|noise)`,
  de: `(bericht|meldung) … erstatt\\S* / erstatt\\S* … (bericht|meldung)`,
  es: `devolución (del|de los|de la|de las|de un) (libros?|llamada|préstamo|favor|visita|llaves?)`,
  pt: `devolução (do|dos|da|das|de) (livros?|chamada|favor|visita|chaves?)`,
};

/** A price that is named, accepted or refused. */
export const PRICE: RiskRule = {
  id: 'price',
  tier: 'high',
  inDraft: finderOf(PRICE_WORDS, PRICE_HARMLESS),
  inMail: findNothing,
};

/** Something for less, or for nothing. */
export const DISCOUNT: RiskRule = {
  id: 'discount',
  tier: 'high',
  inDraft: finderOf(DISCOUNT_WORDS, DISCOUNT_HARMLESS),
  inMail: findNothing,
  inRequest: finderOf(DISCOUNT_WORDS, DISCOUNT_HARMLESS),
};

/** Money that goes back. */
export const REFUND: RiskRule = {
  id: 'refund',
  tier: 'high',
  inDraft: finderOf(REFUND_WORDS, REFUND_HARMLESS),
  inMail: findNothing,
  inRequest: finderOf(REFUND_WORDS, REFUND_HARMLESS),
};
