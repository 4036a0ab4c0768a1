export type WriterTone = 'friendly' | 'formal' | 'brief' | 'warm' | 'direct';

export type Asked = 'choice' | 'yes or no' | 'when' | 'how much' | 'who' | 'where' | 'other';

/** How a letter is put together in one language. */
export interface Phrases {
  /** After the comma of the greeting the letter goes on in lower case. */
  readonly startsLower?: true;
  readonly greeting: (first: string, whole: string, tone: WriterTone) => string;
  /** Opening sentences by tone; more than one so that another draft reads differently. */
  readonly opening: Readonly<Record<WriterTone, readonly ((subject: string) => string)[]>>;
  readonly answers: readonly string[];
  readonly figures: (figures: string) => string;
  readonly agree: Readonly<Record<'plain' | 'formal', string>>;
  readonly decline: Readonly<Record<'plain' | 'formal', string>>;
  readonly ask: (what: string) => string;
  readonly nothingAsked: readonly string[];
  readonly more: readonly string[];
  readonly last: Readonly<Record<WriterTone, readonly string[]>>;
  readonly farewell: Readonly<Record<WriterTone, string>>;
  readonly blanks: Readonly<Record<Asked, string>>;
  /** How a question of each kind is recognised, the first that fits. */
  readonly asks: readonly (readonly [Asked, RegExp])[];
  /** A request that is no question. */
  readonly request: RegExp;
  readonly separator: string;
}

const english: Phrases = {
  greeting: (first, whole, tone) =>
    first === ''
      ? 'Hello,'
      : tone === 'formal'
        ? `Dear ${whole},`
        : tone === 'brief' || tone === 'direct'
          ? `${first},`
          : `Hi ${first},`,
  opening: {
    friendly: [
      (s) => `thanks for your mail about ${s}. Here is what I can say so far.`,
      (s) => `good to hear from you about ${s}. Let me go through it.`,
      (s) => `thank you for the details on ${s}. My answers are below.`,
    ],
    formal: [
      (s) => `thank you for your message concerning ${s}. Please find my answers below.`,
      (s) => `I am writing in reply to your message concerning ${s}.`,
    ],
    brief: [(s) => `on ${s}:`, (s) => `about ${s}, in short:`],
    warm: [
      (s) =>
        `thank you so much for taking the time to write about ${s}. I can see how much care went into it, and I want to answer it properly.`,
      (s) => `I really appreciate your message about ${s}, and the trouble you took with it.`,
    ],
    direct: [() => 'my answers first, in your order.', () => 'straight to your points.'],
  },
  answers: ['To your points:', 'Point by point:', 'In the order you asked:'],
  figures: (f) =>
    `The figures and dates I take from your mail are ${f}. Please tell me if one of them has changed.`,
  agree: { plain: 'Yes, that works for me.', formal: 'I am pleased to confirm that I agree.' },
  decline: {
    plain: 'I am afraid I have to say no this time. Thank you for asking, and I hope that is all right.',
    formal: 'I regret that I am unable to accept. I thank you for the offer and ask for your understanding.',
  },
  ask: (what) => `Could you tell me ${what}?`,
  nothingAsked: ['I have read it and have nothing to add.', 'That is clear to me as it stands.'],
  more: [
    'I have kept to what your mail says and left open what I still need to look up. That way nothing here has to be taken back later.',
    'If it is easier to talk it through, I am glad to do that. Otherwise a short line from you is enough.',
  ],
  last: {
    friendly: ['Let me know if I missed anything.', 'Just write if something is unclear.'],
    formal: [
      'Please do not hesitate to write should anything remain open.',
      'I remain at your disposal for further questions.',
    ],
    brief: ['', ''],
    warm: [
      'Please write whenever something is on your mind, I am happy to help.',
      'Thank you again, it is a pleasure to work on this with you.',
    ],
    direct: ['That is all from my side.', 'Tell me what is still missing.'],
  },
  farewell: {
    friendly: 'Best,',
    formal: 'Yours sincerely,',
    brief: 'Best,',
    warm: 'Warm regards,',
    direct: 'Regards,',
  },
  blanks: {
    choice: 'which one?',
    'yes or no': 'yes or no?',
    when: 'date and time?',
    'how much': 'how much?',
    who: 'who?',
    where: 'where?',
    other: 'answer?',
  },
  asks: [
    ['when', /^(?:when|what time|by when|which day)\b/i],
    ['how much', /^how (?:much|many)\b|\bhow (?:much|many)\b|\bwhat (?:price|amount|budget)\b/i],
    ['who', /^who\b/i],
    ['where', /^where\b/i],
    ['choice', /\bor\b(?! not)/i],
    [
      'yes or no',
      /^(?:(?:and|also|so|but)[,:]? )?(?:\w+, )?(?:can|could|would|will|do|does|did|is|are|shall|should|may|have|has|am|was|were|isn’t|don’t)\b/i,
    ],
  ],
  request:
    /^(?:\w+, )?(?:please|kindly)\b|\bplease (?:send|bring|confirm|tell|let|check|share|reply|sign)\b|\blet me know\b/i,
  separator: ' ',
};

