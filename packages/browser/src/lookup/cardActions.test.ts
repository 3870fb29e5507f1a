import { expect, test } from 'vitest';
import { build, byQuery } from './lookupSample.ts';

test('the citation of the selected row is copied without opening it', async () => {
  const { model, copied } = build(byQuery);
  await model.type('a');
  model.select(1);
  await model.actions.copyCitation('auto');
  expect(copied[0]).toContain('Title of /akn/a-2');
  expect(model.view.card).toBeUndefined();
  expect(model.view.notice).toEqual({ say: 'copied' });
  model.select(0);
  expect(model.view.notice).toBeUndefined();
});

test('a card goes into a session that is new or there', async () => {
  const { model, kept } = build(byQuery);
  await model.type('a');
  await model.openSelected();
  await model.actions.addTo({ title: '夜巡' });
  expect(model.view.notice).toEqual({ say: 'added', session: '夜巡' });
  await model.actions.addTo({ id: 'new', title: '夜巡' });
  expect(kept.sessions).toMatchObject([{ id: 'new', entries: [{ address: '/akn/a-1' }, { address: '/akn/a-1' }] }]);
});
