import { boot } from './boot.ts';
import { renameInStyles } from './class-names.ts';

const light = `--frame:#f6f8fc;--frame-text:#202124;--frame-soft:#444746;--field:#eaf1fb;--pick:#d3e3fd;--pick-text:#001d35;
--compose:#c2e7ff;--compose-text:#001d35;`;
const dark = `--frame:#131314;--frame-text:#e3e3e3;--frame-soft:#c4c7c5;--field:#282a2c;--pick:#004a77;--pick-text:#c2e7ff;
--compose:#004a77;--compose-text:#c2e7ff;`;
const lightBody = `--panel:#fff;--text:#1f1f1f;--soft:#5e5e5e;--line:#e3e6ea;--read:#f2f6fc;--chip:#e8eaed;--link:#0b57d0;--card:#fff;`;
const darkBody = `--panel:#1e1f20;--text:#e3e3e3;--soft:#a8abad;--line:#37393b;--read:#18191a;--chip:#37393b;--link:#a8c7fa;--card:#28292a;`;

function colours(): string {
  const { theme } = boot.variants;
  const frame = theme === 'dark' || theme === 'dark-frame' ? dark : light;
  const body = theme === 'dark' || theme === 'dark-body' ? darkBody : lightBody;
  return `:root{${frame}${body}color-scheme:${theme === 'dark' ? 'dark' : 'light'}}`;
}

