import { formatAddress, inLanguage, parseAddress } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import type { InstrumentText } from '@dutybook/shared/library';
import { CardView } from '@dutybook/view/components';
import { WORDS } from '@dutybook/view/words';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { EVERYTHING } from '../browse/catalogue.ts';
import { formatRoute } from '../page/route.ts';
import { FindBox } from './FindBox.tsx';
import { Outline } from './Outline.tsx';
import { ReaderHead } from './ReaderHead.tsx';
import { hasArticles } from './readerModel.ts';
import type { ReaderModel } from './readerModel.ts';
import { outlineOf, pathOf } from './readerParts.ts';
import { ReaderText } from './ReaderText.tsx';
import { RunningHead } from './RunningHead.tsx';
import { useMarkedWords } from './useMarkedWords.ts';
import { useCurrentMark, useReadingPlace } from './useReadingPlace.ts';
import { READER_WORDS } from './words.ts';

interface ReaderPageProps {
  readonly model: ReaderModel;
  readonly ui: Language;
  readonly onOpen: (address: string) => void;
  /** More that can be done with the provision that is read. */
  readonly actions?: ComponentChildren;
}

/** The address of a provision of a version. */
function addressIn(version: string, eid: string | undefined, language?: Language): string {
  const address = parseAddress(version);
  if (address === undefined) return version;
  const { work, expression } = address;
  const spoken = language === undefined ? expression : { ...expression, language };
  return formatAddress({ work, ...(spoken && { expression: spoken }), ...(eid !== undefined && { eid }) });
}

function Contents({ model, text, ui }: Pick<ReaderPageProps, 'model' | 'ui'> & { readonly text: InstrumentText }) {
  const { parts, eid, search } = model.view;
  const lines = useMemo(() => outlineOf(parts), [parts]);
  const path = useMemo(() => (eid === undefined ? [] : pathOf(parts, eid)), [parts, eid]);
  const current = path.toReversed().find((block) => lines.some((line) => line.eid === block.eid))?.eid;
  return (
    <div class="contents">
      <FindBox model={model} search={search} ui={ui} />
      <Outline
        lines={lines}
        current={current}
        language={text.language}
        ui={ui}
        linkTo={(eid) => formatRoute({ page: 'read', address: addressIn(text.address, eid) })}
      />
    </div>
  );
}

/** The room of a card that is on its way; nothing for the time in which it mostly comes. */
function Awaited({ ui }: Pick<ReaderPageProps, 'ui'>) {
  return (
    <div class="awaited">
      <p class="unseen">{WORDS[ui].waiting}</p>
      {['title', 'facts', 'line', 'line', 'line', 'end'].map((what, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- bars have no other name, and never change places
        <div key={place} class={`awaited-${what}`} />
      ))}
    </div>
  );
}

function Details({ model, ui, onOpen }: Omit<ReaderPageProps, 'actions'>) {
  const { details, detailsShown, detailsAwaited } = model.view;
  if (!detailsShown) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so keys have to reach it
    <aside class="details" aria-label={READER_WORDS[ui].details} aria-busy={detailsAwaited} tabIndex={0}>
      {details === undefined && detailsAwaited ? <Awaited ui={ui} /> : null}
      {details === undefined ? null : <CardView card={details} ui={ui} titleId="details-title" onOpen={onOpen} />}
      {details === undefined && !detailsAwaited ? <p class="nothing">{WORDS[ui].somethingFailed}</p> : null}
    </aside>
  );
}

function Reading({ model, ui, onOpen, actions, text }: ReaderPageProps & { readonly text: InstrumentText }) {
  const { parts, eid, target, search, detailsShown } = model.view;
  useReadingPlace(model, target, true);
  useCurrentMark(eid, true);
  useMarkedWords(search);
  const path = useMemo(() => (eid === undefined ? [] : pathOf(parts, eid)), [parts, eid]);
  const words = useMemo(
    () => <ReaderText parts={parts} address={text.address} language={text.language} ui={ui} />,
    [parts, text, ui],
  );
  return (
    <div class={detailsShown ? 'reader reader-detailed' : 'reader'}>
      <Contents model={model} text={text} ui={ui} />
      <main class="reading">
        <ReaderHead
          text={text}
          ui={ui}
          onVersion={(version) => onOpen(addressIn(version, eid))}
          onLanguage={(language) => onOpen(addressIn(text.address, eid, language))}
        />
        <RunningHead model={model} text={text} path={path} ui={ui}>
          {actions}
        </RunningHead>
        {words}
        <p class="reading-end">{READER_WORDS[ui].end}</p>
      </main>
      <Details model={model} ui={ui} onOpen={onOpen} />
    </div>
  );
}

/** A measure or another instrument without articles: its card is all there is to read. */
function Single({ model, ui, onOpen, actions }: ReaderPageProps) {
  const { card, notice } = model.view;
  const words = WORDS[ui];
  if (card === undefined) return null;
  return (
    <main class="single">
      <CardView card={card} ui={ui} titleId="card-title" onOpen={onOpen} />
      <div class="single-actions">
        <button type="button" class="action" onClick={() => void model.copyCitation()}>
          {words.copyCitation}
        </button>
        <button type="button" class="action" onClick={() => void model.copyText()}>
          {words.copyText}
        </button>
        {actions}
        <output class="running-notice">{notice === undefined ? '' : words[notice]}</output>
      </div>
    </main>
  );
}

/** Reads an instrument as a whole. */
export function ReaderPage(props: ReaderPageProps) {
  const { model, ui } = props;
  const { text, parts, problem } = model.view;
  const words = READER_WORDS[ui];
  if (problem !== undefined) {
    return (
      <main class="single">
        <div class="nothing" role="alert">
          <h1>{WORDS[ui].somethingFailed}</h1>
          <p>{inLanguage(problem.message, ui)}</p>
          <a href={formatRoute({ page: 'browse', selection: EVERYTHING, at: 0 })}>{words.toLibrary}</a>
        </div>
      </main>
    );
  }
  if (text === undefined) {
    return (
      <main class="single">
        <p class="waiting">{words.loading}</p>
      </main>
    );
  }
  return hasArticles(parts) ? <Reading {...props} text={text} /> : <Single {...props} />;
}
