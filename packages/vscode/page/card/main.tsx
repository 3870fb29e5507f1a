import { render } from 'preact';
import * as v from 'valibot';
import { CardContentSchema } from '../../src/card/cardContent.ts';
import type { CardContent } from '../../src/card/cardContent.ts';
import type { CardRequest } from '../../src/card/cardRequest.ts';
import { CardPage } from './CardPage.tsx';
// oxlint-disable-next-line import/no-unassigned-import -- the build takes the style sheet from here
import './card.css';

const host = acquireVsCodeApi();
const root = document.getElementById('card');

const ask = (request: CardRequest) => host.postMessage(request);

function addressOf(content: CardContent | undefined): string | undefined {
  return content?.type === 'card' ? content.card.address : undefined;
}

let shown: CardContent | undefined;

function show(content: CardContent): void {
  if (root === null) return;
  const isAnother = content.staysPut !== true && shown !== undefined && addressOf(shown) !== addressOf(content);
  shown = content;
  host.setState(content.state);
  document.documentElement.lang = content.ui === 'zh' ? 'zh-CN' : 'en';
  render(<CardPage content={content} ask={ask} />, root);
  if (!isAnother) return;
  window.scrollTo(0, 0);
  root.querySelector('main')?.focus({ preventScroll: true });
}

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const content = v.safeParse(CardContentSchema, data);
  if (content.success) show(content.output);
});

ask({ type: 'ready' });