const german: Phrases = {
  startsLower: true,
  greeting: (first, whole, tone) =>
    first === ''
      ? 'Guten Tag,'
      : tone === 'formal' || tone === 'direct'
        ? `Guten Tag ${whole},`
        : `Hallo ${first},`,
  opening: {
    friendly: [
      (s) => `danke für die Mail zu ${s}. Hier meine Antworten, soweit ich sie geben kann.`,
      (s) => `schön, von Ihnen zu ${s} zu hören. Ich gehe der Reihe nach vor.`,
    ],
    formal: [
      (s) => `vielen Dank für Ihre Nachricht zu ${s}. Gern antworte ich Ihnen wie folgt.`,
      (s) => `ich beziehe mich auf Ihre Nachricht zu ${s}.`,
    ],
    brief: [(s) => `zu ${s}:`, (s) => `kurz zu ${s}:`],
    warm: [
      (s) =>
        `herzlichen Dank, dass Sie sich die Zeit für ${s} genommen haben. Ich merke, wie viel Mühe darin steckt.`,
      (s) => `ich habe mich über Ihre Mail zu ${s} sehr gefreut.`,
    ],
    direct: [() => 'hier gleich meine Antworten.', () => 'Punkt für Punkt:'],
  },
  answers: ['Zu Ihren Punkten:', 'Der Reihe nach:', 'Zu Ihren Fragen:'],
  figures: (f) =>
    `Aus Ihrer Mail nehme ich diese Angaben mit: ${f}. Bitte sagen Sie mir, falls sich daran etwas geändert hat.`,
  agree: { plain: 'Ja, das passt für mich.', formal: 'Hiermit bestätige ich, dass ich einverstanden bin.' },
  decline: {
    plain: 'Diesmal muss ich leider absagen. Danke für die Anfrage und für Ihr Verständnis.',
    formal: 'Leider kann ich nicht zusagen. Ich danke Ihnen für Ihr Angebot und bitte um Verständnis.',
  },
  ask: (what) => `Können Sie mir bitte noch dies sagen: ${what}?`,
  nothingAsked: ['Ich habe alles gelesen und nichts zu ergänzen.', 'Das ist für mich so verständlich.'],
  more: [
    'Ich halte mich an das, was in Ihrer Mail steht, und lasse offen, was ich noch nachsehen muss. So muss später nichts zurückgenommen werden.',
    'Gern können wir auch darüber sprechen. Sonst genügt mir eine kurze Zeile.',
  ],
  last: {
    friendly: ['Melden Sie sich gern, falls etwas fehlt.', 'Schreiben Sie einfach, wenn etwas unklar ist.'],
    formal: [
      'Für Rückfragen stehe ich Ihnen gern zur Verfügung.',
      'Sollte etwas offen geblieben sein, bitte ich um Nachricht.',
    ],
    brief: ['', ''],
    warm: [
      'Schreiben Sie jederzeit, ich helfe gern.',
      'Danke noch einmal, es macht Freude, mit Ihnen daran zu arbeiten.',
    ],
    direct: ['Mehr gibt es von meiner Seite nicht.', 'Bitte sagen Sie mir, was noch fehlt.'],
  },
  farewell: {
    friendly: 'Viele Grüße',
    formal: 'Mit freundlichen Grüßen',
    brief: 'Viele Grüße',
    warm: 'Herzliche Grüße',
    direct: 'Beste Grüße',
  },
  blanks: {
    choice: 'welches von beiden?',
    'yes or no': 'ja oder nein?',
    when: 'Tag und Uhrzeit?',
    'how much': 'wie viel?',
    who: 'wer?',
    where: 'wo?',
    other: 'Antwort?',
  },
  asks: [
    ['when', /^(?:wann|bis wann|um wie viel uhr)\b/i],
    ['how much', /\bwie ?viele?\b|\bwelche[rn]? (?:preis|betrag|menge)/i],
    ['who', /^wer\b|^wen\b/i],
    ['where', /^wo\b|^wohin\b/i],
    ['choice', /\boder\b/i],
    ['yes or no', /./],
  ],
  request: /\bbitte\b/i,
  separator: ' ',
};

