import fc from 'fast-check';
import { openLibrary } from '@dutybook/shared/library';
import { failure } from '@dutybook/shared/model';
import { describe, expect, it } from 'vitest';
import { sampleLaw, samplePack, sampleVersion } from '../../../../../shared/src/library/packSample.ts';
import { MarkedPages } from '../background/markedPages.ts';
import { PAGE_FORGOTTEN } from '../messages.ts';
import type { AskForPage } from '../messages.ts';
import { PageConversation } from './pageConversation.ts';
import { textOf } from './textChange.ts';

const law = sampleLaw('河道夜巡法', [
  sampleVersion('2020-01-01', [['制定本法。'], ['夜巡两人同行。', '一人不得夜巡。']]),
]);
const signal = new AbortController().signal;

/** A background that `dies` whenever that says so: what it knew of pages is gone. */
async function background(dies: () => boolean = () => false) {
  const library = openLibrary([await samplePack([law])], { today: () => '2026-11-23' });
  const pages = new MarkedPages(() => library.citedText(''));
  const sender = { tab: 1, frame: 0 };
  const sent: string[] = [];
  const ask = (async (name: string, params: never) => {
    if (dies()) pages.forget();
    if (name === 'markText') {
      sent.push((params as { edit: { text: string } }).edit.text);
      return pages.edit(params, sender);
    }
    return pages.references(params, sender);
  }) as AskForPage;
  return { library, ask, sent };
}

const named = () => {
  let count = 0;
  return () => `p${(count += 1)}`;
};

const line = fc.constantFrom(
  '《河道夜巡法》第二条',
  '第一款和第三款',
  '前款',
  '',
  '第一条 总则',
  '本法第九条',
  '（以下简称《夜巡法》）',
  '《夜巡法》第一条',
);
const page = fc.array(line, { maxLength: 6 });

describe('a page and the background', () => {
  it('know the references of the whole text after every change, also when the background dies now and then', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(page, { minLength: 1, maxLength: 4 }),
        fc.infiniteStream(fc.nat(9)),
        async (texts, chance) => {
          const { library, ask } = await background(() => chance.next().value === 0);
          const conversation = new PageConversation(ask, named());
          for (const lines of texts) {
            const known = await conversation.update(lines, signal);
            const whole = await library.references(textOf(lines));
            if (!known.ok) {
              expect(known.problem.code).toBe(PAGE_FORGOTTEN);
              continue;
            }
            if (!whole.ok) throw new Error(whole.problem.code);
            expect(known.value.map(({ start, end, state }) => [start, end, state])).toEqual(
              whole.value.map(({ start, end, state }) => [start, end, state]),
            );
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('talk only of what changed', async () => {
    const { ask, sent } = await background();
    const conversation = new PageConversation(ask, named());
    await conversation.update(['一', '《河道夜巡法》第二条', '三'], signal);
    await conversation.update(['一', '《河道夜巡法》第二条', '三'], signal);
    await conversation.update(['一', '《河道夜巡法》第二条', '四', '三'], signal);
    expect(sent).toEqual([textOf(['一', '《河道夜巡法》第二条', '三']), textOf(['四'])]);
  });

  it('say so when the background forgets again and again, and go on when it does not any more', async () => {
    let isForgetful = true;
    const { ask } = await background();
    const forgetful = (async (name: never, params: never) =>
      isForgetful ? failure(PAGE_FORGOTTEN, {}) : ask(name, params)) as unknown as AskForPage;
    const conversation = new PageConversation(forgetful, named());
    expect(await conversation.update(['《河道夜巡法》第二条'], signal)).toMatchObject({
      problem: { code: PAGE_FORGOTTEN },
    });
    isForgetful = false;
    expect(await conversation.update(['《河道夜巡法》第二条'], signal)).toMatchObject({
      value: [{ state: 'verified' }],
    });
  });

  it('stop when the marks are taken away', async () => {
    const { ask } = await background();
    const conversation = new PageConversation(ask, named());
    await expect(conversation.update(['一'], AbortSignal.abort(new Error('removed')))).rejects.toThrow('removed');
  });
});
