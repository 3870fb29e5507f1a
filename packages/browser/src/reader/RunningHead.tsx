import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import type { CardBlock, InstrumentText } from '@dutybook/shared/library';
import { languageTag, StatusMark, typeset } from '@dutybook/view/components';
import { WORDS } from '@dutybook/view/words';
import type { ComponentChildren } from 'preact';
import { blockName, runningName } from './readerParts.ts';
import type { ReaderModel } from './readerModel.ts';
import { READER_WORDS } from './words.ts';

interface RunningHeadProps {
  readonly model: ReaderModel;
  readonly text: InstrumentText;
  readonly path: readonly CardBlock[];
  readonly ui: Language;
  /** More that can be done with what is read. */
  readonly children?: ComponentChildren;
}

function typesetName(block: CardBlock): string {
  return typeset(blockName(block));
}

/** Where one is in the text, as at the head of a page, with the status that is never out of sight, and what can be done with the provision. */
export function RunningHead({ model, text, path, ui, children }: RunningHeadProps) {
  const words = WORDS[ui];
  const { notice, detailsShown } = model.view;
  const title = inLanguage(text.title, text.language);
  const [above, own] = [path.slice(0, -1), path.at(-1)];
  return (
    <div class="running">
      <div class="running-place">
        <p class="running-path" lang={languageTag(text.language)} title={title}>
          <span class="running-title">{typeset(runningName(title))}</span>
          {above.length === 0 ? null : <span class="running-above">{above.map(typesetName).join(' › ')}</span>}
        </p>
        <p class="running-here" lang={languageTag(text.language)}>
          {own === undefined ? null : <b class="running-own">{typesetName(own)}</b>}
          <StatusMark of={text} ui={ui} />
        </p>
      </div>
      <div class="running-actions">
        <output class="running-notice">{notice === undefined ? '' : words[notice]}</output>
        <button type="button" class="action" onClick={() => void model.copyCitation()}>
          {words.copyCitation}
        </button>
        <button type="button" class="action" onClick={() => void model.copyText()}>
          {words.copyText}
        </button>
        {children}
        <button type="button" class="action" aria-pressed={detailsShown} onClick={() => void model.toggleDetails()}>
          {READER_WORDS[ui].details}
        </button>
      </div>
    </div>
  );
}
