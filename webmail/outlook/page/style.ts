import { styleText } from './class-names.ts';

const sheet = `
:root { --bar: #0f6cbd; --accent: #0f6cbd; --ground: #f0f0f0; --pane: #ffffff; --text: #242424; --faint: #616161;
  --line: #e0e0e0; --hover: #f5f5f5; --selected: #cfe4fa; --raised: #ffffff; }
html[style*="--black: #FFFFFF"] { --bar: #0a2e4a; --accent: #479ef5; --ground: #141414; --pane: #1f1f1f; --text: #f3f3f3;
  --faint: #adadad; --line: #3d3d3d; --hover: #2b2b2b; --selected: #0c3b5e; --raised: #292929; color-scheme: dark; }
* { box-sizing: border-box; }
.~rowNames, .~rowSubject, .~rowPreview, .~subject, .~sender, .~collapsedPreview, .~mailboxRoot span { unicode-bidi: plaintext; text-align: match-parent; }
.~personaName { unicode-bidi: isolate; }
html, body, #app { height: 100%; margin: 0; }
body { font: 14px/20px "Segoe UI", "Segoe UI Web (West European)", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue",
  "Noto Sans", sans-serif; color: var(--text); background: var(--ground); overflow: hidden; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
#app { background: var(--ground); }
.~shell { display: flex; flex-direction: column; height: 100%; }
.~titleBar { display: flex; align-items: center; gap: 4px; height: 48px; padding: 0 8px; background: var(--bar); color: #fff; flex: none; }
.~barButton { width: 40px; height: 40px; display: grid; place-items: center; }
.~appName { color: #fff; text-decoration: none; font-size: 16px; font-weight: 600; padding: 0 12px; width: 168px; }
.~searchBox { flex: 0 1 468px; margin: 0 auto; display: flex; align-items: center; gap: 8px; height: 32px; padding: 0 10px; border-radius: 4px;
  background: var(--raised); color: var(--faint); }
.~searchInput { flex: 1; border: 0; outline: 0; background: none; color: var(--text); font: inherit; }
.~under { display: flex; flex: 1; min-height: 0; }
.~rail { width: 48px; display: flex; flex-direction: column; padding-top: 4px; flex: none; }
.~railButton { height: 48px; display: grid; place-items: center; color: var(--faint); }
.~railOn { color: var(--accent); border-inline-start: 3px solid var(--accent); }
.~app { flex: 1; min-width: 0; display: flex; flex-direction: column; }
.~ribbon { flex: none; }
.~ribbonTabs { display: flex; gap: 4px; padding: 0 8px; }
.~tab { padding: 6px 10px; }
.~tabOn { font-weight: 600; box-shadow: inset 0 -2px 0 var(--accent); }
.~ribbonPanel { display: flex; align-items: center; gap: 4px; height: 44px; margin: 2px 8px 6px 0; padding: 0 8px; background: var(--pane);
  border-radius: 4px; box-shadow: 0 0 2px rgb(0 0 0 / 14%), 0 1px 2px rgb(0 0 0 / 14%); overflow: hidden; }
.~ribbonButton { display: flex; align-items: center; gap: 6px; height: 32px; padding: 0 10px; border-radius: 4px; white-space: nowrap; }
.~ribbonButton:hover { background: var(--hover); }
.~ribbonPrimary, .~ribbonPrimary:hover { background: #0f6cbd; color: #fff; }
.~module { flex: 1; min-height: 0; display: flex; }
.~navPane { width: 218px; flex: none; display: flex; flex-direction: column; justify-content: space-between; padding: 4px 8px 0 0; }
.~mailboxRoot { display: flex; align-items: center; gap: 6px; height: 36px; padding: 0 8px; font-weight: 600; }
.~mailboxRoot span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.~folder { display: flex; align-items: center; gap: 10px; height: 34px; padding-inline: 26px 10px; border-radius: 4px; cursor: pointer; }
.~folder:hover { background: var(--hover); }
.~folderOn { background: var(--selected); font-weight: 600; }
.~folderName { flex: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.~count { color: var(--accent); font-weight: 600; }
.~upsell { padding: 10px 8px 14px; color: var(--faint); font-size: 12px; }
.~listPane { width: 340px; flex: none; display: flex; flex-direction: column; background: var(--pane); border-start-start-radius: 4px;
  border-inline-end: 1px solid var(--line); }
.~listHead { display: flex; gap: 8px; padding: 8px 12px 4px; border-bottom: 1px solid var(--line); }
.~list { flex: 1; min-height: 0; }
.~scroller { height: 100%; overflow-y: auto; }
.~rows { position: relative; }
.~group { position: absolute; inset-inline: 0; padding: 6px 16px; font-weight: 600; font-size: 12px; color: var(--text); }
.~row { position: absolute; inset-inline: 0; display: flex; gap: 10px; padding: 10px 12px; cursor: pointer; border-bottom: 1px solid var(--line);
  border-inline-start: 3px solid transparent; overflow: hidden; }
.~row:hover { background: var(--hover); }
.~rowSelected, .~rowSelected:hover { background: var(--selected); }
.~rowUnread { border-inline-start-color: var(--accent); }
.~rowText { flex: 1; min-width: 0; }
.~rowLine { display: flex; align-items: center; gap: 6px; }
.~rowNames, .~rowSubject, .~rowPreview { flex: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.~rowPreview, .~rowDate, .~faint { color: var(--faint); font-size: 12px; }
.~rowDate { flex: none; }
.~rowUnread .~rowNames, .~rowUnread .~rowSubject { font-weight: 600; }
.~rowUnread .~rowSubject, .~rowUnread .~rowDate { color: var(--accent); }
.~rowDraft { color: #c50f1f; }
.~coin { flex: none; display: inline-grid; place-items: center; border-radius: 50%; color: #fff; font-weight: 600; }
.~readCompose { flex: 1; min-width: 0; display: flex; }
.~readingPane, .~paneInner { flex: 1; min-width: 0; min-height: 0; display: flex; flex-direction: column; outline: 0; }
.~empty { margin: auto; text-align: center; color: var(--faint); }
.~spinner { width: 28px; height: 28px; border: 3px solid var(--line); border-top-color: var(--accent); border-radius: 50%; }
.~conversation { flex: 1; min-height: 0; display: flex; flex-direction: column; }
.~subjectBar { flex: none; margin: 0 8px; padding: 12px 16px; background: var(--pane); border-radius: 4px; box-shadow: 0 0 2px rgb(0 0 0 / 14%); }
.~subject { font-size: 18px; line-height: 24px; font-weight: 600; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.~messages { flex: 1; min-height: 0; overflow-y: auto; padding: 8px; }
.~message { margin-bottom: 8px; background: var(--pane); border-radius: 4px; box-shadow: 0 0 2px rgb(0 0 0 / 14%), 0 1px 2px rgb(0 0 0 / 10%); }
.~opened { padding: 14px 16px 18px; outline: 0; }
.~header { display: flex; gap: 12px; margin-bottom: 12px; }
.~headerText { flex: 1; min-width: 0; }
.~headerLine { display: flex; justify-content: space-between; align-items: flex-start; gap: 12px; }
.~sender { font-size: 16px; font-weight: 600; line-height: 28px; overflow: hidden; text-overflow: ellipsis; }
.~persona { cursor: pointer; border-radius: 2px; }
.~persona:hover { text-decoration: underline; }
.~recipients { color: var(--faint); font-size: 13px; min-width: 0; }
.~others, .~link, .~seeMore, .~undo { color: var(--accent); }
.~date { color: var(--faint); font-size: 12px; white-space: nowrap; }
.~toolbar { display: flex; gap: 2px; flex: none; }
.~tool { min-width: 32px; height: 30px; display: grid; place-items: center; border-radius: 4px; color: var(--accent); padding: 0 6px; }
.~tool:hover { background: var(--hover); }
.~icon { display: block; }
.~iconBox { font-style: normal; }
.~banner { display: flex; gap: 8px; align-items: center; background: #fff4ce; color: #3b3a39; padding: 6px 12px; margin-bottom: 12px; border-radius: 4px; font-size: 12px; }
.~attachments { display: flex; flex-wrap: wrap; gap: 8px; margin-bottom: 12px; }
.~attachment { display: flex; gap: 8px; align-items: center; width: 220px; padding: 8px 10px; border: 1px solid var(--line); border-radius: 4px; }
.~fileName { max-width: 170px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.~body { position: relative; margin-inline-start: 52px; font-family: Aptos, Calibri, Carlito, sans-serif; font-size: 15px; line-height: 1.4; overflow-x: auto; user-select: text; }
.~body > div { outline: 0; }
.~pending { height: 60px; }
.~collapsed { display: flex; align-items: center; gap: 12px; padding: 10px 16px; cursor: pointer; }
.~collapsedName { font-weight: 600; flex: none; }
.~collapsedPreview { flex: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; color: var(--faint); }
.~seeMore { display: block; width: 100%; padding: 10px; text-align: center; }
.~endButtons { display: flex; gap: 8px; padding-block: 6px 24px; padding-inline-start: 60px; }
.~endButton { display: flex; align-items: center; gap: 8px; height: 34px; padding: 0 14px; border: 1px solid var(--line); border-radius: 4px; background: var(--pane); }
.~dockOuter { margin-bottom: 8px; }
.~dock { background: var(--pane); border-radius: 4px; padding: 12px 16px; box-shadow: 0 0 2px rgb(0 0 0 / 14%), 0 2px 4px rgb(0 0 0 / 14%); }
.~dockBusy { opacity: 0.6; }
.~dockBar { display: flex; align-items: center; gap: 6px; margin-bottom: 8px; position: relative; }
.~grow { flex: 1; }
.~split { display: inline-flex; position: relative; }
.~send { display: flex; align-items: center; gap: 8px; height: 32px; padding: 0 14px; background: #0f6cbd; color: #fff; border-start-start-radius: 4px; border-end-start-radius: 4px; }
.~send:disabled { background: var(--line); color: var(--faint); cursor: default; }
.~sendMore { width: 28px; display: grid; place-items: center; background: #0f6cbd; color: #fff; border-inline-start: 1px solid #ffffff66; border-start-end-radius: 4px; border-end-end-radius: 4px; }
.~menu { position: absolute; z-index: 5; top: 100%; inset-inline-start: 0; min-width: 180px; padding: 4px; background: var(--raised); border-radius: 4px; box-shadow: 0 4px 12px rgb(0 0 0 / 30%); }
.~menuItem { padding: 6px 10px; cursor: pointer; }
.~from { position: relative; }
.~error { padding: 8px 12px; margin-bottom: 8px; background: #fdf3f4; color: #b10e1c; border-radius: 4px; }
.~composeHeader { border-bottom: 1px solid var(--line); margin-bottom: 10px; }
.~wellRow { display: flex; gap: 10px; align-items: center; min-height: 36px; padding: 2px 0; outline: 0; }
.~collapsedRow { cursor: text; }
.~wellButton { border: 1px solid var(--line); border-radius: 4px; min-width: 56px; height: 28px; padding: 0 8px; }
.~wellField { flex: 1; min-width: 0; outline: 0; border-bottom: 1px solid var(--line); padding: 3px 0; }
.~pill { display: inline-block; background: var(--ground); border-radius: 12px; padding: 1px 10px; margin-inline-end: 4px; cursor: pointer; }
.~moreWells { display: flex; gap: 14px; justify-content: flex-end; padding: 4px 0; }
.~subjectInput { width: 100%; border: 0; outline: 0; background: none; color: inherit; font: inherit; font-size: 16px; padding: 8px 0; }
.~editorParent { min-height: 120px; }
.~accountMenu { position: fixed; z-index: 30; top: 48px; inset-inline-end: 0; width: 320px; padding: 18px; background: var(--raised); color: var(--text);
  box-shadow: 0 8px 24px rgb(0 0 0 / 30%); }
.~editor { font: 12pt/1.3 Aptos, Calibri, Carlito, sans-serif; outline: 0; min-height: 120px; overflow-x: auto; }
.~outsideQuote { color: var(--faint); border-top: 1px solid var(--line); margin-top: 10px; padding-top: 10px; }
.~formWindow { height: 100%; background: var(--pane); overflow: auto; padding: 12px; }
.~card { position: fixed; z-index: 30; width: 320px; padding: 18px; background: var(--raised); border-radius: 8px; box-shadow: 0 8px 24px rgb(0 0 0 / 30%); }
.~cardHead { display: flex; gap: 14px; align-items: center; margin-bottom: 14px; }
.~cardName { font-size: 18px; font-weight: 600; }
.~cardRow { display: flex; flex-direction: column; }
.~cardLink { color: var(--accent); text-decoration: none; }
.~backdrop { position: fixed; inset: 0; z-index: 40; background: rgb(0 0 0 / 40%); }
.~dialog { position: fixed; z-index: 41; inset: 0; margin: auto; width: min(520px, 92vw); height: fit-content; padding: 24px; background: var(--raised); border-radius: 8px; }
.~dialogTitle { margin: 0 0 10px; font-size: 20px; line-height: 28px; }
.~dialogButtons { display: flex; gap: 8px; justify-content: flex-end; margin-top: 22px; }
.~dialogButton { min-width: 96px; height: 32px; padding: 0 12px; border: 1px solid var(--line); border-radius: 4px; font-weight: 600; }
.~dialogPrimary { background: #0f6cbd; color: #fff; border-color: transparent; }
.~notice { position: fixed; z-index: 20; bottom: 20px; inset-inline-start: 50%; translate: -50% 0; display: flex; gap: 18px; align-items: center; padding: 10px 18px;
  background: #292929; color: #fff; border-radius: 4px; box-shadow: 0 4px 12px rgb(0 0 0 / 30%); }
:dir(rtl) .~notice { translate: 50% 0; }
.~notice .~undo { color: #62abf5; font-weight: 600; }
:dir(rtl) .~iconTurned { scale: -1 1; }
`;

/** Puts the page's style sheet in its head, under the class names of this load. */
export function placeStyle(): void {
  const style = document.createElement('style');
  style.textContent = styleText(sheet);
  document.head.append(style);
}
