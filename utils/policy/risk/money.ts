import type { RiskRule } from './risk-rule';
import { finderOf, merged, type Words } from './words';

/** Ways to pay, and the particulars one pays with: wherever they stand, somebody could be made to pay the wrong one. */
const ACCOUNT: Words = {
  any: String.raw`ibans? / swift (code|bic) / bic / chave pix / [A-Z]{2}\d{2}( ?[\dA-Z]{4}){3,7}( ?[\dA-Z]{1,3})? / bitcoins? / western union`,
  en: `remittances? / (changed|switched|changing|switching|different|new) banks? / (lend|loan|front|borrow) … (money|cash|quid|euros?|dollars|pounds|€\\d|£\\d|\\d ?€) / bank(ing)? (details|transfers?|information|data) / (our|my|new|the|a|another|following|this|that) bank accounts? / account (number|details) / sort code / routing number /
    (changed|new|different|updated|following|our|my) (bank )?account (for|below|from now) / wire transfers? / wire … (money|funds|amount|sum|account|deposit) /
    direct debit / standing order / gift cards? / payment (details|instructions|link|reminder) / money transfers? / debit your (card|account) / card (number|details)`,
  de: `bank gewechselt / neue bank(?!\\p{L}) / leih* … (euro|geld|€) / (euro|geld|€) … (leih*|borg*|vorstreck*|auslegen) / bankverbindung* / bankdaten / kontonummer* / kontodaten / kontoverbindung* / (auf|für) (unser|mein|das|dein|ihr|ein|folgendes|sein)(em|es)? (neues |neue |folgende |angegebene |genannte |andere |angegebenes ){0,2}konto / neue(s|n)? konto /
    bankleitzahl / lastschrift* / dauerauftrag* / bankkonto* / *überweisung(en|sträger)? / überweis(e|t|en|st)? / überwiesen / zu überweisen / *zuüberweisen / einzugsermächtigung / zahlungs(daten|erinnerung|aufforderung|link|frist|ziel|eingang|anweisung|verzug) / kreditkarte* / vorkasse / per nachnahme`,
  fr: `chang(é|eons|é nous|ement) de banque / prêter … (euros|argent|€) / avancer … (euros|argent|€) / coordonnées bancaires / rib / virements? / compte bancaire / numéro de compte / nouveau compte / vire(r|z) … (somme|montant|euros|€|argent) / prélèvements? (automatiques?|bancaires?|mensuels?) / carte bancaire / mandat sepa / (sur|de) (notre|mon|votre|ton) compte`,
  es: `cambi(ado|amos|o) de banco / prest(ar|as|arme|a|arías) … (euros|dinero|€|pesos) / adelantar … (euros|dinero|€) / datos bancarios / cuentas? bancarias? / número de cuenta / transferencias? … (cuenta|importe|euros?|€|banco|bancari*|pago|fianza|dinero|señal|cuota) / transferencias? bancarias? / (por|una|la|mediante|hacer|haré|hecho|orden de|su|tu) transferencia / transferir* … (cuenta|importe|euros?|€|dinero|pesos) / transfer(iré|iremos|ido|í|imos) / nueva cuenta / ingres(ar|o|e|en|aré|ado) … cuenta / domicilia(ción|r) / tarjeta de crédito / cuenta corriente / en (mi|su|nuestra|la) cuenta / cambi\w+ … (de|nuestra|la) cuenta`,
  pt: `mud(ámos|amos|ei|ou|ança) de banco / emprest* … (euros|dinheiro|€|reais) / adiantar … (euros|dinheiro|€|reais) / dados bancários / contas? bancárias? / número (da|de) conta / nib / transferências? … (conta|valor|euros?|€|banc*|pagamento|caução|dinheiro|quota) / (por|uma|a|fazer|farei|fiz|ordem de|comprovativo da|comprovante da|sua|tua) transferência / transferir* … (conta|valor|montante|euros?|€|dinheiro|reais) / transfer(irei|iremos|ido|i|imos) / nova conta / débito direto / boleto* / cartão de crédito / conta corrente / (na|para a|da) (minha|sua|nossa|tua) conta / (via|por|um|o|no) pix`,
  ja: `銀行が変わ / 銀行を変 / (円|お金)[^。\\n]{0,10}(貸し|立て替え|お借り) / 振込 / 振り込 / お振込 / 口座 / 送金 / 引き落と / 引落 / ご入金 / 入金 / クレジットカード / 海外送金`,
};

