import { describe, expect, it } from 'vitest';
import type { ReviewLanguage } from '../../text/language';
import { BUILT_IN_RULES } from './built-in-rules';
import { RISK_RULES } from './risk-rules';

type Row = readonly [ReviewLanguage, string];

/** What a rule finds and what it spares, in the draft and in the mail. */
interface Table {
  readonly draft?: readonly Row[];
  readonly draftSpares?: readonly Row[];
  readonly mail?: readonly Row[];
  readonly mailSpares?: readonly Row[];
}

const TABLES: Readonly<Record<string, Table>> = {
  money: {
    mail: [
      ['en', 'Please note that we have changed banks. Our new IBAN is GB29 NWBK 6016 1331 9268 19.'],
      ['en', 'Could you pay the attached invoice by Friday?'],
      ['en', 'The second instalment is still outstanding; please settle it soon.'],
      ['en', 'Our account number has changed, please update your records.'],
      ['de', 'Bitte überweisen Sie den Betrag auf unser neues Konto.'],
      ['de', 'Die Rechnung vom März ist noch offen, wir bitten um Zahlung.'],
      ['de', 'Unsere Bankverbindung hat sich geändert.'],
      ['fr', 'Voici nos nouvelles coordonnées bancaires.'],
      ['fr', 'Merci de régler la facture ci-jointe par virement.'],
      ['es', 'Le envío nuestros datos bancarios para la transferencia.'],
      ['es', 'La factura de abril sigue pendiente de pago.'],
      ['pt', 'Seguem os nossos dados bancários para o pagamento.'],
      ['pt', 'A fatura de abril continua em atraso.'],
      ['ja', '下記の口座へお振り込みをお願いいたします。'],
      ['ja', '先月分がまだ未払いのようです。お支払いをお願いします。'],
    ],
    mailSpares: [
      ['en', 'Let us meet on the river bank, right by the old oak.'],
      ['en', 'Monday is a bank holiday, so the shop is closed.'],
      ['en', 'Please pay attention to the step at the door.'],
      ['de', 'Wir treffen uns an der Sitzbank im Park.'],
      ['de', 'Die Zahlen für den Bericht stehen in der Tabelle.'],
      ['fr', 'Le règlement intérieur du club est affiché à l’entrée.'],
      ['fr', 'On se retrouve sur le banc près de la mairie.'],
      ['es', 'Cuenta con nosotros para la fiesta.'],
      ['es', 'Nos vemos en el banco del parque.'],
      ['pt', 'Podes contar comigo, como sempre. Conta comigo!'],
      ['ja', '会計年度の予定表をお送りします。'],
    ],
    draft: [
      ['en', 'The payment went out this morning.'],
      ['en', 'I will pay you back when we meet.'],
      ['de', 'Die Überweisung ist heute rausgegangen.'],
      ['de', 'Ich habe die Anzahlung geleistet.'],
      ['fr', 'Le virement est parti ce matin.'],
      ['fr', 'Nous avons bien reçu votre paiement.'],
      ['es', 'He hecho la transferencia esta mañana.'],
      ['es', 'Le abonamos el importe en su cuenta.'],
      ['pt', 'O pagamento foi feito esta manhã.'],
      ['pt', 'Já fiz a transferência.'],
      ['ja', '本日お振込みいたしました。'],
      ['ja', '代金は確認済みです。'],
    ],
    draftSpares: [
      ['en', 'He charges his phone in my car.'],
      ['en', 'Hard work pays off, congratulations!'],
      ['de', 'Der Arzt hat mir eine Überweisung zum Facharzt versprochen.'],
      ['fr', 'Je ne me rendais pas compte du temps qui passe.'],
      ['es', 'Lo tendré en cuenta, gracias.'],
      ['pt', 'Vou ter isso em conta, obrigado.'],
      ['ja', '会計年度の件、承知しました。'],
    ],
  },
  price: {
    draft: [
      ['en', 'The chairs come to 12 euros each.'],
      ['en', 'That would be £450 including delivery.'],
      ['en', 'Your price works for us.'],
      ['en', 'Our hourly rate has gone up since spring.'],
      ['en', 'The fee stays the same, and the price is [price?].'],
      ['de', 'Der Preis beträgt 1.200,50 € je Stück.'],
      ['de', 'Die Kosten übernehmen wir gern.'],
      ['de', 'Mit dem Stundensatz sind wir einverstanden.'],
      ['de', 'Wir nehmen Ihr Angebot gern an.'],
      ['fr', 'Le tarif est de 45 euros par personne.'],
      ['fr', 'Nous acceptons votre devis.'],
      ['fr', 'Le prix nous convient.'],
      ['es', 'El precio es de 30 euros por persona.'],
      ['es', 'Aceptamos su presupuesto.'],
      ['es', 'Cuesta doscientos euros con envío.'],
      ['pt', 'O preço é de R$ 1.200,00.'],
      ['pt', 'Aceitamos o orçamento.'],
      ['pt', 'Custa trinta euros por pessoa.'],
      ['ja', '料金はお一人様3,000円です。'],
      ['ja', 'この価格で問題ございません。'],
      ['ja', 'お見積金額で進めてください。'],
    ],
    draftSpares: [
      ['en', 'Sore legs are the price of success, I suppose.'],
      ['en', 'Thanks for the price list, I will read it.'],
      ['en', 'What a lovely quote from Austen.'],
      ['en', 'My heart rate is back to normal.'],
      ['de', 'Die Preisverleihung war ein schöner Abend.'],
      ['de', 'Deine Zeit ist kostbar, danke!'],
      ['de', 'Der Nobelpreis für Physik war ein Thema.'],
      ['de', 'Das kostet mich Überwindung, aber gern.'],
      ['fr', 'Le prix Goncourt m’a beaucoup plu cette année.'],
      ['fr', 'Chère Madame, merci pour votre message.'],
      ['fr', 'Nous viendrons à tout prix.'],
      ['es', 'Me cuesta creer que ya sea otoño.'],
      ['es', 'Es el precio del éxito.'],
      ['pt', 'Custa a crer que já passou um ano.'],
      ['pt', 'É o preço do sucesso.'],
      ['ja', '費用対効果の資料を拝見しました。'],
    ],
  },
  discount: {
    draft: [
      ['en', 'Delivery is free of charge.'],
      ['en', 'We can offer 5% off for this order.'],
      ['en', "I'm afraid a discount is not possible."],
      ['de', 'Die Lieferung ist kostenlos.'],
      ['de', 'Leider können wir keinen Rabatt geben.'],
      ['fr', 'La livraison est gratuite.'],
      ['fr', 'Nous vous accordons une remise de 10 %.'],
      ['es', 'El envío es gratuito.'],
      ['es', 'Podemos hacerle un descuento del 5 %.'],
      ['pt', 'A entrega é gratuita.'],
      ['pt', 'Podemos fazer um desconto de 5 %.'],
      ['ja', '送料は無料です。'],
      ['ja', '5%の割引をいたします。'],
    ],
    draftSpares: [
      ['en', 'Feel free to call.'],
      ['en', 'Are you free on Tuesday? I am free all day.'],
      ['de', 'Die Mühe war nicht umsonst.'],
      ['de', 'Ein Termin am Nachmittag wäre günstiger.'],
      ['fr', 'La remise des diplômes a lieu en juin.'],
      ['fr', 'Je suis en pleine remise en forme.'],
      ['es', 'Vale, nos vemos allí.'],
      ['pt', 'Vale a pena, nos vemos lá.'],
      ['ja', 'ご遠慮なくお越しください。'],
    ],
  },
  refund: {
    draft: [
      ['en', 'You will get a full refund.'],
      ['en', 'Of course you get your money back.'],
      ['de', 'Wir erstatten Ihnen den Betrag.'],
      ['de', 'Eine Gutschrift ist unterwegs.'],
      ['fr', 'Nous vous remboursons intégralement.'],
      ['es', 'Le reembolsamos el importe.'],
      ['es', 'Le devolvemos el dinero.'],
      ['pt', 'Vamos reembolsar o valor.'],
      ['pt', 'Devolveremos o dinheiro.'],
      ['ja', '全額返金いたします。'],
    ],
    draftSpares: [
      ['en', 'I will be back on Monday.'],
      ['de', 'Ich werde im Verein Bericht erstatten.'],
      ['fr', 'Je serai de retour lundi.'],
      ['es', 'Te agradezco la devolución del libro.'],
      ['pt', 'Obrigada pela devolução do livro.'],
      ['ja', 'お返事ありがとうございます。'],
    ],
  },
  contract: {
    draft: [
      ['en', 'The contract ends in June.'],
      ['en', 'The warranty covers this repair.'],
      ['en', 'We cannot accept liability for that.'],
      ['de', 'Der Vertrag endet im Juni.'],
      ['de', 'Die Garantie gilt zwei Jahre.'],
      ['de', 'Ich bestätige Ihre Kündigung.'],
      ['fr', 'Le contrat prend fin en juin.'],
      ['fr', 'La garantie couvre cette réparation.'],
      ['es', 'El contrato termina en junio.'],
      ['es', 'La garantía cubre esta reparación.'],
      ['pt', 'O contrato termina em junho.'],
      ['pt', 'A garantia cobre esta reparação.'],
      ['ja', '契約は6月に終了します。'],
      ['ja', '保証期間内の修理です。'],
    ],
    draftSpares: [
      ['en', 'The contract bridge evening is on Tuesday.'],
      ['en', 'By the law of averages we should win soon.'],
      ['en', 'I saw it on the notice board.'],
      ['en', 'Sorry for the short notice.'],
      ['en', 'Left to right or right to left, both look fine.'],
      ['en', 'We could meet at the tennis court.'],
      ['de', 'Das habe ich im Newsletter angekündigt.'],
      ['de', 'Die Anmeldung ist unverbindlich.'],
      ['de', 'Sie vertragen sich wieder.'],
      ['fr', 'C’est le contrat de lecture du roman.'],
      ['fr', 'D’accord, à jeudi !'],
      ['fr', 'Je fais une salade d’avocats.'],
      ['es', 'De acuerdo, nos vemos el jueves.'],
      ['pt', 'Que legal! Até quinta.'],
      ['pt', 'De acordo, até quinta.'],
      ['ja', '契約ブリッジの会に参加します。'],
    ],
    mail: [
      ['en', 'I hereby give notice to terminate my membership.'],
      ['en', 'Under the GDPR I ask for a copy of all data you hold about me.'],
      ['en', 'Please sign the attached agreement and return it.'],
      ['de', 'Hiermit kündige ich meinen Vertrag zum nächstmöglichen Zeitpunkt.'],
      ['de', 'Nach der DSGVO bitte ich um Auskunft.'],
      ['fr', 'Je souhaite résilier mon abonnement.'],
      ['fr', 'Conformément au RGPD, je demande la suppression de mes données.'],
      ['es', 'Quiero rescindir mi contrato.'],
      ['es', 'Solicito la supresión de mis datos personales.'],
      ['pt', 'Quero rescindir o contrato.'],
      ['pt', 'Peço a eliminação dos meus dados pessoais.'],
      ['ja', '契約を解約したいです。'],
      ['ja', '秘密保持の書面に署名をお願いします。'],
    ],
    mailSpares: [
      ['en', 'Our contract bridge evening moves to the annex.'],
      ['en', 'I put a card on the notice board.'],
      ['de', 'Wie angekündigt treffen wir uns im Park.'],
      ['fr', 'J’apporte la salade avec les avocats mûrs.'],
      ['es', 'Estoy de acuerdo con la idea.'],
      ['pt', 'Foi muito legal te ver.'],
      ['ja', '契約ブリッジの会は別館です。'],
    ],
  },
  commitment: {
    draft: [
      ['en', 'I will send you the report by Friday.'],
      ['en', "We'll deliver the chairs on 24 November."],
      ['en', "I'll get back to you tomorrow."],
      ['en', 'You will have it before noon.'],
      ['en', 'The parcel will be with you on Tuesday.'],
      ['en', 'I can have it ready by next week.'],
      ['en', "I'll paint the fence on Saturday at the latest by 5 pm."],
      ['en', "I'll bring you the drill tomorrow evening."],
      ['en', 'Expect the samples by the 14th.'],
      ['de', 'Ich bringe dir morgen Abend die Bohrmaschine.'],
      ['de', 'Die Datei haben Sie morgen früh im Postfach.'],
      ['fr', 'Je te rapporte la perceuse demain soir.'],
      ['es', 'Mañana lo tienes en tu correo.'],
      ['pt', 'Garantimos a solução em menos de 24 horas.'],
      ['ja', '明日中に片付けておきます。'],
      ['de', 'Ich schicke Ihnen die Liste bis Freitag.'],
      ['de', 'Wir liefern am 24. November.'],
      ['de', 'Den Bericht sende ich dir morgen.'],
      ['de', 'Sie erhalten die Unterlagen bis zum 3. März.'],
      ['de', 'Ich werde das bis nächste Woche erledigen.'],
      ['de', 'Ich melde mich morgen bei Ihnen.'],
      ['fr', 'Je vous envoie le rapport d’ici vendredi.'],
      ['fr', 'Nous livrerons les chaises le 24 novembre.'],
      ['fr', 'Vous aurez le texte avant lundi.'],
      ['fr', 'Je vous rappelle demain matin.'],
      ['es', 'Te enviaré el informe el viernes.'],
      ['es', 'Le mando la lista antes del lunes.'],
      ['es', 'Vamos a entregar las sillas el 24 de noviembre.'],
      ['es', 'Lo tendrás listo para el jueves: te aviso mañana.'],
      ['pt', 'Envio-lhe o relatório até sexta-feira.'],
      ['pt', 'Vamos entregar as cadeiras no dia 24.'],
      ['pt', 'Enviarei a lista amanhã.'],
      ['pt', 'Ligo-te amanhã à tarde.'],
      ['ja', '金曜日までに報告書をお送りします。'],
      ['ja', '11月24日に納品いたします。'],
      ['ja', '明日ご連絡いたします。'],
      ['ja', '来週までに仕上げます。'],
    ],
    draftSpares: [
      ['en', "I'll be there on Tuesday at 3 pm."],
      ['en', 'See you on Friday!'],
      ['en', 'I look forward to meeting you next week.'],
      ['en', 'Tuesday at 10 works for us; we will come together.'],
      ['en', 'Could you send it by Friday?'],
      ['en', 'I will send it.'],
      ['en', 'I sent the report on Friday.'],
      ['en', "I'll bring a salad on Saturday."],
      ['en', 'I have read it within two days.'],
      ['de', 'Ich bringe am Samstag einen Salat mit.'],
      ['fr', 'J’apporterai une salade samedi.'],
      ['es', 'Lo dejaré reposar 12 horas.'],
      ['es', 'Preparé la lista el lunes.'],
      ['ja', '電車は9時14分に3番線から出ます。'],
      ['de', 'Ich komme am Dienstag um 15 Uhr.'],
      ['de', 'Ich freue mich auf Freitag.'],
      ['de', 'Dienstag um 10 Uhr passt uns gut.'],
      ['de', 'Können Sie es bis Freitag schicken?'],
      ['de', 'Ich habe den Bericht am Freitag geschickt.'],
      ['de', 'Wir werden am Samstag zu zweit kommen.'],
      ['fr', 'Je viendrai mardi à 15 heures.'],
      ['fr', 'Je serai là vendredi.'],
      ['fr', 'Pouvez-vous me l’envoyer avant vendredi ?'],
      ['fr', 'Je vous confirme notre rendez-vous de jeudi.'],
      ['es', 'Estaré allí el martes a las tres.'],
      ['es', 'Nos vemos el viernes.'],
      ['es', '¿Puedes enviarlo antes del viernes?'],
      ['es', 'Llegaremos el sábado por la tarde.'],
      ['pt', 'Estarei lá na terça às três.'],
      ['pt', 'Vemo-nos na sexta.'],
      ['pt', 'Pode enviar até sexta-feira?'],
      ['pt', 'O André vem em dez dias.'],
      ['ja', '火曜日の15時に伺います。'],
      ['ja', '金曜日を楽しみにしております。'],
      ['ja', '金曜日までにお送りいただけますか？'],
    ],
  },
  credentials: {
    mail: [
      ['en', 'What is the Wi-Fi password?'],
      ['en', 'The alarm code is 4471.'],
      ['en', 'My PIN does not work any more.'],
      ['de', 'Wie lautet das WLAN-Passwort?'],
      ['de', 'Können Sie mir die Zugangsdaten schicken?'],
      ['fr', 'Quel est le mot de passe ?'],
      ['fr', 'Le code de la porte a changé.'],
      ['es', '¿Cuál es la contraseña?'],
      ['es', 'El código de acceso es nuevo.'],
      ['pt', 'Qual é a palavra-passe?'],
      ['pt', 'Preciso da senha do sistema.'],
      ['ja', 'パスワードを教えてください。'],
      ['ja', '暗証番号を忘れました。'],
    ],
    mailSpares: [
      ['en', 'There is no dress code.'],
      ['en', 'I pinned it to the pin board.'],
      ['de', 'Einen Dresscode gibt es nicht.'],
      ['de', 'Den Schlüssel bringe ich mit.'],
      ['fr', 'Le code postal est 74000.'],
      ['es', 'La clave de sol es fácil.'],
      ['pt', 'O código postal é 1000-001.'],
      ['ja', '郵便番号は100-0001です。'],
    ],
  },
  health: {
    mail: [
      ['en', 'My doctor has sent me home.'],
      ['en', 'The operation went well.'],
      ['en', 'I have been ill since Monday.'],
      ['de', 'Ich bin leider krank.'],
      ['de', 'Der Arzttermin muss verschoben werden.'],
      ['de', 'Ihre Befunde liegen vor.'],
      ['fr', 'Je suis malade depuis lundi.'],
      ['fr', 'Vos résultats d’analyses sont arrivés.'],
      ['es', 'Estoy enferma desde el lunes.'],
      ['es', 'El médico me ha mandado reposo.'],
      ['pt', 'Estou doente desde segunda.'],
      ['pt', 'O médico mandou-me para casa.'],
      ['ja', '病院で検査を受けました。'],
      ['ja', '体調を崩しております。'],
    ],
    mailSpares: [
      ['en', 'I am sick of the rain.'],
      ['en', 'I am dying to see you, and fit as a fiddle.'],
      ['en', 'I hope you are in good health.'],
      ['en', 'Please be patient with us.'],
      ['en', 'Ida is allergic to nothing except homework.'],
      ['de', 'Das Lampenfieber steigt!'],
      ['de', 'Das Büro befindet sich im ersten Stock.'],
      ['fr', 'Je suis en pleine forme.'],
      ['fr', 'Soyez patient, le train arrive.'],
      ['es', 'Ten paciencia, somos pacientes.'],
      ['es', 'Te mando la receta de la abuela.'],
      ['pt', 'Tenha paciência connosco.'],
      ['pt', 'A festa foi cheia de saúde!'],
      ['ja', '祭りは熱がこもっていました。'],
    ],
  },
  personnel: {
    mail: [
      ['en', 'Can we hire a second developer?'],
      ['en', 'He is on sick leave until May.'],
      ['en', 'I would like to talk about my salary.'],
      ['en', 'Could you write a reference for her?'],
      ['de', 'Ich möchte über mein Gehalt sprechen.'],
      ['de', 'Die Bewerbung liegt bei.'],
      ['de', 'Er ist bis Mai krankgeschrieben.'],
      ['fr', 'Il est en arrêt maladie.'],
      ['fr', 'Je voudrais parler de mon salaire.'],
      ['es', 'Está de baja hasta mayo.'],
      ['es', 'Quiero hablar de mi salario.'],
      ['pt', 'Está de baixa até maio.'],
      ['pt', 'Gostava de falar do meu salário.'],
      ['ja', '給与についてご相談があります。'],
      ['ja', '面接の日程を決めましょう。'],
    ],
    mailSpares: [
      ['en', 'We hired a van for the weekend.'],
      ['en', 'The school performance was wonderful.'],
      ['en', 'The fire alarm is tested on Monday.'],
      ['de', 'Es lohnt sich wirklich.'],
      ['de', 'Der Zuckergehalt ist hoch.'],
      ['fr', 'Les fraises sont en promotion.'],
      ['es', 'El ascenso a la montaña fue duro.'],
      ['pt', 'As cerejas estão em promoção.'],
      ['ja', 'ボーナストラックも聴きました。'],
    ],
  },
  complaint: {
    mail: [
      ['en', 'I am very disappointed with your service.'],
      ['en', 'This is unacceptable.'],
      ['en', 'I still have not received my order!'],
      ['en', 'THIS IS NOT OKAY! Call me.'],
      ['en', 'You will hear from my lawyer.'],
      ['en', 'Three weeks and nobody has bothered to answer me.'],
      ['de', 'Seit drei Wochen keine Antwort, das kann doch nicht wahr sein.'],
      ['es', 'Llevo tres semanas esperando y nadie me contesta.'],
      ['ja', '三週間も返事がないとはどういうことですか。'],
      ['de', 'Ich bin sehr enttäuscht von Ihrem Service.'],
      ['de', 'Das ist nicht hinnehmbar.'],
      ['de', 'Ich warte immer noch nicht auf Ausreden: die Ware kam beschädigt an.'],
      ['de', 'Das ist eine Frechheit.'],
      ['fr', 'Je suis très déçu de votre service.'],
      ['fr', 'C’est inadmissible.'],
      ['fr', 'Je n’ai toujours pas reçu ma commande.'],
      ['es', 'Estoy muy decepcionada con el servicio.'],
      ['es', 'Es inaceptable.'],
      ['es', 'Sigo sin recibir mi pedido.'],
      ['pt', 'Estou muito desiludida com o serviço.'],
      ['pt', 'Isto é inaceitável.'],
      ['pt', 'Continuo à espera da minha encomenda.'],
      ['ja', '対応に大変不満です。'],
      ['ja', 'まだ商品が届いていません。'],
    ],
    mailSpares: [
      ['en', "You won't be disappointed."],
      ['en', "I can't complain, the holidays were lovely!!!"],
      ['en', 'Sorry, I am disappointed that I will miss the party.'],
      ['de', 'Ich kann mich nicht beklagen.'],
      ['de', 'Du wirst nicht enttäuscht sein.'],
      ['fr', 'Vous ne serez pas déçus.'],
      ['es', 'No me puedo quejar.'],
      ['pt', 'Não me posso queixar.'],
      ['ja', '残念ながら参加できません。'],
    ],
  },
};

