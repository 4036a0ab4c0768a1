import { languageOf, PHRASES } from './phrases.ts';
import { questionsOf, taskOf, type Asking } from './writer.ts';

/** Whether a prompt asks what there is to decide, and not for a reply. */
export const asksForGuide = (prompt: readonly Asking[]): boolean =>
  prompt.some(({ role, content }) => role === 'system' && content.includes('"intents"'));

/** The JSON object that such a prompt asks for, by rules and without a model: each question of the newest mail, and three ways to answer. */
export function writeGuide(prompt: readonly Asking[]): string {
  const task = taskOf(prompt);
  if (task === null) return '{}';
  const questions = questionsOf(task.text, PHRASES[languageOf(task.text)]);
  const [first] = questions;
  return JSON.stringify({
    asks: questions.map(({ text }) => ({ message: task.number, words: text })),
    promises: [],
    intents: [
      { label: first ? 'Agree, and answer each point' : 'Thank them' },
      ...(first ? [{ label: 'Ask for details first' }] : []),
      { label: first ? 'No, decline politely' : 'Not now', refuses: true },
    ],
    questions: questions
      .filter(({ asked }) => asked === 'choice')
      .slice(0, 3)
      .map(({ text }) => ({ words: text, options: optionsIn(text) })),
  });
}

/** "Felt glides or plastic ones?" gives both. */
function optionsIn(question: string): string[] {
  const [, before, after] = /([\p{L}\d]+(?: [\p{L}\d]+)?) (?:or|oder|ou|o) ([^?]+)\?/iu.exec(question) ?? [];
  return before && after ? [before, after] : [];
}