/** Calls for money, in a mail. */
const DEMAND: Words = {
  en: `(please|kindly|need to|must|have to|can you|could you) (also )?(pay|settle|remit|transfer the (money|amount|sum|balance|deposit|funds)) / (payment|amount|balance|invoice|rent|fee|deposit) (\\S+ ){0,4}(is|are|was|becomes|remains|still) (now |still |over|long )*(due|outstanding|overdue|unpaid|payable) / overdue (payment|invoice|amount|balance|rent) / outstanding (payment|invoice|amount|balance) / unpaid (invoice|bill|rent|amount) / (pay|paid|payment) … (invoice|bill|deposit|rent) / pay (me|us) / (send|lend|owe|wire) (me|us) … (money|cash|euros|dollars|pounds|[€$£])`,
  de: `(bitte|müssen|sollten|könnten|können|kannst|könntest) … (be)?(zahlen|gleichen) / zahlen sie / zahlbar / (rechnung|betrag|miete|kaution|zahlung) … (offen|fällig|ausstehend|überfällig|begleichen|bezahl*|unbezahlt) / (offen|fällig|ausstehend|überfällig)(e|er|en|es) … (rechnung|betrag|miete|zahlung)(en)? / mahnung* / um zahlung / zahlung … (fällig|bis|innerhalb)`,
  fr: `(merci|prière|veuillez|pourriez vous|devez|faut) … (payer|régler) / (facture|montant|loyer|solde|somme|paiement) … (impayée?s?|due?s?|en retard|à régler|à payer|en attente de paiement|échu\\w*) / (règlement|paiement) (de la|de votre|de notre|du|par|sous|avant|à|de) / impayée?s? / relance … (facture|paiement)`,
  es: `(por favor|debe|deben|tiene que|tienes que|hay que|puede|podría|podrías|ruego|rogamos) … (pagar|pague|abonar|abone|el pago) / (factura|importe|saldo|alquiler|pago|cuota) … (pendientes?|vencid[oa]s?|impagad[oa]s?|sin pagar) / (pago|pagar|abonar) (de|la|el|del) … (factura|importe|fianza|alquiler|cuota)`,
  pt: `(por favor|deve|devem|tem de|tem que|pode|poderia|podia|agradecemos|solicitamos|pedimos) … (pagar|pague|o pagamento|liquidar|regularizar) / (fatura|factura|valor|saldo|renda|aluguel|pagamento|quota|boleto) … (em atraso|em dívida|em aberto|vencid[oa]s?|pendentes?|por pagar|por liquidar) / (pagamento|pagar|liquidar) (de|da|do|a|o) … (fatura|factura|valor|caução|renda|aluguel|quota)`,
  ja: `お?支払い?(を|期限|のお願い|いただ|ください|のほど) / 未払い / 未入金 / ご?請求(額|金額) … 支払`,
};

/** Money that moves, in the words of the person who moves it. */
const PAYMENT: Words = {
  any: `paypal / bizum / mb way / pix / revolut / twint`,
  en: `pay / pays / paid / paying / prepaid / payments? / payable / remit* / transfer … (money|amount|sum|funds|balance|deposit|rent|euros|dollars|pounds|\\d) / deposit of / (the|your|a|our|my) (security )?deposit / (cash|cheque|check) (for|payment|payments|in the (mail|post)) / in cash / by (cheque|card|credit card) / credit card / invoice … (settled|due) / settle … (invoice|bill|balance) / (lend|loan|owe|owes|owed) (you|me|us|him|her) / a loan / instal?lments? / donat(e|ion|ions|ed) / overdue (invoice|amount|balance) / debit* / charge … (your|the|my|our) (card|account)`,
  de: `bezahl(e|en|t|te|ten|ung)? / zahlungen / *zahlung / *zahlungen / zahlbar / (ich|wir) zahlen? / zahlen? (ich|wir|sie|wir) / zu zahlen / gezahlt / anzahlung / *kaution / *rechnung … (beglichen|begleichen|fällig|angewiesen) / beglichen / angewiesen / in bar / restbetrag / auslagen / auslegen / leihe dir / schulde* (dir|ihnen|euch|mir|uns) / spende(n|t)? / ratenzahlung* / ausgelegt … (betrag|geld|euro) / abbuch* / abgebucht`,
  fr: `pa(ie|ye) / pay(er|é|ée|ez|ons|erai|erons) / paiements? / réglé … facture / régl(er|erai|erons|ons|e|ez) … (facture|montant|solde|somme|loyer|note|totalité) / facture … réglée? / (le|votre|ce|mon|notre) règlement (de|par|sous|avant|a été|est|vous|sera) / acomptes? / arrhes / caution / chèques? / en espèces / en liquide / solde (restant|de la|de votre) / mensualités? / (vous|te|me|nous) (dois|devez|doit|devons) … (euros|€|\\d) / prélev(é|er|erons|ons)`,
  es: `pag(ar|o|os|a|amos|aré|aremos|ado|ada|ué|uen|ue|aremos|ará|aron) / abon(ar|aré|aremos|ado|amos|o) … (importe|factura|cantidad|euros|€|cuota|fianza) / anticipos? / fianzas? / en efectivo / liquidar … (factura|deuda|saldo) / saldo pendiente / plazos de pago / (te|le|os|me) deb(o|emos|e|es) … (euros|€|\\d|dinero) / prestar(te|le|me) … (dinero|euros|€)`,
  pt: `pag(ar|amos|arei|aremos|uei|ue|uem|ou) / (já|foi|está|fica|ser) pag[oa] / pagamentos? / liquid(ar|arei|aremos|ámos|amos|ada|ado) … (fatura|factura|valor|conta) / cauç(ão|ões) / em dinheiro / sinal de / depósitos? / depositar* / depositei / adiantamento / saldo (devedor|em dívida|restante) / prestaç(ão|ões) / parcelas? / (te|lhe|vos|me) dev(o|emos|e) … (euros|€|reais|dinheiro|\\d)`,
  ja: `支払 / 払いま / 払います / 決済 / 前払い / 後払い / 手付金 / 敷金 / 着金 / 現金 / 代金 / 立て替え / 立替 / 会費 / 前金 / 内金`,
};