const french: Phrases = {
  greeting: (first, whole, tone) =>
    first === '' ? 'Bonjour,' : `Bonjour ${tone === 'formal' ? whole : first},`,
  opening: {
    friendly: [
      (s) => `merci pour votre message au sujet de ${s}. Voici ce que je peux dire pour l’instant.`,
      (s) => `merci pour les précisions sur ${s}. Je réponds dans l’ordre.`,
    ],
    formal: [
      (s) => `je vous remercie de votre message concernant ${s}. Veuillez trouver mes réponses ci-dessous.`,
      (s) => `je fais suite à votre message concernant ${s}.`,
    ],
    brief: [(s) => `pour ${s} :`, (s) => `en bref, pour ${s} :`],
    warm: [
      (s) => `merci infiniment d’avoir pris le temps de m’écrire au sujet de ${s}. J’y suis très sensible.`,
      (s) => `votre message au sujet de ${s} m’a fait très plaisir.`,
    ],
    direct: [() => 'mes réponses, dans votre ordre.', () => 'voici mes réponses.'],
  },
  answers: ['Point par point :', 'Pour répondre à vos questions :'],
  figures: (f) => `Je retiens de votre message : ${f}. Merci de me dire si l’un de ces points a changé.`,
  agree: { plain: 'Oui, cela me convient.', formal: 'J’ai le plaisir de vous confirmer mon accord.' },
  decline: {
    plain: 'Je dois malheureusement dire non cette fois. Merci de votre compréhension.',
    formal:
      'Je suis au regret de ne pouvoir accepter. Je vous remercie de votre proposition et de votre compréhension.',
  },
  ask: (what) => `Pourriez-vous me préciser ceci : ${what} ?`,
  nothingAsked: ['J’ai tout lu et n’ai rien à ajouter.', 'Tout est clair pour moi.'],
  more: [
    'Je m’en tiens à ce que dit votre message et laisse ouvert ce que je dois encore vérifier.',
    'Nous pouvons aussi en parler de vive voix. Sinon, une simple ligne suffit.',
  ],
  last: {
    friendly: ['Dites-moi s’il manque quelque chose.', 'N’hésitez pas si un point n’est pas clair.'],
    formal: [
      'Je reste à votre disposition pour tout renseignement.',
      'Je vous prie de me signaler tout point resté ouvert.',
    ],
    brief: ['', ''],
    warm: ['Écrivez-moi quand vous voulez, c’est toujours un plaisir.', 'Merci encore de tout cœur.'],
    direct: ['C’est tout de mon côté.', 'Dites-moi ce qui manque.'],
  },
  farewell: {
    friendly: 'Bien à vous,',
    formal: 'Je vous prie d’agréer mes salutations distinguées,',
    brief: 'Bien à vous,',
    warm: 'Très chaleureusement,',
    direct: 'Cordialement,',
  },
  blanks: {
    choice: 'lequel des deux ?',
    'yes or no': 'oui ou non ?',
    when: 'jour et heure ?',
    'how much': 'combien ?',
    who: 'qui ?',
    where: 'où ?',
    other: 'réponse ?',
  },
  asks: [
    ['when', /\bquand\b|quelle (?:date|heure)/i],
    ['how much', /\bcombien\b|quel (?:prix|montant)/i],
    ['who', /^qui\b/i],
    ['where', /^où\b/i],
    ['choice', /\sou\s/i],
    ['yes or no', /^(?:est-ce|pou[vr]|peux|avez|êtes|sera|faut|voulez|y a)/i],
  ],
  request: /\bmerci de\b|\bveuillez\b/i,
  separator: ' ',
};

