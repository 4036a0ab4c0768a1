import { boot } from './boot.ts';
import type { Locale } from '../variants.ts';

/** Every string of the page's own that differs by language. */
export interface Words {
  readonly compose: string;
  readonly inbox: string;
  readonly starred: string;
  readonly sent: string;
  readonly drafts: string;
  readonly labels: string;
  readonly search: string;
  readonly reply: string;
  readonly replyAll: string;
  readonly forward: string;
  readonly me: string;
  readonly to: string;
  readonly toLine: (names: string) => string;
  readonly cc: string;
  readonly bcc: string;
  readonly from: string;
  readonly date: string;
  readonly subject: string;
  readonly recipients: string;
  readonly messageBody: string;
  readonly send: string;
  readonly sendTip: string;
  readonly moreSend: string;
  readonly scheduleSend: string;
  readonly discard: string;
  readonly newMessage: string;
  readonly popOut: string;
  readonly editSubject: string;
  readonly minimize: string;
  readonly fullScreen: string;
  readonly close: string;
  readonly showTrimmed: string;
  readonly showDetails: string;
  readonly expandAll: string;
  readonly olderMessages: (count: number) => string;
  readonly clipped: string;
  readonly viewEntire: string;
  readonly sending: string;
  readonly sentToast: string;
  readonly undo: string;
  readonly viewMessage: string;
  readonly undone: string;
  readonly failed: string;
  readonly offline: string;
  readonly noRecipient: string;
  readonly attachPattern: RegExp;
  readonly attachQuestion: string;
  readonly ok: string;
  readonly cancel: string;
  readonly archived: string;
  readonly deleted: string;
  readonly discarded: string;
  readonly draftSaved: string;
  readonly draft: string;
  readonly attachments: (count: number) => string;
  readonly summarize: string;
  readonly notice: string;
  readonly attribution: (date: string, sender: string) => string;
  readonly account: string;
}

/** Directional marks as Gmail has them around the keys (captured 2020-10). */
function tip(label: string, keys: string): string {
  return `${label} \u202A(${keys})\u202C`;
}

const english: Words = {
  compose: 'Compose',
  inbox: 'Inbox',
  starred: 'Starred',
  sent: 'Sent',
  drafts: 'Drafts',
  labels: 'Labels',
  search: 'Search mail',
  reply: 'Reply',
  replyAll: 'Reply all',
  forward: 'Forward',
  me: 'me',
  to: 'To',
  toLine: (names) => `to ${names}`,
  cc: 'Cc',
  bcc: 'Bcc',
  from: 'From',
  date: 'Date',
  subject: 'Subject',
  recipients: 'Recipients',
  messageBody: 'Message Body',
  send: 'Send',
  sendTip: tip('Send', 'Ctrl-Enter'),
  moreSend: 'More send options',
  scheduleSend: 'Schedule send',
  discard: 'Discard draft',
  newMessage: 'New Message',
  popOut: 'Pop out reply',
  editSubject: 'Edit subject',
  minimize: 'Minimize',
  fullScreen: 'Full screen (Shift for pop-out)',
  close: 'Save & close',
  showTrimmed: 'Show trimmed content',
  showDetails: 'Show details',
  expandAll: 'Expand all',
  olderMessages: (count) => `${String(count)} older messages`,
  clipped: '[Message clipped]',
  viewEntire: 'View entire message',
  sending: 'Sending…',
  sentToast: 'Message sent',
  undo: 'Undo',
  viewMessage: 'View message',
  undone: 'Sending undone.',
  failed: 'Message could not be sent. Check your network and try again.',
  offline: 'You are offline. The message was not sent.',
  noRecipient: 'Please specify at least one recipient.',
  attachPattern: /\b(attached|attachment|i attach)\b/i,
  attachQuestion: 'It seems like you forgot to attach a file. Send anyway?',
  ok: 'OK',
  cancel: 'Cancel',
  archived: 'Conversation archived.',
  deleted: 'Conversation moved to Trash.',
  discarded: 'Draft discarded.',
  draftSaved: 'Draft saved',
  draft: 'Draft',
  attachments: (count) => `${String(count)} attachment${count === 1 ? '' : 's'}`,
  summarize: 'Summarize this email',
  notice: 'Enable desktop notifications for Gmail.',
  attribution: (date, sender) => `On ${date} ${sender} wrote:`,
  account: 'Google Account',
};

