import type { RiskRule } from './risk-rule';
import { finderOf, type Words } from './words';

const WORDS: Words = {
  any: `api keys? / ssh keys? / otp / wi ?fi (code|key|password) / 2fa`,
  en: `passwords? / pass ?phrases? / passcodes? / passkeys? / credentials / log ?in (details|data|name|information|code) / (access|entry|door|gate|alarm|security|verification|confirmation|unlock|activation|one time|keypad|key ?box|lock ?box|safe|building|garage|authentication|recovery|login|reset|pin|six digit|6 digit|four digit|4 digit) codes? / codes? (for|to|of) (the|your|our|my) (\\S+ )?(door|gate|alarm|safe|garage|building|house|flat|apartment|office|entrance|lock|key ?box|lock ?box) / private keys? / secret keys? / licen[cs]e keys? / product keys? / encryption keys? / seed phrase / user ?names? / two factor / security question / master key`,
  de: `*passwort / *passworts / *passwörter* / *kennwort* / *kennwörter* / *zugangsdaten / *zugangscode* / *logindaten / login daten / (dein|ihr|mein|das|der|unser|neuer|neues|den|deinen|ihren) login / anmeldedaten / benutzername* / *zugriffscode / *sicherheitscode* / *türcode* / *tresorcode* / *alarmcode* / (einmal|bestätigungs|verifizierungs|verifikations|aktivierungs|prüf|schlüssel|tor|haus|garagen|schloss|freischalt|wiederherstellungs)(code|codes|kennwort) / code (für|zum|zur|der|des|vom) (\\S+ )?(tür|haustür|tor|safe|tresor|alarmanlage|schlüsselkasten|schlüsselbox|schlüsseltresor|eingang|garage|haus|büro|wohnung)\\S* / wlan schlüssel / zugangsschlüssel / geheimzahl* / lizenzschlüssel* / privater schlüssel / schlüsseldatei / zwei faktor* / sicherheitsfrage* / pincode`,
  fr: `login / mots? de passe / identifiants? (de|et|pour|sont|est|d'|:)? / codes? (d'accès|d'entrée|pin|wifi|secrets?|de vérification|de sécurité|de confirmation|d'activation|de l'alarme|de la porte|du portail|du coffre|de la boîte|de l'immeuble|de déverrouillage|à usage unique|confidentiel|du garage|de l'entrée) / digicodes? / clés? (wifi|api|privée|secrète|d'accès|de licence|de chiffrement|ssh) / nom d'utilisateur / double authentification / code (sms|à (six|quatre|\\d) chiffres)`,
  es: `login / contraseñas? / claves? (de acceso|wifi|del wifi|api|secreta|privada|de la alarma|para entrar|personal|de usuario|nueva|de la puerta|del portal|provisional|temporal) / (la|tu|su|mi|nueva) clave / credenciales / códigos? (de acceso|de verificación|de seguridad|de la puerta|del portal|de la alarma|de la caja|de entrada|de confirmación|de activación|pin|de un solo uso|del garaje) / nombre de usuario / datos de acceso / usuario y / inicio de sesión / doble factor`,
  pt: `login / palavras? passe / palavra chave de acesso / senhas? / credencia(l|is) / códigos? (de acesso|de verificação|de segurança|da porta|do portão|do prédio|do alarme|do cofre|de entrada|de confirmação|de ativação|pin|da garagem) / nome de (utilizador|usuário) / dados de (acesso|login) / chaves? (api|privada|de acesso|do wi ?fi|de licença) / autenticação (de|em) dois / código (sms|de (seis|quatro|\\d) dígitos)`,
  ja: `パスワード / 暗証番号 / ログイン / アクセスコード / 認証コード / 認証情報 / 認証番号 / 確認コード / セキュリティコード / APIキー / 秘密鍵 / ユーザー名 / ユーザーID / パスコード / 二段階認証 / ワンタイム / 解錠(コード|番号) / 開錠(コード|番号) / 入室コード / (ドア|玄関|金庫|キーボックス)の(番号|コード) / アカウント情報`,
};

const HARMLESS: Words = {
  en: `credentials as (a|an) / (academic|green|impressive|professional|press|teaching) credentials / dress codes? / (post|zip|source|country|area|dialling|dialing|qr|bar|discount|promo|booking) codes? / unicode / safe code / security codes? of conduct / building codes? (require|regulation)`,
  de: `postleitzahl / dresscode* / quellcode* / qr code*`,
  fr: `code (postal|de la route|vestimentaire|source|barres|promo)`,
  es: `clave (de sol|de fa|del éxito|de humor) / (palabra|punto|pieza|figura|momento) clave / la clave (está|es|del éxito|para) / código (postal|de vestimenta)`,
  pt: `senha (de|da|do) (atendimento|vez|restaurante) / código postal`,
};

/** Secrets that let somebody in. */
export const CREDENTIALS: RiskRule = {
  id: 'credentials',
  tier: 'high',
  inDraft: finderOf(WORDS, HARMLESS, 'PIN / PINs / TAN / TANs'),
  inMail: finderOf(WORDS, HARMLESS, 'PIN / PINs / TAN / TANs'),
};