const spanish: Phrases = {
  greeting: (first, whole, tone) =>
    first === '' ? 'Buenos días:' : tone === 'formal' ? `Buenos días, ${whole}:` : `Hola, ${first}:`,
  opening: {
    friendly: [
      (s) => `Gracias por tu mensaje sobre ${s}. Esto es lo que puedo decir por ahora.`,
      (s) => `Gracias por los detalles de ${s}. Respondo en orden.`,
    ],
    formal: [
      (s) => `Le agradezco su mensaje sobre ${s}. A continuación encontrará mis respuestas.`,
      (s) => `En respuesta a su mensaje sobre ${s}:`,
    ],
    brief: [(s) => `Sobre ${s}:`, (s) => `En breve, sobre ${s}:`],
    warm: [
      (s) => `Muchísimas gracias por tomarte el tiempo de escribir sobre ${s}. Lo valoro mucho.`,
      (s) => `Me alegró mucho tu mensaje sobre ${s}.`,
    ],
    direct: [() => 'Mis respuestas, en tu orden.', () => 'Voy al grano.'],
  },
  answers: ['Punto por punto:', 'A las preguntas:'],
  figures: (f) => `Tomo del mensaje estos datos: ${f}. Por favor, avise si alguno ha cambiado.`,
  agree: { plain: 'Sí, me parece bien.', formal: 'Me complace confirmarle mi conformidad.' },
  decline: {
    plain: 'Esta vez tengo que decir que no. Gracias por preguntar y por la comprensión.',
    formal: 'Lamento no poder aceptar. Le agradezco su propuesta y su comprensión.',
  },
  ask: (what) => `¿Podría decirme lo siguiente: ${what}?`,
  nothingAsked: ['Lo he leído todo y no tengo nada que añadir.', 'Me queda claro tal como está.'],
  more: [
    'Me atengo a lo que dice el mensaje y dejo abierto lo que aún debo consultar.',
    'También podemos hablarlo. Si no, basta una línea.',
  ],
  last: {
    friendly: ['Avisa si falta algo.', 'Escribe si algo no queda claro.'],
    formal: [
      'Quedo a su disposición para cualquier consulta.',
      'Le ruego me indique si algo queda pendiente.',
    ],
    brief: ['', ''],
    warm: ['Escribe cuando quieras, será un gusto ayudar.', 'Gracias de nuevo, de corazón.'],
    direct: ['Eso es todo por mi parte.', 'Dime qué falta.'],
  },
  farewell: {
    friendly: 'Un saludo,',
    formal: 'Atentamente,',
    brief: 'Un saludo,',
    warm: 'Un abrazo,',
    direct: 'Saludos,',
  },
  blanks: {
    choice: '¿cuál de los dos?',
    'yes or no': '¿sí o no?',
    when: '¿día y hora?',
    'how much': '¿cuánto?',
    who: '¿quién?',
    where: '¿dónde?',
    other: '¿respuesta?',
  },
  asks: [
    ['when', /cuándo|qué (?:día|hora|fecha)/i],
    ['how much', /cuánt[oa]s?|qué (?:precio|importe)/i],
    ['who', /quién/i],
    ['where', /dónde/i],
    ['choice', /\s[ou]\s/i],
    ['yes or no', /^¿?\s*(?:pued|pod|tien|hay|es|está|son|ser|quier|nec|vas?)/i],
  ],
  request: /\bpor favor\b/i,
  separator: ' ',
};

