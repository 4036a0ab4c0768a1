import { READY, until, World } from '../entrypoints/background/__fakes__/world';
import { DONE, event, events, startRawServer, type RawServer } from '../scripts/model/raw-server';
import { cleanDraft } from '../utils/llm/clean-draft';
import { createOpenAiCompatible } from '../utils/llm/openai-compatible';
import { recipientsOf } from '../utils/reply/approval';
import { audienceOf, currentDraft } from '../utils/reply/reply';
import { canonical } from '../utils/text/canonical';
import type { Input } from './cases/inputs';
import { ReplyPage } from './fakes/reply-page';
import { toldIn } from './told';
import { shown } from './unseen';

/** A request that is longer has not been cut to the model's room. */
const LONGEST_REQUEST = 200_000;

/** What is wrong with the way of each input from the page to the reply box, one after the other. Empty where nothing is. */
export async function wrongWithInputs(all: readonly Input[]): Promise<readonly string[]> {
  const server = await startRawServer();
  const wrongs: string[] = [];
  for (const input of all)
    for (const wrong of await wrongWith(input, server))
      wrongs.push(`${input.input}, ${shown(input.draft)}: ${wrong}`);
  await server.close();
  return wrongs;
}

async function wrongWith(input: Input, server: RawServer): Promise<readonly string[]> {
  const world = new World(createOpenAiCompatible());
  const consents = { [server.origin]: 1 };
  world.settings = { ...READY, address: server.address, consents, draftOn: 'demand' };
  const page = new ReplyPage(world, 1, input.open);
  const asked = server.requests().length;
  server.answer(events(event(input.draft, 'stop'), DONE));
  try {
    await until(
      () => page.updates.some(({ type }) => type === 'view') && page.view.reply?.phase.name !== 'reading',
      () => 'The mail is not read.',
    );
    if (input.kind) page.click({ type: 'set-kind', kind: input.kind });
    page.click({ type: 'draft', wishes: world.reply().wishes });
    const text = canonical(cleanDraft(input.draft));
    // Words nobody sees are no answer, and that is said.
    const failure = input.failure ?? (text.trim() === '' ? 'empty-answer' : null);
    await world.phase(failure === null ? 'reviewing' : 'failed');
    const wrongs: string[] = [];
    const requests = server.requests().slice(asked);
    if (requests.length !== (input.failure ? 0 : 1)) wrongs.push(`${requests.length} requests`);
    if (requests.some(({ body }) => body.length > LONGEST_REQUEST)) wrongs.push('the request is too long');
    if (failure !== null) {
      await until(
        () => page.view.reply?.phase.name === 'failed',
        () => 'The pane is not told.',
      );
      const said = page.view.reply?.phase;
      const code = said?.name === 'failed' ? said.failure.code : said?.name;
      if (code !== failure) wrongs.push(`it comes to ${String(code)}`);
      if (input.says && toldIn(page.view).says.join(' ') !== input.says.join(' '))
        wrongs.push(`it says ${toldIn(page.view).says.join(' ')}`);
      return wrongs;
    }

    const draft = currentDraft(world.reply());
    const wanted = input.visible ?? text;
    if (draft?.text !== wanted) wrongs.push(`the draft is ${shown(draft?.text ?? '')}`);
    const { leftOut } = input;
    if (leftOut && JSON.stringify(draft?.leftOut) !== JSON.stringify(leftOut))
      wrongs.push(`left out: ${JSON.stringify(draft?.leftOut)}`);
    const audience = audienceOf(world.reply());
    if (audience) page.boxAudience = { ...audience, source: 'compose-box' };
    // To insert, and not to send: what looks like a blank is no reason to refuse that.
    page.approve('insert');
    await world.phase('inserted');
    if (page.box?.text !== wanted) wrongs.push(`the box holds ${shown(page.box?.text ?? '')}`);
    if (input.kind && audience && recipientsOf(audience).length !== 200)
      wrongs.push(`${recipientsOf(audience).length} recipients`);
    return wrongs;
  } catch (error) {
    return [String(error)];
  } finally {
    page.leave();
  }
}