const rows = (pick: (table: Table) => readonly Row[] | undefined) =>
  Object.entries(TABLES).flatMap(([id, table]) =>
    (pick(table) ?? []).map(([language, text]) => ({ id, language, text })),
  );

const rule = (id: string) => {
  const found = RISK_RULES.find((each) => each.id === id);
  if (!found) throw new Error(`There is no rule ${id}`);
  return found;
};

describe('a rule', () => {
  it.each(rows(({ draft }) => draft))('$id trips on a draft: $text', ({ id, language, text }) => {
    expect(rule(id).inDraft(text, language)).not.toEqual([]);
  });

  it.each(rows(({ draftSpares }) => draftSpares))('$id spares a draft: $text', ({ id, language, text }) => {
    expect(rule(id).inDraft(text, language)).toEqual([]);
  });

  it.each(rows(({ mail }) => mail))('$id trips on a mail: $text', ({ id, language, text }) => {
    expect(rule(id).inMail(text, language)).not.toEqual([]);
  });

  it.each(rows(({ mailSpares }) => mailSpares))('$id spares a mail: $text', ({ id, language, text }) => {
    expect(rule(id).inMail(text, language)).toEqual([]);
  });

  it.each(rows(({ draftSpares }) => draftSpares))(
    'no rule trips on a draft that is spared: $text',
    ({ language, text }) => {
      expect(
        RISK_RULES.filter((each) => each.inDraft(text, language).length > 0).map(({ id }) => id),
      ).toEqual(
        // A referral to a specialist is health, though no money.
        text.includes('Facharzt') ? ['health'] : [],
      );
    },
  );

  it.each(RISK_RULES.map(({ id }) => id))('%s has its table of texts, in every language', (id) => {
    const table = TABLES[id];
    const languages = (some: readonly Row[] = []) => new Set(some.map(([language]) => language)).size;
    expect(Math.max(languages(table?.draft), languages(table?.mail))).toBe(6);
    expect(Math.max(languages(table?.draftSpares), languages(table?.mailSpares))).toBe(6);
  });
});

describe('the built-in rules', () => {
  it('are, with others, all that read words, as they are', () => {
    const named = new Map(BUILT_IN_RULES.map(({ id, tier }) => [id, tier]));
    expect(RISK_RULES.filter(({ id, tier }) => named.get(id) !== tier)).toEqual([]);
  });

  it('have ids of their own', () => {
    expect(new Set(BUILT_IN_RULES.map(({ id }) => id)).size).toBe(BUILT_IN_RULES.length);
  });

  it('can be raised unless they are high by themselves', () => {
    expect(BUILT_IN_RULES.filter(({ tier, canBeRaised }) => canBeRaised === (tier === 'high'))).toEqual([]);
  });
});