const japanese: Phrases = {
  greeting: (_first, whole) => (whole === '' ? 'ご担当者様' : `${whole}様`),
  opening: {
    friendly: [
      (s) => `${s}の件、ご連絡ありがとうございます。今わかる範囲でお答えします。`,
      (s) => `${s}についてのメール、ありがとうございました。順にお返事します。`,
    ],
    formal: [
      (s) => `平素より大変お世話になっております。${s}の件につきまして、下記のとおりご回答申し上げます。`,
      (s) => `いつもお世話になっております。${s}につきましてご返答いたします。`,
    ],
    brief: [(s) => `${s}の件です。`, (s) => `${s}について、要点のみお返事します。`],
    warm: [
      (s) => `${s}の件で、ご丁寧なメールを本当にありがとうございます。お心遣いをとてもうれしく思います。`,
      (s) => `お忙しいところ${s}についてお知らせくださり、心より感謝いたします。`,
    ],
    direct: [() => 'ご質問の順にお答えします。', () => '結論からお伝えします。'],
  },
  answers: ['ご質問について、以下のとおりです。', '順にお答えします。'],
  figures: (f) => `いただいたメールの内容は${f}と理解しております。変更がございましたらお知らせください。`,
  agree: { plain: 'はい、その内容で問題ありません。', formal: 'ご提案の内容にて承知いたしました。' },
  decline: {
    plain: '申し訳ありませんが、今回は見送らせてください。お声がけありがとうございました。',
    formal: '誠に恐れ入りますが、今回は辞退させていただきたく存じます。ご提案に感謝申し上げます。',
  },
  ask: (what) => `恐れ入りますが、次の点を教えていただけますか。${what}`,
  nothingAsked: ['内容を拝見しました。こちらからの追加はございません。', '内容は承知しました。'],
  more: [
    'メールに書かれていることだけをお答えし、確認が必要な点は空けてあります。',
    'お電話でのご相談も可能です。ひと言ご返信いただくだけでも結構です。',
  ],
  last: {
    friendly: ['ほかに気になる点があればお知らせください。', '不明な点があればいつでもどうぞ。'],
    formal: ['ご不明な点がございましたら、何なりとお申し付けください。', '何卒よろしくお願い申し上げます。'],
    brief: ['', ''],
    warm: ['いつでもお気軽にご連絡ください。', 'ご一緒できることをうれしく思っております。'],
    direct: ['以上です。', '不足があればお知らせください。'],
  },
  farewell: {
    friendly: 'よろしくお願いします。',
    formal: '何卒よろしくお願い申し上げます。',
    brief: 'よろしくお願いします。',
    warm: 'これからもどうぞよろしくお願いいたします。',
    direct: 'よろしくお願いします。',
  },
  blanks: {
    choice: 'どちらか?',
    'yes or no': '可否?',
    when: '日時?',
    'how much': '数量・金額?',
    who: '担当者?',
    where: '場所?',
    other: '回答?',
  },
  asks: [
    ['when', /いつ|何日|何時|日程|納期/],
    ['how much', /いくら|いくつ|何[個枚本台人]|金額|数量/],
    ['who', /誰|どなた|どちら様/],
    ['where', /どこ|どちらへ/],
    ['choice', /それとも|どちら|または/],
    ['yes or no', /でしょうか|ますか|ですか|可能/],
  ],
  request: /ください|いただけますと|お願い(?:いた|し)/,
  separator: '',
};