const sheet = `
*{box-sizing:border-box}
body{margin:0;height:100vh;overflow:hidden;background:var(--frame);color:var(--frame-text);font:14px/1.43 "Google Sans",Roboto,Arial,sans-serif}
body.xE{overflow:auto;background:var(--panel);color:var(--text)}
svg{vertical-align:middle}
[dir=rtl] .lS svg{transform:scaleX(-1)}
button{font:inherit;color:inherit;background:none;border:0;cursor:pointer}
table{border-collapse:collapse}
.w-asV{height:64px}
.gb_Ka{display:flex;height:64px;align-items:center;padding:0 16px}
.gb_Nd{display:flex;align-items:center;width:240px;color:var(--frame-soft)}
.gb_Cc{display:flex;padding:12px;cursor:pointer}
.gb_Rd{display:flex;align-items:center;gap:8px;text-decoration:none;color:var(--frame-soft);font-size:22px;padding-inline-start:4px}
.standin-mark{display:flex;color:#c5221f}
.gb_Hd{display:flex;flex:1;align-items:center;justify-content:space-between}
.gb_Ud{flex:1;max-width:720px}
.gb_he{display:flex;align-items:center;height:46px;border-radius:24px;background:var(--field);padding:0 8px}
.gb_he button{display:flex;padding:8px;color:var(--frame-soft)}
.gb_me{flex:1;border:0;background:none;color:var(--frame-text);font:16px Roboto,Arial,sans-serif;outline:0;padding:0 8px}
.gb_Vd{display:flex;align-items:center;gap:16px;color:var(--frame-soft);padding-inline-start:16px}
.gb_Vd img{border-radius:50%;display:block}
.no{display:flex}
body>.nH>.nH>.no{height:calc(100vh - 64px)}
.aeN{width:256px;flex:none;overflow:auto}
.aic{padding:8px 0 16px 8px}
.T-I-KE{display:inline-flex;align-items:center;gap:12px;height:56px;border-radius:16px;padding:0 24px 0 16px;background:var(--compose);color:var(--compose-text);font-weight:500;cursor:pointer;user-select:none}
.TO{height:32px;margin-inline-end:16px;border-radius:0 16px 16px 0;cursor:pointer}
[dir=rtl] .TO{border-radius:16px 0 0 16px}
.TO.nZ{background:var(--pick)}
.TO.nZ .aio,.TO.nZ a{color:var(--pick-text);font-weight:700}
.TN{display:flex;align-items:center;height:32px;padding:0 12px 0 26px}
[dir=rtl] .TN{padding:0 26px 0 12px}
.qj{width:34px;display:flex;color:var(--frame-soft)}
.aio{display:flex;flex:1;justify-content:space-between;color:var(--frame-text)}
.aio a{color:inherit;text-decoration:none}
.bkK{flex:1;min-width:0;display:flex}
.bkK>.nH{flex:1;min-width:0;display:flex;flex-direction:column;background:var(--panel);color:var(--text);border-radius:16px;margin:0 0 16px;overflow:hidden}
.b9S{background:#fff2cc;color:#3c3100;text-align:center;padding:8px;font-size:13px}
.ar4{flex:1;min-height:0;display:flex}
.aeJ{flex:1;overflow:auto;min-width:0}
.bAw{display:flex;flex:none}
.brC-aT5-aOt-Jw{width:56px}
.aT5-aOt-I{display:flex;justify-content:center;padding:10px 0;color:var(--frame-soft);cursor:pointer}
.aqK{height:48px;display:flex;align-items:center;padding:0 16px;position:sticky;top:0;background:var(--panel);z-index:2}
.G-tF{display:flex;gap:4px;color:var(--soft);align-items:center}
.G-tF .T-I{display:flex;padding:8px;border-radius:50%;cursor:pointer}
.G-tF .T-I:hover{background:var(--line)}
.T-Jo-auh,.T-Jo{width:16px;height:16px;border:2px solid var(--soft);border-radius:3px;margin:0 6px}
.F{width:100%;table-layout:fixed}
.zA{height:40px;border-bottom:1px solid var(--line);cursor:pointer;background:var(--read)}
.zA.zE{background:var(--panel)}
.zA.zE .bA4,.zA.zE .bqe,.zA.zE .xW{font-weight:700}
.zA:hover{box-shadow:inset 0 -1px 0 var(--line),0 1px 4px rgba(60,64,67,.3)}
.zA td{padding:0 4px;white-space:nowrap;overflow:hidden}
.zA .oZ-x3{width:44px;padding-inline-start:12px}
.zA .apU{width:30px;color:var(--soft)}
.zA .yX{width:190px}
.zA .yf{width:28px;color:var(--soft)}
.zA .xW{width:84px;text-align:end;padding-inline-end:16px;font-size:12px}
.bA4{display:inline-block;max-width:150px;overflow:hidden;text-overflow:ellipsis;vertical-align:bottom}
.bx0{color:var(--soft);font-size:12px;margin-inline-start:6px}
.xT{display:flex;overflow:hidden;align-items:center}
.yi{display:flex;flex:none}
.at{background:var(--chip);border-radius:4px;padding:0 6px;font-size:12px;margin-inline-end:6px}
.y6{flex:none;max-width:60%;overflow:hidden;text-overflow:ellipsis}
.y2{color:var(--soft);overflow:hidden;text-overflow:ellipsis}
.aia{display:none}
.standin-split{display:flex;height:calc(100vh - 130px)}
.standin-split .ae4{flex:0 0 42%;overflow:auto}
.standin-split .aia{display:block;flex:1;overflow:auto;border-inline-start:1px solid var(--line)}
.standin-split .yX{width:110px}
.g.id{padding:0 0 40px}
.V8djrc{padding:12px 16px 8px 72px;position:relative}
[dir=rtl] .V8djrc{padding:12px 72px 8px 16px}
.bHJ{float:inline-end;display:flex;color:var(--soft)}
.bHI{padding:8px;display:flex}
.ha{display:flex;align-items:center;gap:8px;flex-wrap:wrap}
.hP{font-size:22px;font-weight:400;margin:0}
.hN{background:var(--chip);border-radius:4px;padding:1px 6px;font-size:12px;color:var(--soft)}
.einvLd{padding:0 16px 8px 72px}
[dir=rtl] .einvLd{padding:0 72px 8px 16px}
.kSUm2{display:inline-flex;gap:8px;align-items:center;border:1px solid var(--line);border-radius:18px;padding:6px 14px;color:var(--link);font-weight:500;cursor:pointer}
.Bs{width:100%}
.h7,.kv{border-top:1px solid transparent}
.kv{border-top-color:var(--line);cursor:pointer}
.kQ{display:none}
.kQ.adv{display:block;border-top:1px solid var(--line)}
.kQ.adv>.Bk{display:none}
.adx{margin:6px 16px;width:32px;height:32px;border-radius:50%;border:1px solid var(--line);display:flex;align-items:center;justify-content:center;font-size:12px;cursor:pointer}
.adn,.adf{display:flex;padding:12px 16px 0}
.adf{padding-bottom:8px}
.aju{width:56px;flex:none}
.ajn{border-radius:50%}
.gs{flex:1;min-width:0;position:relative}
.gJ{width:100%}
.gF{width:100%}
.iw{margin:0;font-size:14px;font-weight:400}
.gD{font-weight:600}
.go{font-size:12px;color:var(--soft)}
.gH{white-space:nowrap;vertical-align:top;padding-inline-start:12px}
.gH .gK{display:flex;align-items:center;gap:8px;color:var(--soft)}
.g3{font-size:12px;color:var(--soft)}
.acX{position:relative;color:var(--soft)}
.acX .T-I,.acX button,.acX>[role=button]{display:inline-flex;padding:2px 6px;cursor:pointer}
.ady{display:flex;align-items:center;font-size:12px;color:var(--soft)}
.ajw{font-size:12px}
.ajy{cursor:pointer;display:flex}
.iA{color:var(--soft);overflow:hidden;text-overflow:ellipsis;white-space:nowrap;max-width:calc(100vw - 440px)}
.ajA{position:absolute;z-index:5;top:44px;background:var(--card);color:var(--text);box-shadow:0 2px 8px rgba(0,0,0,.3);border-radius:4px;padding:12px;font-size:12px}
.gG{color:var(--soft);text-align:end;vertical-align:top;padding-inline-end:8px}
.ii{padding:8px 0 0;overflow:auto}
.a3s{font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:1.5}
.a3s a{color:var(--link)}
.an1{width:1.2em;height:1.2em;vertical-align:middle}
.ajR{display:inline-flex;align-items:center;background:var(--chip);color:var(--soft);border-radius:6px;padding:0 6px;height:12px;font-size:10px;letter-spacing:1px;cursor:pointer;margin:6px 0}
.ajT{display:none}
.iX{padding-top:12px;color:var(--soft)}
.hq{border-top:1px solid var(--line);margin-top:16px;padding-top:12px}
.aQH{display:flex;gap:12px;flex-wrap:wrap;padding-top:8px}
.aZo{width:180px;height:96px;border:1px solid var(--line);border-radius:8px;display:flex;align-items:end;background:var(--read)}
.aQw{background:var(--card);width:100%;padding:8px;border-radius:0 0 8px 8px;font-size:12px}
.aV3{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font-weight:500}
.gA{padding:0 16px 0 72px}
[dir=rtl] .gA{padding:0 72px 0 16px}
.btDi4d{padding:20px 16px 0 72px}
[dir=rtl] .btDi4d{padding:20px 72px 0 16px}
.wS{margin-top:20px}
.amn{display:flex;gap:12px}
.ams{display:inline-flex;align-items:center;gap:8px;height:36px;padding:0 18px;border:1px solid var(--soft);border-radius:18px;color:var(--soft);font-weight:500;cursor:pointer}
.ams:hover{background:var(--read)}
.M9{position:relative;color:var(--text)}
.ip .M9{margin:16px 0;border-radius:12px;background:var(--card);box-shadow:0 1px 3px rgba(60,64,67,.35),0 4px 8px 3px rgba(60,64,67,.15)}
.aoP,.iN,.aoS{width:100%}
.I5{padding:8px 0 0}
.HD{width:56px;vertical-align:top;padding:4px 8px 0}
.Un{display:inline-flex;align-items:center;color:var(--soft);cursor:pointer}
.J-JN-M-I-Jm,.J-JN-M-I-JG{display:inline-flex}
.J-JN-M-I-Jm img{display:none}
.aoD{padding:6px 12px;border-bottom:0;color:var(--text);outline:0}
.oL{overflow:hidden;text-overflow:ellipsis}
.Hd .aoD{border-bottom:1px solid var(--line)}
.aoT{width:100%;border:0;background:none;color:inherit;font:inherit;outline:0}
.fX{padding:2px 12px}
.GS{width:100%}
.ok{width:44px;color:var(--soft);vertical-align:top;padding-top:4px}
.eV{position:relative;border-bottom:1px solid var(--line);padding:2px 0}
.eV .aA6{position:absolute;inset-inline-end:4px;top:4px;color:var(--soft);font-size:13px}
.aB{cursor:pointer;padding:0 4px}
.agS{display:flex;flex-wrap:wrap;align-items:center;padding-inline-end:70px}
.aIa{display:flex;flex-wrap:wrap;gap:4px}
.afp{display:inline-flex;gap:6px;border:1px solid var(--line);border-radius:14px;padding:2px 10px;font-size:13px}
.afW{cursor:pointer;color:var(--soft)}
.afC{flex:1;min-width:80px}
.agP{width:100%;border:0;background:none;color:inherit;font:inherit;outline:0;padding:4px}
.az2{padding:2px 12px;color:var(--soft);font-size:13px}
.GP{padding:4px 16px 0}
.An{width:100%}
.Ap{width:100%}
.editable{outline:0;font:14px/1.5 Arial,Helvetica,sans-serif;cursor:text;overflow-wrap:anywhere}
.GM .dL{background:var(--read);border-radius:4px;padding:4px 8px;margin:4px 0;font-size:13px;font-weight:500;color:var(--link)}
.aDh{padding:8px 12px 12px}
.IZ{width:100%}
.gU{vertical-align:middle;padding-inline-end:8px;color:var(--soft);white-space:nowrap}
.gU.btB{width:1px}
.gU.az5{width:99%;text-align:end}
.dC{display:inline-flex;background:#0b57d0;color:#fff;border-radius:18px;height:36px;align-items:center;user-select:none}
.aoO{padding:0 8px 0 22px;font-weight:500;height:36px;line-height:36px;cursor:pointer;outline:0}
[dir=rtl] .aoO{padding:0 22px 0 8px}
.aoO[aria-disabled=true]{opacity:.45}
.hG{padding:0 8px;height:36px;display:flex;align-items:center;cursor:pointer;border-inline-start:1px solid rgba(255,255,255,.35);outline:0}
.bAK{display:flex;gap:4px}
.bAK .J-Z-I,.oc .J-Z-I,.oh{display:inline-flex;padding:6px;cursor:pointer;border-radius:50%}
.J-M{position:absolute;z-index:20;background:var(--card);color:var(--text);border-radius:4px;box-shadow:0 2px 8px rgba(0,0,0,.35);padding:6px 0;min-width:180px}
.J-N{padding:6px 16px;cursor:pointer;text-align:start}
.J-N:hover{background:var(--read)}
.b7{inset-inline-end:0;top:28px}
.q8NmZb{bottom:52px;inset-inline-start:90px}
.dw{position:fixed;bottom:0;inset-inline-end:72px;z-index:30}
.dw .no{align-items:flex-end;flex-direction:row-reverse;gap:16px}
.Hd{background:var(--card);color:var(--text);border-radius:12px 12px 0 0;overflow:hidden;box-shadow:0 8px 24px rgba(0,0,0,.35)}
.Hy{background:var(--read);color:var(--text)}
.Ht,.wKggEb table{width:100%;height:38px}
.Hp{padding:0 16px}
.a3E{font-size:14px;font-weight:500;margin:0}
.aYF{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;max-width:380px}
.Hm{text-align:end;white-space:nowrap;padding-inline-end:8px}
.Hm button{padding:4px 6px}
.Hm img{width:20px;height:20px;cursor:pointer}
.Hd .GP{min-height:300px;max-height:46vh;overflow:auto}
.aSs{position:fixed;inset:0;background:rgba(0,0,0,.5);z-index:40}
.aSt{position:absolute;inset:6% 10%;overflow:auto}
.aSt>.nH{width:100%!important}
.b8{position:fixed;bottom:24px;inset-inline-start:24px;z-index:60;visibility:hidden}
.b8.bAp{visibility:visible}
.b8 .vh{background:#1f1f1f;color:#f2f2f2;border-radius:6px;padding:14px 20px;box-shadow:0 3px 8px rgba(0,0,0,.4)}
.a8k{color:#a8c7fa;font-weight:500;cursor:pointer;padding:0 8px}
.Kj-JD-Jh{position:fixed;inset:0;background:rgba(0,0,0,.4);z-index:70}
.Kj-JD{position:fixed;z-index:71;top:30%;left:50%;transform:translateX(-50%);background:var(--card);color:var(--text);border-radius:12px;padding:24px;min-width:340px;box-shadow:0 8px 30px rgba(0,0,0,.4)}
.Kj-JD-Jl{display:flex;gap:12px;justify-content:flex-end;padding-top:20px}
.Kj-JD button{background:#0b57d0;color:#fff;border-radius:18px;padding:8px 22px}
.wS .amq{width:0}
@media (max-width:900px){.aeN{width:72px}.aio{display:none}.T-I-KE{font-size:0;gap:0;padding:0 16px}.gb_Nd{width:auto}.standin-word{display:none}.TO{border-radius:16px;margin:0 8px}.TN{padding:0 18px}}
@media (max-width:640px){.aeN,.bAw{display:none}.V8djrc,.gA,.btDi4d,.einvLd{padding-inline:16px}}
@media print{.aeN,.bAw,.w-asV,.dw,.b8{display:none}body{overflow:visible}}
`;

/** Puts the page's style sheet in place, with its classes renamed like those of the nodes. */
export function placeStyle(): void {
  const element = document.createElement('style');
  element.textContent = renameInStyles(`${colours()}${sheet}`);
  document.head.append(element);
}