const HARMLESS: Words = {
  en: `pay(s|ing|ed)? (close |more |much |special |careful |good |full )?(attention|heed|tribute|respects|homage|a visit|off) / paid (close |more )?(attention|tribute|off) / (pay|pays|paid|paying) (\\p{L}+ )?dividends / (crime|it|work|practice|patience|kindness|honesty|effort) (does not|doesn't|never|always|really)? ?(pays?|paid)(?! (for|by|in|\\d)) / hard work (pays|paid) (off)? / pays? you a visit / paid … visit / pay (you|us|them|him|her) a visit / paid (vacation|holiday|holidays|leave) / deposits? (of|in the) (sand|mud|minerals|ice|river|cave|rock)`,
  de: `überweisung … (facharzt|fachärzt\\S*|arzt|kardiolog\\S*|orthopäd\\S*|hausarzt|radiolog\\S*|dermatolog\\S*|neurolog\\S*) / es macht sich bezahlt / bezahlt gemacht`,
  fr: `règlement intérieur / chèque vacances / sous caution / sujet à caution / prendre sur (mon|votre|ton) compte / tenir compte / rendre compte / se rendre compte / en fin de compte / (le travail|l'effort|la patience|le crime|la prudence|ça|cela) (ne )?(toujours |finit par |finira par )?(paie|paye|payer)( toujours| (pas|jamais|souvent))?(?= ?[.!,]|$)`,
  es: `conta(mos|r|d) con / cuenta con (nosotros|nosotras|conmigo|ello|eso|él|ella|vosotros) / en cuenta / pag\\S+ (el pato|los platos rotos|con la misma moneda) / (dios|cielo|señor|virgen|santos?) … pag(ue|uen|ará|arán) / (que )?(se|te|os|le|les) (lo|la|los|las) pag(ue|uen) (dios|el cielo|el señor|la virgen|la vida) / (quien|cualquiera|ojalá|quienes) … pag(ue|uen)`,
  pt: `conta comigo / conte comigo / conta connosco / contar comigo / faz de conta / por conta / ter em conta / levar em conta / tendo em conta / dar conta / tomar conta / fora da conta / pag\\S+ (o pato|na mesma moeda|mico|promessa|para ver) / (deus|céu|céus|senhor|santos?) … pag(ue|uem|ará|a) / (quem|oxalá|tomara) … pag(ue|uem)`,
  ja: `会計年度 / 代金引換 / (注意|敬意|関心|犠牲|配慮|努力)(を|は|も)?[^。、\\n]{0,6}払い`,
};

/** Money that is to move, and where to. */
export const MONEY: RiskRule = {
  id: 'money',
  tier: 'high',
  inDraft: finderOf(merged(ACCOUNT, PAYMENT), HARMLESS),
  inMail: finderOf(merged(ACCOUNT, DEMAND), HARMLESS),
};