const chinese: Phrases = {
  greeting: (_first, whole, tone) =>
    whole === ''
      ? '您好：'
      : tone === 'friendly' || tone === 'brief'
        ? `${whole}，你好：`
        : `${whole}，您好：`,
  opening: {
    friendly: [
      (s) => `谢谢你关于${s}的邮件。目前我能答复的如下。`,
      (s) => `收到你关于${s}的邮件了，我逐一回复。`,
    ],
    formal: [(s) => `感谢贵方关于${s}的来信。现逐项答复如下。`, (s) => `关于${s}一事，谨复如下。`],
    brief: [(s) => `关于${s}：`, (s) => `${s}，简单回复如下：`],
    warm: [
      (s) => `非常感谢您抽出时间来信谈${s}。您的用心我都看到了。`,
      (s) => `收到您关于${s}的来信，我非常高兴。`,
    ],
    direct: [() => '先直接回答。', () => '按您的顺序回答。'],
  },
  answers: ['逐项答复：', '关于您的问题：'],
  figures: (f) => `我从来信中了解到的信息是${f}。如有变动请告诉我。`,
  agree: { plain: '可以，我没有问题。', formal: '我方同意，特此确认。' },
  decline: {
    plain: '很抱歉，这次我不能答应。谢谢您的询问，请多谅解。',
    formal: '很遗憾，我方此次无法接受。感谢贵方的提议，敬请谅解。',
  },
  ask: (what) => `还想请教一点：${what}`,
  nothingAsked: ['内容我已看过，没有需要补充的。', '内容我清楚了。'],
  more: ['我只依据来信内容作答，需要核实的地方先空着。', '如果方便，我们也可以当面谈。回一句话也可以。'],
  last: {
    friendly: ['有什么遗漏请告诉我。', '有不清楚的地方随时写信。'],
    formal: ['如有任何疑问，敬请随时联系。', '期待您的回复。'],
    brief: ['', ''],
    warm: ['有任何事情都请随时告诉我，我很乐意帮忙。', '再次感谢您。'],
    direct: ['就这些。', '还缺什么请直说。'],
  },
  farewell: { friendly: '祝好', formal: '此致 敬礼', brief: '祝好', warm: '祝您一切顺利', direct: '谢谢' },
  blanks: {
    choice: '选哪一个?',
    'yes or no': '是或否?',
    when: '日期和时间?',
    'how much': '数量或金额?',
    who: '谁?',
    where: '哪里?',
    other: '答复?',
  },
  asks: [
    ['when', /什么时候|何时|几号|几点|哪天/],
    ['how much', /多少|几个|几台|价格|金额/],
    ['who', /谁|哪位/],
    ['where', /哪里|哪儿|什么地方/],
    ['choice', /还是/],
    ['yes or no', /吗|能否|是否|可否|可以/],
  ],
  request: /^请|请(?:您|你|确认|发|告|把|于|在)/,
  separator: '',
};

