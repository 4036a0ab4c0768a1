/** Ways to put words into a mail that nobody sees. Every word that must not be read is UNSEEN. */
export const UNSEEN: readonly (readonly [technique: string, html: string])[] = [
  ['nearly black on black', 'Before <span style="color:#242424;background:#000">UNSEEN</span> after'],
  ['black on a black border', 'Before<div style="height:0;border-bottom:40px solid #000">UNSEEN</div>after'],
  [
    'black on a black inner shadow',
    'Before <span style="box-shadow:inset 0 0 0 99px #000">UNSEEN</span> after',
  ],
  [
    'white on a white inner shadow',
    'Before <span style="background:#000;color:#fff;box-shadow:inset 0 0 0 99px #fff">UNSEEN</span> after',
  ],
  [
    'black on the shadow beside a box',
    'Before<div style="height:0;box-shadow:0 30px 0 30px #000">UNSEEN</div><br><br><br><br><br>after',
  ],
  [
    'a background that is hidden',
    'Before<div style="visibility:hidden;background:#000"><b style="visibility:visible;color:#fff">UNSEEN</b></div>after',
  ],
  [
    'a gradient without size',
    'Before <span style="color:#fff;background:linear-gradient(#000,#000) no-repeat;background-size:0 0">UNSEEN</span> after',
  ],
  [
    'a gradient beside the letters',
    'Before<div style="color:#fff;background:linear-gradient(#000,#000) 9999px 0 no-repeat">UNSEEN</div>after',
  ],
  [
    'a gradient without size over another',
    'Before <span style="color:#fff;background:linear-gradient(#000,#000) 0 0/0 0 no-repeat,linear-gradient(#fff,#fff)">UNSEEN</span> after',
  ],
  [
    'a background without its padding',
    'Before<div style="height:0;padding-bottom:40px;background:#000;background-clip:content-box;color:#fff">UNSEEN</div>after',
  ],
  [
    'letters beyond the background that fills them',
    'Before<div style="height:0;background:#000;-webkit-background-clip:text;color:transparent">UNSEEN</div><br>after',
  ],
  [
    'a gradient of white in another notation',
    'Before <span style="background:linear-gradient(color(srgb 1 1 1),color(srgb 1 1 1));color:#fff">UNSEEN</span> after',
  ],
  [
    'letters squeezed, with wide blanks',
    'Before <div style="font:16px monospace;letter-spacing:-.6em;word-spacing:6em;white-space:nowrap">UNSEEN the thread to another</div> after',
  ],
  [
    'letters squeezed in spread lines',
    'Before <div style="font:16px monospace;letter-spacing:-.55em;text-align-last:justify">UNSEEN the thread to another</div> after',
  ],
  [
    'letters squeezed between tabs',
    'Before <pre style="font:16px monospace;letter-spacing:-.6em">UNSEEN\t\tthe\t\tthread</pre> after',
  ],
  [
    'letters that cover the next three',
    'Before <div style="font:16px monospace;letter-spacing:-.45em;white-space:nowrap">UNSEEN the thread to another</div> after',
  ],
  [
    'word over word',
    'Before <div style="font:16px monospace;word-spacing:-4em;white-space:nowrap">UNSEEN thread another unseen</div> after',
  ],
  [
    'under the background of its own ancestor',
    '<div style="background:#fff">Before <span style="position:relative;z-index:-1">UNSEEN</span> after</div>',
  ],
  [
    'in a flex box, under the background of its own ancestor',
    '<div style="background:#fff">Before<div style="display:flex"><span style="z-index:-1">UNSEEN</span></div>after</div>',
  ],
  [
    'a box that the ellipsis takes away',
    '<div style="width:200px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap">Before after <span style="display:inline-block;width:300px">UNSEEN</span></div>',
  ],
  [
    'a collapsed column',
    '<table><colgroup><col><col style="visibility:collapse"></colgroup><tr><td>Before after</td><td>UNSEEN</td></tr></table>',
  ],
  ['a white outline', 'Before <span style="-webkit-text-stroke:10px #fff">UNSEEN</span> after'],
  ['a blot of an outline', 'Before <span style="-webkit-text-stroke:16px #000">UNSEEN</span> after'],
  [
    'struck through with white',
    'Before <span style="text-decoration:line-through #fff 1.6em">UNSEEN</span> after',
  ],
  [
    'struck through with white by what it is in',
    'Before <div style="text-decoration:line-through #fff 1.6em"><b>UNSEEN</b></div> after',
  ],
  [
    'a first line of its own colour',
    '<style>.s3::first-line{color:#fff}</style><p class="s3">UNSEEN</p>Before after',
  ],
  [
    'a box without height that lays out later',
    'Before<div style="height:0;content-visibility:auto">UNSEEN</div>after',
  ],
  ['cut to a box without height', 'Before<div style="height:0;clip-path:border-box">UNSEEN</div>after'],
  ['cut to nothing', 'Before <span style="clip-path:inset(50%)">UNSEEN</span> after'],
  ['white when turned over', 'Before <span style="color:#000;filter:invert(1)">UNSEEN</span> after'],
  ['black turned over on white', 'Before <div style="filter:invert(1);color:#000">UNSEEN</div> after'],
  ['white by two filters', 'Before <span style="filter:brightness(0) invert(1)">UNSEEN</span> after'],
  ['no contrast by a filter', 'Before <div style="background:#fff;filter:contrast(0)">UNSEEN</div> after'],
  ['opacity by two filters', 'Before <span style="filter:opacity(.3) opacity(.3)">UNSEEN</span> after'],
  [
    'the back of a page, turned otherwise',
    'Before <span style="display:inline-block;rotate:y 180deg;backface-visibility:hidden">UNSEEN</span> after',
  ],
  [
    'the back of a page in a turned one',
    'Before <div style="transform:rotateY(180deg);transform-style:preserve-3d"><div style="backface-visibility:hidden">UNSEEN</div></div> after',
  ],
  ['a fixed place below the window', 'Before <span style="position:fixed;top:200vh">UNSEEN</span> after'],
  [
    'a closed box that its border keeps open',
    'Before<div style="height:0;overflow:hidden;border-bottom:40px solid #fff">UNSEEN</div>after',
  ],
  [
    'on the border of a box without height',
    'Before<div style="height:0;border-bottom:40px solid #fff;background:#000;color:#fff">UNSEEN</div>after',
  ],
  [
    'below the end of a scroller that has nothing to scroll, in a cut box',
    '<div style="height:40px;overflow:hidden"><div style="height:900px;overflow:auto">Before after<br><br><br><br><br>UNSEEN</div></div>',
  ],
  [
    'beside the end of such a scroller',
    '<div style="width:200px;overflow:hidden"><div style="width:900px;overflow:auto"><div style="padding-left:400px;white-space:nowrap">UNSEEN</div></div></div>Before after',
  ],
  [
    'an inline background that is nowhere',
    'Before <span style="background:#000;color:#fff;font-size:0"><b style="font-size:16px">UNSEEN</b></span> after',
  ],
  [
    'beside an inline background',
    'Before <b style="background:#000;color:#fff">x<i style="float:right">UNSEEN</i></b> after',
  ],
  [
    'beyond the end of its background',
    'Before after<div style="background:#000;color:#fff;width:130px;white-space:nowrap;font:16px monospace">and then after UNSEEN</div>',
  ],
  [
    'blended with what is drawn by itself',
    'Before <div style="opacity:.99"><span style="color:#fff;mix-blend-mode:difference">UNSEEN</span></div> after',
  ],
  [
    'words squeezed',
    'Before <div style="font:16px monospace;letter-spacing:-.5em;white-space:nowrap">UNSEEN the thread to another</div> after',
  ],
  [
    'in a scroller lower than a line',
    'Before <div style="height:7px;overflow:auto;line-height:3">UNSEEN</div> after',
  ],
  [
    'letters of a background under another background',
    'Before <div style="background:linear-gradient(90deg,#03c,#f06);-webkit-background-clip:text;color:transparent"><span style="background:#fff">UNSEEN</span></div> after',
  ],
  [
    'the address behind a blank that is no space',
    'Before <a href="https://foo.example/UNSEEN">\u2800</a> after',
  ],
  [
    'a second heading of what is folded',
    '<details><summary>Before after</summary><summary>UNSEEN</summary></details>',
  ],
  ['display', 'Before <span style="display:none">UNSEEN</span> after'],
  ['display of an ancestor', 'Before<div style="display:none"><p><b>UNSEEN</b></p></div>after'],
  ['visibility', 'Before <span style="visibility:hidden">UNSEEN</span> after'],
  [
    'a collapsed row',
    '<table><tr><td>Before after</td></tr><tr style="visibility:collapse"><td>UNSEEN</td></tr></table>',
  ],
  ['the hidden attribute', 'Before <span hidden>UNSEEN</span> after'],
  ['opacity', 'Before <span style="opacity:.04">UNSEEN</span> after'],
  ['opacity that adds up', 'Before <b style="opacity:.3"><i style="opacity:.3">UNSEEN</i></b> after'],
  ['opacity of a pale colour', 'Before <span style="opacity:.2;color:#999">UNSEEN</span> after'],
  ['opacity by filter', 'Before <span style="filter:opacity(0)">UNSEEN</span> after'],
  ['blur', 'Before <span style="filter:blur(12px)">UNSEEN</span> after'],
  ['no font size', 'Before <span style="font-size:0">UNSEEN</span> after'],
  ['a tiny font', 'Before <span style="font-size:1px">UNSEEN</span> after'],
  ['a font of a hundredth', 'Before <span style="font-size:.01em">UNSEEN</span> after'],
  ['nested small fonts', `${'<div style="font-size:60%">'.repeat(4)}UNSEEN${'</div>'.repeat(4)}Before after`],
  [
    'a font made small to look at',
    'Before <span style="display:inline-block;transform:scale(.1)">UNSEEN</span> after',
  ],
  ['scale', 'Before <span style="display:inline-block;transform:scale(0)">UNSEEN</span> after'],
  ['zoom', 'Before <span style="zoom:.05">UNSEEN</span> after'],
  ['a turned page', 'Before <span style="display:inline-block;transform:rotateY(90deg)">UNSEEN</span> after'],
  [
    'the back of a page',
    'Before <span style="display:inline-block;transform:rotateY(180deg);backface-visibility:hidden">UNSEEN</span> after',
  ],
  [
    'letters over each other',
    'Before <div style="letter-spacing:-2em;white-space:nowrap">UNSEEN UNSEEN UNSEEN</div> after',
  ],
  [
    'letters squeezed',
    'Before <div style="letter-spacing:-.66em;font:16px monospace;overflow:hidden">UNSEEN UNSEEN UNSEEN</div> after',
  ],
  [
    'letters squeezed to a blot',
    'Before <div style="font:16px monospace;letter-spacing:-.58em;white-space:nowrap">UNSEEN UNSEEN UNSEEN UNSEEN</div> after',
  ],
  ['letters as dots', 'Before <span style="-webkit-text-security:disc">UNSEEN</span> after'],
  ['white on white', 'Before <span style="color:#fff">UNSEEN</span> after'],
  ['nearly white', 'Before <span style="color:#efefef">UNSEEN</span> after'],
  ['the colour of its own background', 'Before <span style="color:#135;background:#136">UNSEEN</span> after'],
  [
    'the colour of an outer background',
    'Before<table bgcolor="#222222"><tr><td><font color="#222222">UNSEEN</font></td></tr></table>after',
  ],
  ['a see-through colour', 'Before <span style="color:rgba(0,0,0,.02)">UNSEEN</span> after'],
  ['a faint colour', 'Before <span style="color:rgba(0,0,0,.11)">UNSEEN</span> after'],
  ['a transparent fill', 'Before <span style="-webkit-text-fill-color:transparent">UNSEEN</span> after'],
  ['white in another notation', 'Before <span style="color:oklch(1 0 0)">UNSEEN</span> after'],
  ['white by lab', 'Before <span style="color:lab(100 0 0)">UNSEEN</span> after'],
  [
    'a background of many faint ones',
    `Before${'<div style="background:rgba(0,0,0,.5)">'.repeat(6)}<span style="color:#000">UNSEEN</span>${'</div>'.repeat(6)}after`,
  ],
  [
    'a gradient of one colour',
    'Before <span style="color:#fff;background:linear-gradient(#fff,#fff)">UNSEEN</span> after',
  ],
  [
    'a background that is not behind it',
    'Before<div style="background:#000;height:0;color:#fff">UNSEEN</div><br>after',
  ],
  [
    'a background it has left',
    'Before<div style="background:#000;width:0;color:#fff;white-space:nowrap">&nbsp; &nbsp; UNSEEN</div>after',
  ],
  [
    'a background that only letters have',
    'Before <span style="background:#fff;-webkit-background-clip:text;color:transparent">UNSEEN</span> after',
  ],
  [
    'a dark background that only letters have',
    'Before <span style="background:#000;-webkit-background-clip:text;color:#fff">UNSEEN</span> after',
  ],
  ['multiplied white', 'Before <span style="color:#fff;mix-blend-mode:multiply">UNSEEN</span> after'],
  ['screened black', 'Before <span style="color:#000;mix-blend-mode:screen">UNSEEN</span> after'],
  ['lightened black', 'Before <div style="mix-blend-mode:lighten"><b>UNSEEN</b></div> after'],
  [
    'the difference of black',
    'Before <span style="color:#000;mix-blend-mode:difference">UNSEEN</span> after',
  ],
  ['an overlay on white', 'Before <span style="color:#000;mix-blend-mode:overlay">UNSEEN</span> after'],
  [
    'multiplied black on black',
    'Before <div style="background:#000"><span style="color:#fff;mix-blend-mode:multiply">UNSEEN</span></div> after',
  ],
  [
    'both multiplied away',
    '<div style="background:#000">&nbsp;<div style="background:#fff;color:#f00;mix-blend-mode:multiply">UNSEEN</div></div> Before after',
  ],
  ['max-height', 'Before<div style="max-height:0;overflow:hidden">UNSEEN</div>after'],
  [
    'no width',
    'Before <span style="display:inline-block;width:0;overflow:hidden;white-space:nowrap">UNSEEN</span> after',
  ],
  ['one pixel', 'Before<div style="width:1px;height:1px;overflow:hidden">UNSEEN</div>after'],
  ['a scroller without height', 'Before<div style="height:0;overflow:auto">UNSEEN</div>after'],
  ['a scroller of one pixel', 'Before<div style="height:1px;overflow-y:scroll;width:50%">UNSEEN</div>after'],
  [
    'a scroller in a closed box',
    'Before<div style="height:0;overflow:hidden"><div style="height:90px;overflow:auto">UNSEEN</div></div>after',
  ],
  ['a box that holds its paint', 'Before<div style="height:0;contain:paint">UNSEEN</div>after'],
  [
    'an outer closed box',
    'Before<div style="height:0;overflow:hidden"><table><tr><td>UNSEEN</td></tr></table></div>after',
  ],
  [
    'lines below the edge of a box',
    `<div style="height:2.4em;line-height:1.2em;overflow:hidden">Before<br>after<br>UNSEEN<br>UNSEEN</div>`,
  ],
  [
    'words below the edge of a box',
    `<div style="width:60px;height:60px;font:16px/20px monospace;overflow:hidden">Before after after UNSEEN UNSEEN</div>`,
  ],
  [
    'words beyond the edge of a box',
    `<div style="width:120px;font:16px/20px monospace;overflow:hidden;white-space:nowrap">Before after ${'.'.repeat(30)} UNSEEN</div>`,
  ],
  ['indent to the left', 'Before<div style="text-indent:-9999px">UNSEEN</div>after'],
  [
    'indent to the right',
    'Before<div style="text-indent:100%;white-space:nowrap;overflow:hidden">UNSEEN</div>after',
  ],
  ['a place left of the page', 'Before <span style="position:absolute;left:-9999px">UNSEEN</span> after'],
  ['a place above the page', 'Before <span style="position:absolute;top:-9999px">UNSEEN</span> after'],
  ['a fixed place', 'Before <span style="position:fixed;left:-999px;top:0">UNSEEN</span> after'],
  ['a margin', 'Before<div style="margin-left:-9999px;white-space:nowrap">UNSEEN</div>after'],
  ['a margin above the mail', '<div style="margin-top:-9999px;height:9999px">UNSEEN</div>Before after'],
  [
    'moved away',
    'Before <span style="display:inline-block;transform:translateX(-9999px)">UNSEEN</span> after',
  ],
  [
    'left of a scroller',
    'Before<div style="overflow:auto"><div style="margin-left:-400px;width:300px">UNSEEN</div></div>after',
  ],
  ['clip', 'Before <span style="position:absolute;clip:rect(0,0,0,0)">UNSEEN</span> after'],
  ['clip-path', 'Before <span style="clip-path:circle(0)">UNSEEN</span> after'],
  [
    'a mask',
    'Before <span style="-webkit-mask-image:linear-gradient(transparent,transparent)">UNSEEN</span> after',
  ],
  ['content-visibility', 'Before<div style="content-visibility:hidden">UNSEEN</div>after'],
  ['closed details', 'Before<details><summary>more</summary>UNSEEN<p>UNSEEN</p></details>after'],
  [
    'closed details in open ones',
    '<details open><summary>Before</summary>after<details><summary>.</summary>UNSEEN</details></details>',
  ],
  ['a closed dialog', 'Before<dialog>UNSEEN</dialog>after'],
  ['a popover', 'Before<div popover>UNSEEN</div>after'],
  ['a style sheet', '<style>.s1{display:none}</style>Before <span class="s1">UNSEEN</span> after'],
  [
    'a style sheet for another screen',
    '<style>.s2{color:#fff}@media (prefers-color-scheme:dark){.s2{color:#000}}</style>Before <b class="s2">UNSEEN</b> after',
  ],
  ['the sheet itself', '<style>.UNSEEN{color:red}</style>Before after'],
  ['a script', 'Before after<script type="text/plain">UNSEEN</script>'],
  ['a template', 'Before after<template>UNSEEN</template>'],
  ['noscript', 'Before after<noscript>UNSEEN</noscript>'],
  [
    'a title of a picture',
    'Before after<svg width="9" height="9"><title>UNSEEN</title><text>UNSEEN</text></svg>',
  ],
  [
    'attributes',
    '<span title="UNSEEN" aria-label="UNSEEN" data-x="UNSEEN">Before</span> <img alt="UNSEEN" src="data:,"> after',
  ],
  [
    'a field',
    'Before after<textarea>UNSEEN</textarea><input value="UNSEEN"><input type="hidden" value="UNSEEN">',
  ],
  [
    'options',
    'Before after<select><option>a<option>UNSEEN</select><datalist><option>UNSEEN</option></datalist>',
  ],
  [
    'what stands in for a film',
    'Before after<video>UNSEEN</video><audio>UNSEEN</audio><canvas>UNSEEN</canvas><meter>UNSEEN</meter><progress>UNSEEN</progress>',
  ],
  ['a comment', 'Before after<!-- UNSEEN -->'],
  [
    'a preheader',
    '<div style="display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden;mso-hide:all">UNSEEN &zwnj;&nbsp;&zwnj;</div>Before after',
  ],
  [
    'a preheader by height',
    '<span style="color:transparent;visibility:hidden;display:block;height:0;width:0;mso-hide:all">UNSEEN</span>Before after',
  ],
];