const german: Words = {
  ...english,
  compose: 'Schreiben',
  inbox: 'Posteingang',
  starred: 'Markiert',
  sent: 'Gesendet',
  drafts: 'Entwürfe',
  labels: 'Labels',
  search: 'In E-Mails suchen',
  reply: 'Antworten',
  replyAll: 'Allen antworten',
  forward: 'Weiterleiten',
  me: 'mir',
  to: 'An',
  toLine: (names) => `an ${names}`,
  from: 'Von',
  date: 'Datum',
  subject: 'Betreff',
  recipients: 'Empfänger',
  messageBody: 'Nachrichtentext',
  send: 'Senden',
  sendTip: tip('Senden', 'Strg-Enter'),
  moreSend: 'Weitere Sendeoptionen',
  scheduleSend: 'Senden planen',
  discard: 'Entwurf verwerfen',
  newMessage: 'Neue Nachricht',
  popOut: 'Antwort in neuem Fenster',
  editSubject: 'Betreff bearbeiten',
  minimize: 'Minimieren',
  fullScreen: 'Vollbild',
  close: 'Speichern und schließen',
  showTrimmed: 'Gekürzten Inhalt anzeigen',
  showDetails: 'Details einblenden',
  expandAll: 'Alle maximieren',
  olderMessages: (count) => `${String(count)} ältere Nachrichten`,
  clipped: '[Nachricht gekürzt]',
  viewEntire: 'Gesamte Nachricht anzeigen',
  sending: 'Wird gesendet…',
  sentToast: 'Nachricht gesendet',
  undo: 'Rückgängig',
  viewMessage: 'Nachricht ansehen',
  undone: 'Senden wurde rückgängig gemacht.',
  failed: 'Die Nachricht konnte nicht gesendet werden.',
  offline: 'Sie sind offline. Die Nachricht wurde nicht gesendet.',
  noRecipient: 'Geben Sie mindestens einen Empfänger an.',
  attachPattern: /\b(im anhang|angehängt|anbei)\b/i,
  attachQuestion: 'Möglicherweise haben Sie vergessen, eine Datei anzuhängen. Trotzdem senden?',
  cancel: 'Abbrechen',
  archived: 'Konversation archiviert.',
  deleted: 'Konversation in den Papierkorb verschoben.',
  discarded: 'Entwurf verworfen.',
  draftSaved: 'Entwurf gespeichert',
  draft: 'Entwurf',
  attachments: (count) => `${String(count)} ${count === 1 ? 'Anhang' : 'Anhänge'}`,
  summarize: 'Diese E-Mail zusammenfassen',
  notice: 'Desktopbenachrichtigungen für Gmail aktivieren.',
  attribution: (date, sender) => `Am ${date} schrieb ${sender}:`,
  account: 'Google-Konto',
};

const japanese: Words = {
  ...english,
  compose: '作成',
  inbox: '受信トレイ',
  starred: 'スター付き',
  sent: '送信済み',
  drafts: '下書き',
  labels: 'ラベル',
  search: 'メールを検索',
  reply: '返信',
  replyAll: '全員に返信',
  forward: '転送',
  me: '自分',
  to: '宛先',
  toLine: (names) => `To ${names}`,
  from: 'From',
  date: '日付',
  subject: '件名',
  recipients: '宛先',
  messageBody: 'メッセージ本文',
  send: '送信',
  sendTip: tip('送信', 'Ctrl-Enter'),
  moreSend: 'その他の送信オプション',
  scheduleSend: '送信日時を設定',
  discard: '下書きを破棄',
  newMessage: '新規メッセージ',
  popOut: '返信をポップアウト',
  editSubject: '件名を編集',
  minimize: '最小化',
  fullScreen: '全画面表示',
  close: '保存して閉じる',
  showTrimmed: '省略された内容を表示',
  showDetails: '詳細を表示',
  expandAll: 'すべて展開',
  olderMessages: (count) => `過去のメール ${String(count)} 件`,
  clipped: '[メッセージの一部が表示されています]',
  viewEntire: 'メッセージ全体を表示',
  sending: '送信中…',
  sentToast: 'メッセージを送信しました',
  undo: '元に戻す',
  viewMessage: 'メッセージを表示',
  undone: '送信を取り消しました。',
  failed: 'メッセージを送信できませんでした。',
  offline: 'オフラインです。メッセージは送信されませんでした。',
  noRecipient: '宛先を 1 つ以上指定してください。',
  attachPattern: /添付/,
  attachQuestion: 'ファイルが添付されていないようです。このまま送信しますか?',
  cancel: 'キャンセル',
  archived: 'スレッドをアーカイブしました。',
  deleted: 'スレッドをゴミ箱に移動しました。',
  discarded: '下書きを破棄しました。',
  draftSaved: '下書きを保存しました',
  draft: '下書き',
  attachments: (count) => `${String(count)} 個の添付ファイル`,
  summarize: 'このメールを要約',
  notice: 'Gmail のデスクトップ通知を有効にします。',
  attribution: (date, sender) => `${date} ${sender}:`,
  account: 'Google アカウント',
};