const hebrew: Phrases = {
  greeting: (first, whole, tone) =>
    first === '' ? 'שלום,' : tone === 'formal' ? `${whole} שלום רב,` : `שלום ${first},`,
  opening: {
    friendly: [
      (s) => `תודה על ההודעה בעניין ${s}. הנה מה שאפשר לומר כרגע.`,
      (s) => `תודה על הפרטים בעניין ${s}. אענה לפי הסדר.`,
    ],
    formal: [(s) => `תודה על פנייתך בעניין ${s}. להלן תשובותיי.`, (s) => `בהמשך לפנייתך בעניין ${s}:`],
    brief: [(s) => `בעניין ${s}:`, (s) => `בקצרה, בעניין ${s}:`],
    warm: [
      (s) => `תודה מקרב לב על הזמן שהוקדש לכתיבה בעניין ${s}. זה חשוב לי מאוד.`,
      (s) => `שמחתי מאוד על ההודעה בעניין ${s}.`,
    ],
    direct: [() => 'התשובות שלי, לפי הסדר.', () => 'ישר לעניין.'],
  },
  answers: ['לפי הסדר:', 'לגבי השאלות:'],
  figures: (f) => `אלה הנתונים שאני לוקח מההודעה: ${f}. נא לעדכן אם משהו השתנה.`,
  agree: { plain: 'כן, זה מתאים לי.', formal: 'אני מאשר את הסכמתי.' },
  decline: {
    plain: 'הפעם לצערי התשובה היא לא. תודה על הפנייה ועל ההבנה.',
    formal: 'לצערי לא אוכל להיענות. תודה על ההצעה ועל ההבנה.',
  },
  ask: (what) => `אפשר לדעת גם את זה: ${what}?`,
  nothingAsked: ['קראתי הכול ואין לי מה להוסיף.', 'הדברים ברורים לי כפי שהם.'],
  more: [
    'נצמדתי למה שכתוב בהודעה והשארתי פתוח את מה שצריך עוד לבדוק.',
    'אפשר גם לדבר על זה. אחרת, שורה קצרה מספיקה.',
  ],
  last: {
    friendly: ['אפשר לכתוב לי אם חסר משהו.', 'אם משהו לא ברור, אשמח לענות.'],
    formal: ['אעמוד לרשותך בכל שאלה.', 'אודה על עדכון אם נותר דבר פתוח.'],
    brief: ['', ''],
    warm: ['אפשר לכתוב לי בכל עת, ואשמח לעזור.', 'תודה שוב, מכל הלב.'],
    direct: ['זה הכול מצדי.', 'נא לומר מה חסר.'],
  },
  farewell: {
    friendly: 'כל טוב,',
    formal: 'בכבוד רב,',
    brief: 'כל טוב,',
    warm: 'בברכה חמה,',
    direct: 'בברכה,',
  },
  blanks: {
    choice: 'מה מהשניים?',
    'yes or no': 'כן או לא?',
    when: 'יום ושעה?',
    'how much': 'כמה?',
    who: 'מי?',
    where: 'איפה?',
    other: 'תשובה?',
  },
  asks: [
    ['when', /מתי|באיזה יום|באיזו שעה/],
    ['how much', /כמה/],
    ['who', /^מי /],
    ['where', /איפה|היכן|לאן/],
    ['choice', / או /],
    ['yes or no', /^(?:האם|אפשר|תוכל|יש|זה)/],
  ],
  request: /^נא |בבקשה|אנא/,
  separator: ' ',
};

/** By ISO code. */
export const PHRASES = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ja: japanese,
  zh: chinese,
  he: hebrew,
} as const;

export type LanguageCode = keyof typeof PHRASES;

const NAMES: readonly (readonly [LanguageCode, RegExp])[] = [
  ['en', /english/i],
  ['de', /german|deutsch/i],
  ['fr', /french|français/i],
  ['es', /spanish|español/i],
  ['ja', /japanese|日本語/i],
  ['zh', /chinese|中文/i],
  ['he', /hebrew|עברית/i],
];

/** A language by its name, as a person's wish gives it; null for one this writer does not know. */
export const languageCalled = (name: string): LanguageCode | null =>
  NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;

const COMMON_WORDS: readonly (readonly [LanguageCode, RegExp])[] = [
  [
    'de',
    /(?<!\p{L})(?:und|der|die|das|nicht|ist|wir|sie|für|bitte|mit|ein|eine|grüße|auf|bis|haben)(?!\p{L})/giu,
  ],
  [
    'fr',
    /(?<!\p{L})(?:et|le|la|les|est|vous|nous|pour|avec|une|des|bonjour|merci|que|pas|sur|votre)(?!\p{L})/giu,
  ],
  ['es', /(?<!\p{L})(?:y|el|los|las|es|que|para|con|una|por|hola|gracias|usted|en|su|del|está)(?!\p{L})/giu],
  ['en', /(?<!\p{L})(?:and|the|is|are|you|we|for|with|a|to|of|please|thanks|can|that|have|on)(?!\p{L})/giu],
];

/** The language a text is most likely written in, of those this writer knows. */
export function languageOf(text: string): LanguageCode {
  if (/[\u3040-\u30ff]/.test(text)) return 'ja';
  if ((text.match(/\p{Script=Han}/gu) ?? []).length > text.length / 10) return 'zh';
  if ((text.match(/\p{Script=Hebrew}/gu) ?? []).length > text.length / 10) return 'he';
  const counts = COMMON_WORDS.map(([code, words]) => [code, (text.match(words) ?? []).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best), ['en', 0] as const)[0];
}