/** Layouts of honest mail. Of every one, all words of `words` must be read, and none is hidden. */
export const SEEN: readonly (readonly [layout: string, html: string, words: string])[] = [
  ['a joiner in a node of its own', '<p>می<span>&zwnj;</span>خواهم</p>', 'می‌خواهم'],
  ['a mark in a node of its own', '<p>ne<b>&#x301;</b>e</p>', 'ne\u0301e'],
  ['a picture of many characters', '<p><span>👩🏽‍❤️‍💋‍👨🏿</span> <span>👩🏽‍❤️‍💋‍👨🏿</span> <b>🏴󠁧󠁢󠁥󠁮󠁧󠁿</b></p>', '👩🏽‍❤️‍💋‍👨🏿 👩🏽‍❤️‍💋‍👨🏿 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  [
    'a long turned label',
    '<table><tr><td style="height:200px"><div style="transform:rotate(-90deg)">Confidential notice</div></td></tr></table>',
    'Confidential notice',
  ],
  ['a button of a form', '<p>Please</p><button>Confirm</button>', 'Please Confirm'],
  ['ruby', '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>', '漢kan'],
  [
    'white on a dark border',
    '<div style="height:0;border-bottom:40px solid #036;color:#fff">SEEN</div>',
    'SEEN',
  ],
  [
    'half on a border',
    '<div style="height:8px;border-bottom:8px solid #cde;line-height:16px">SEEN</div>',
    'SEEN',
  ],
  ['in a shadow', '<div style="box-shadow:0 2px 12px rgba(0,0,0,.3),inset 0 1px 0 #fff">SEEN</div>', 'SEEN'],
  ['white on an inner shadow', '<a style="color:#fff;box-shadow:inset 0 0 0 99px #06c">SEEN</a>', 'SEEN'],
  [
    'white on a moving gradient',
    '<div style="background:linear-gradient(90deg,#036,#036);background-size:200% 100%;color:#fff">SEEN</div>',
    'SEEN',
  ],
  [
    'white on stripes',
    '<div style="background:linear-gradient(#036,#036) 0 0/20px 20px;color:#fff">SEEN</div>',
    'SEEN',
  ],
  [
    'white on a gradient over a picture',
    '<div style="background:linear-gradient(rgba(0,0,0,.5),rgba(0,0,0,.5)),url(data:,) center/cover no-repeat;color:#fff">SEEN</div>',
    'SEEN',
  ],
  [
    'behind in a part that stands by itself',
    '<div style="background:#fff;isolation:isolate"><span style="position:relative;z-index:-1">SEEN</span></div>',
    'SEEN',
  ],
  [
    'cut short',
    '<div style="width:200px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap">SEEN <span style="display:inline-block">SEEN</span></div>',
    'SEEN',
  ],
  [
    'a box wider than what cuts it short',
    '<div style="width:200px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap"><span style="display:inline-block;width:300px">SEEN</span></div>',
    'SEEN',
  ],
  ['letters of an outline', '<h1 style="color:transparent;-webkit-text-stroke:1px #000">SEEN</h1>', 'SEEN'],
  ['outlined', '<h1 style="color:#06c;-webkit-text-stroke:1px #fff">SEEN</h1>', 'SEEN'],
  [
    'struck through',
    '<p>Now 9, <s>SEEN</s> <del style="text-decoration-thickness:2px">10</del></p>',
    'SEEN 10',
  ],
  [
    'a first line in colour',
    '<style>.s4::first-line{color:#036;font-weight:bold}</style><p class="s4">SEEN</p>',
    'SEEN',
  ],
  [
    'a card cut round',
    '<div style="clip-path:inset(0 round 8px);background:#eef;padding:8px">SEEN</div>',
    'SEEN',
  ],
  [
    'turned over for a dark theme',
    '<div style="background:#fff;filter:invert(1) hue-rotate(180deg)"><p style="color:#000">SEEN</p></div>',
    'SEEN',
  ],
  ['grey', '<div style="filter:grayscale(1) contrast(1.1)">SEEN</div>', 'SEEN'],
  [
    'the front of a page',
    '<div style="transform:translateZ(0);transform-style:preserve-3d;backface-visibility:hidden">SEEN</div>',
    'SEEN',
  ],
  ['a fixed bar', '<div style="position:fixed;left:300px;top:90px">SEEN</div>', 'SEEN'],
  ['red on grey', '<div style="background:#808080;color:#f00">SEEN</div>', 'SEEN'],
  ['green on orange', '<div style="background:#f60;color:#0a0">SEEN</div>', 'SEEN'],
  ['hardly faded by a filter', '<div style="filter:opacity(.9)">SEEN</div>', 'SEEN'],
  [
    'a cell longer than its row, which is cut',
    '<table><tr style="overflow:hidden"><td rowspan=3>SEEN<br>SEEN<br>SEEN</td><td>A</td></tr><tr><td>B</td></tr><tr><td>C</td></tr></table>',
    'SEEN\nSEEN\nSEEN\tA\nB\nC',
  ],
  [
    'in a scroller',
    '<div style="height:60px;overflow:auto">A<br>B<br>C<br>D<br>E<br>F<br>SEEN</div>',
    'A\nB\nC\nD\nE\nF\nSEEN',
  ],
  [
    'in a frame',
    '<div style="border:8px solid #000;background:#036;color:#fff;padding:2px">SEEN</div>',
    'SEEN',
  ],
  [
    'plain text',
    '<div dir="ltr">Hi Emma,<br><br>See you on Thursday.<br>David</div>',
    'Hi Emma, See you on Thursday. David',
  ],
  [
    'a light grey footer',
    '<p style="color:#bbb">Harbour Ltd, 12 Quay Street</p>',
    'Harbour Ltd, 12 Quay Street',
  ],
  [
    'a footer as light as a person can read',
    '<p style="color:#dedede;font-size:11px">You get this mail</p>',
    'You get this mail',
  ],
  [
    'a small legal notice',
    '<p style="font-size:7px">This mail is confidential</p>',
    'This mail is confidential',
  ],
  ['half faded', '<p style="opacity:.5;color:#777">Sent from my phone</p>', 'Sent from my phone'],
  [
    'dark theme',
    '<div style="background:#202124;color:#e8eaed">Dark <b style="color:#8ab4f8">and</b> readable</div>',
    'Dark and readable',
  ],
  [
    'dim in a dark theme',
    '<div style="background:#1b1b1b;color:#4a4a4a">Dim and legible</div>',
    'Dim and legible',
  ],
  [
    'a dark table',
    '<table bgcolor="#111111"><tr><td><font color="#ffffff">White on black</font></td></tr></table>',
    'White on black',
  ],
  [
    'a button',
    '<a href="https://example.com/pay" style="background:#06c;color:#fff;padding:8px;display:inline-block">Pay now</a>',
    'Pay now',
  ],
  [
    'a button drawn with borders',
    '<a href="https://example.com/pay" style="background:#06c;border:10px solid #06c;color:#fff">Pay now</a>',
    'Pay now',
  ],
  [
    'a background through a faint layer',
    '<div style="background:#000"><div style="background:rgba(255,255,255,.1);color:#fff">Still readable</div></div>',
    'Still readable',
  ],
  [
    'white text on a picture',
    '<div style="background:url(data:,);color:#fff">On the picture</div>',
    'On the picture',
  ],
  [
    'white text on a gradient',
    '<div style="background:linear-gradient(#003,#f06);color:#fff">On the gradient</div>',
    'On the gradient',
  ],
  [
    'a gradient in the letters',
    '<h1 style="background:linear-gradient(90deg,#03c,#f06);-webkit-background-clip:text;color:transparent">Big <span>news</span></h1>',
    'Big news',
  ],
  [
    'blended for dark mode',
    '<div style="background:linear-gradient(#0a0,#0a0);color:#fff"><div style="background:#000;mix-blend-mode:screen"><div style="background:#000;mix-blend-mode:difference">Kept white</div></div></div>',
    'Kept white',
  ],
  [
    'a scrolling box',
    `<div style="height:60px;overflow:auto">${'First<br>'.repeat(20)}Last</div>`,
    'First Last',
  ],
  [
    'a scrolling box in a rounded card',
    `<div style="height:60px;overflow:hidden"><div style="height:60px;overflow:auto">${'First<br>'.repeat(20)}Last</div></div>`,
    'First Last',
  ],
  [
    'a long line of code',
    `<pre style="overflow:auto;width:200px">npm run ${'very-'.repeat(60)} end</pre>`,
    'very- end',
  ],
  [
    'a wide table',
    `<div style="overflow-x:auto"><table style="width:4000px"><tr>${'<td>cell</td>'.repeat(20)}<td>last</td></tr></table></div>`,
    'cell last',
  ],
  [
    'a wide table without a scroller',
    '<table style="width:3000px"><tr><td>first</td><td align="right">last</td></tr></table>',
    'first last',
  ],
  ['a very long mail', `${'<p>A line of many.</p>'.repeat(300)}<p>The end</p>`, 'The end'],
  [
    'a rounded card',
    '<div style="border-radius:8px;overflow:hidden;background:#fff"><p>In a card</p></div>',
    'In a card',
  ],
  [
    'a clearfix',
    '<div style="overflow:hidden"><div style="float:left;width:40%">Left</div><div style="float:right">Right</div></div>',
    'Left Right',
  ],
  [
    'gaps between columns taken away',
    '<div style="font-size:0"><div style="display:inline-block;font-size:14px">Left</div><div style="display:inline-block;font-size:14px">Right</div></div>',
    'LeftRight',
  ],
  [
    'numbers in columns',
    'Total <span style="display:inline-block;width:50px">10</span><span style="display:inline-block;width:50px">20</span>30',
    'Total 10 20 30',
  ],
  [
    'numbers in columns of wrapped boxes',
    '<i>Total <b style="display:inline-block;width:90px">of many</b></i><i><b style="display:inline-block;width:50px">20</b></i><i>30</i>',
    'Total of many 20 30',
  ],
  [
    'a number that is moved away',
    'Total 10<span style="display:inline-block;margin-left:20px">20</span>',
    'Total 10 20',
  ],
  [
    'buttons side by side',
    '<span style="display:inline-block;padding:4px 12px">Accept</span><span style="display:inline-block;padding:4px 12px">Decline</span>',
    'Accept Decline',
  ],
  [
    'letters that are moved one by one',
    'A <span style="display:inline-block">w</span><span style="display:inline-block">o</span><span style="display:inline-block">rd</span>',
    'A word',
  ],
  ['a large first letter', '<span style="display:inline-block;font-size:40px">O</span>nce upon', 'Once upon'],
  ['a box without height', '<div style="height:0">Runs over</div><br><p>Next</p>', 'Runs over Next'],
  [
    'a list that hangs out',
    '<p style="margin-left:36pt;text-indent:-18pt">1.&nbsp; First point of many</p>',
    '1. First point of many',
  ],
  ['open details', '<details open><summary>More</summary><p>Unfolded</p></details>', 'More Unfolded'],
  ['the head of closed details', '<details><summary>Only this</summary></details>', 'Only this'],
  ['contents', '<div style="display:contents;overflow:hidden">As if not there</div>', 'As if not there'],
  [
    'seen again in what is hidden',
    '<div style="visibility:hidden"><b style="visibility:visible">Shown</b></div>',
    'Shown',
  ],
  [
    'tight letters',
    '<h1 style="letter-spacing:-.05em">Tight heading, iiillll</h1>',
    'Tight heading, iiillll',
  ],
  ['right to left', '<div dir="rtl">שלום לכולם, נתראה ביום חמישי</div>', 'שלום לכולם, נתראה ביום חמישי'],
  [
    'from top to bottom',
    '<div style="writing-mode:vertical-rl;height:200px">縦書きの手紙です</div>',
    '縦書きの手紙です',
  ],
  [
    'a turned label',
    '<table><tr><td style="height:120px"><div style="transform:rotate(-90deg)">Turned</div></td></tr></table>',
    'Turned',
  ],
  ['letters that join', '<p>नमस्ते, ขอบคุณครับ, می‌خواهم 👨‍👩‍👧‍👦</p>', 'नमस्ते, ขอบคุณครับ, می‌خواهم 👨‍👩‍👧‍👦'],
  [
    'colours of another notation',
    '<p style="color:oklch(.5 .1 200)">Teal <span style="color:color(display-p3 .8 .1 .1)">and red</span></p>',
    'Teal and red',
  ],
  [
    'a column beside',
    '<div style="columns:2;height:80px">One two three four five six seven</div>',
    'One two three four five six seven',
  ],
  [
    'a badge over the edge',
    '<div style="padding:20px"><span style="position:relative;left:-10px;top:-10px">New</span></div>',
    'New',
  ],
];
