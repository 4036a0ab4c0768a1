import { canonical } from '../text/canonical';

/**
 * The reply itself out of what a model wrote: canonical, without the thoughts, remarks and wrappings that models put
 * around it although they are told not to. Conservative: what could be part of a reply stays.
 */
export function cleanDraft(text: string): string {
  let cleaned = canonical(text).trim();
  for (let before = ''; before !== cleaned;) {
    before = cleaned;
    for (const unwrap of [dropThoughts, dropFence, dropQuotes, dropPreamble, dropSubject])
      cleaned = unwrap(cleaned).trim();
  }
  return cleaned;
}

/** Some chat templates open the thought in the prompt, so that only its end is in the answer (seen 2026-11). */
const dropThoughts = (text: string): string =>
  /^(?:<think(?:ing)?>|(?:(?!<think(?:ing)?>)[^])*?<\/think(?:ing)?>\n)/.test(text)
    ? text.replace(/^[^]*?<\/think(?:ing)?>/, '')
    : text;

function dropFence(text: string): string {
  const inner = /^(`{3,})[^\n`]*\n([^]*?)\n?\1$/.exec(text)?.[2];
  return inner !== undefined && !inner.includes('```') ? inner : text;
}

function dropQuotes(text: string): string {
  const inner = /^(?:"([^"]*)"|“([^“”]*)”|„([^„“”]*)[“”]|«([^«»]*)»|「([^「」]*)」)$/.exec(text);
  return inner?.slice(1).find((part) => part !== undefined && part.trim() !== '') ?? text;
}

/** "Sure! Here is the reply:", alone in its paragraph; a rule around the reply goes with it. */
function dropPreamble(text: string): string {
  const preamble =
    /^(?:(?:sure|certainly|of course|absolutely|okay|ok)\b[^\n]{0,20}\bhere(?:'s|’s| is)|here(?:'s|’s| is))\b[^\n]{0,40}\b(?:reply|response|e-?mail)\b[^\n]{0,60}:\n\n+/i;
  const rest = text.replace(preamble, '');
  return rest === text ? text : rest.replace(/^(?:-{3,}|\*{3,})\n+/, '').replace(/\n+(?:-{3,}|\*{3,})$/, '');
}

const SUBJECT_WORDS =
  'subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|emne|aihe|temat|předmět|тема|件名|主题|主旨|主題|제목|נושא|الموضوع|موضوع';
const SUBJECT_LINE = new RegExp(
  String.raw`^[*_#\s]{0,4}(?:${SUBJECT_WORDS})[*_]{0,2}\s?[:：][^\n]*\n+(?=\S)`,
  'i',
);

const dropSubject = (text: string): string => text.replace(SUBJECT_LINE, '');