const chinese: Words = {
  ...english,
  compose: '写邮件',
  inbox: '收件箱',
  starred: '已加星标',
  sent: '已发邮件',
  drafts: '草稿',
  labels: '标签',
  search: '搜索邮件',
  reply: '回复',
  replyAll: '回复全部',
  forward: '转发',
  me: '我',
  to: '收件人',
  toLine: (names) => `发送至 ${names}`,
  cc: '抄送',
  bcc: '密送',
  from: '发件人',
  date: '日期',
  subject: '主题',
  recipients: '收件人',
  messageBody: '邮件正文',
  send: '发送',
  sendTip: tip('发送', 'Ctrl-Enter'),
  moreSend: '更多发送选项',
  scheduleSend: '定时发送',
  discard: '舍弃草稿',
  newMessage: '新邮件',
  popOut: '弹出式回复',
  editSubject: '修改主题',
  minimize: '最小化',
  fullScreen: '全屏',
  close: '保存并关闭',
  showTrimmed: '显示经过剪裁的内容',
  showDetails: '显示详细信息',
  expandAll: '全部展开',
  olderMessages: (count) => `${String(count)} 封较早的邮件`,
  clipped: '[邮件内容被截断]',
  viewEntire: '查看整个邮件',
  sending: '正在发送…',
  sentToast: '邮件已发送',
  undo: '撤消',
  viewMessage: '查看邮件',
  undone: '已撤消发送。',
  failed: '无法发送邮件。',
  offline: '您处于离线状态。邮件未发送。',
  noRecipient: '请至少指定一位收件人。',
  attachPattern: /附件/,
  attachQuestion: '您似乎忘记添加附件。仍要发送吗?',
  ok: '确定',
  cancel: '取消',
  archived: '会话已归档。',
  deleted: '会话已移至"已删除邮件"。',
  discarded: '草稿已舍弃。',
  draftSaved: '草稿已保存',
  draft: '草稿',
  attachments: (count) => `${String(count)} 个附件`,
  summarize: '总结此电子邮件',
  notice: '启用 Gmail 桌面通知。',
  attribution: (date, sender) => `${sender} 于${date}写道:`,
  account: 'Google 帐号',
};

const hebrew: Words = {
  ...english,
  compose: 'אימייל חדש',
  inbox: 'דואר נכנס',
  starred: 'מסומן בכוכב',
  sent: 'דואר יוצא',
  drafts: 'טיוטות',
  labels: 'תוויות',
  search: 'חיפוש באימייל',
  reply: 'תשובה',
  replyAll: 'תשובה לכולם',
  forward: 'העברה',
  me: 'אני',
  to: 'אל',
  toLine: (names) => `אל ${names}`,
  cc: 'עותק',
  bcc: 'עותק מוסתר',
  from: 'מאת',
  date: 'תאריך',
  subject: 'נושא',
  recipients: 'נמענים',
  messageBody: 'גוף ההודעה',
  send: 'שליחה',
  sendTip: tip('שליחה', 'Ctrl-Enter'),
  moreSend: 'אפשרויות שליחה נוספות',
  scheduleSend: 'תזמון שליחה',
  discard: 'מחיקת הטיוטה',
  newMessage: 'הודעה חדשה',
  popOut: 'פתיחת התשובה בחלון',
  editSubject: 'עריכת הנושא',
  minimize: 'מזעור',
  fullScreen: 'מסך מלא',
  close: 'שמירה וסגירה',
  showTrimmed: 'הצגת תוכן מקוצר',
  showDetails: 'הצגת פרטים',
  expandAll: 'הרחבת הכול',
  olderMessages: (count) => `${String(count)} הודעות קודמות`,
  clipped: '[ההודעה נחתכה]',
  viewEntire: 'הצגת ההודעה המלאה',
  sending: 'בתהליך שליחה…',
  sentToast: 'ההודעה נשלחה',
  undo: 'ביטול',
  viewMessage: 'הצגת ההודעה',
  undone: 'השליחה בוטלה.',
  failed: 'לא ניתן היה לשלוח את ההודעה.',
  offline: 'אין חיבור. ההודעה לא נשלחה.',
  noRecipient: 'יש לציין נמען אחד לפחות.',
  attachPattern: /מצורף|מצורפת|צירפתי/,
  attachQuestion: 'נראה ששכחת לצרף קובץ. לשלוח בכל זאת?',
  ok: 'אישור',
  cancel: 'ביטול',
  archived: 'השיחה הועברה לארכיון.',
  deleted: 'השיחה הועברה לאשפה.',
  discarded: 'הטיוטה נמחקה.',
  draftSaved: 'הטיוטה נשמרה',
  draft: 'טיוטה',
  attachments: (count) => `${String(count)} קבצים מצורפים`,
  summarize: 'סיכום האימייל',
  notice: 'הפעלת התראות של Gmail במחשב.',
  attribution: (date, sender) => `‫בתאריך ${date} מאת ${sender}:‬`,
  account: 'חשבון Google',
};

const languages: Readonly<Record<Locale, Words>> = {
  en: english,
  de: german,
  ja: japanese,
  'zh-CN': chinese,
  he: hebrew,
};

/** The strings of this page's language. */
export const words: Words = languages[boot.variants.locale];

/** Formats a time as message headers do in this language. */
export function longDate(iso: string): string {
  return new Intl.DateTimeFormat(boot.variants.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  );
}

/** Formats a time as list rows do: the hour today, the day otherwise. */
export function shortDate(iso: string): string {
  const date = new Date(iso);
  const sameDay = iso.slice(0, 10) === boot.today || date.toDateString() === new Date().toDateString();
  const style: Intl.DateTimeFormatOptions = sameDay
    ? { hour: 'numeric', minute: '2-digit' }
    : { month: 'short', day: 'numeric' };
  return new Intl.DateTimeFormat(boot.variants.locale, style).format(date);
}
