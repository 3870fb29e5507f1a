import type { Language } from '@dutybook/shared/model';
import { inLanguage } from '@dutybook/shared/model';
import { TONE_SHAPES, toneDashes } from '@dutybook/view/components';
import { countTones, MARK_TONES, markTone } from '../markTone.ts';
import type { MarkTone } from '../markTone.ts';
import { MARK_WORDS, stateLine } from '../words.ts';
import { filtered } from './listModel.ts';
import type { ListedMark, ListModel, ListView } from './listModel.ts';

interface ReferenceListProps {
  readonly model: ListModel;
  readonly view: ListView;
  readonly ui: Language;
}

function ToneIcon({ tone }: { readonly tone: MarkTone }) {
  return (
    <svg class={`tone db-${tone}`} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d={TONE_SHAPES[tone]} stroke-dasharray={toneDashes(tone)} />
    </svg>
  );
}

/** How many there are of each state; pressing one narrows the list to it. */
function Tones({ model, view, ui }: ReferenceListProps) {
  const words = MARK_WORDS[ui];
  const counts = countTones(view.marks);
  const choice = (tone: MarkTone | undefined, count: number) => (
    <button type="button" aria-pressed={view.filter === tone} onClick={() => model.filter(tone)}>
      {tone === undefined ? null : <ToneIcon tone={tone} />}
      {tone === undefined ? words.allStates : words.tone[tone]} {count}
    </button>
  );
  return (
    <fieldset class="tones">
      <legend class="unseen">{words.onlyStates}</legend>
      {choice(undefined, view.marks.length)}
      {MARK_TONES.filter((tone) => counts[tone] > 0).map((tone) => choice(tone, counts[tone]))}
    </fieldset>
  );
}

function Row({ mark, model, ui }: { readonly mark: ListedMark; readonly model: ListModel; readonly ui: Language }) {
  return (
    <li>
      <button type="button" class="reference" onClick={() => model.jump(mark)}>
        <ToneIcon tone={markTone(mark.state)} />
        <span>
          <span class="reference-words">{mark.surface}</span>
          <span class={`reference-state db-${markTone(mark.state)}`}>{stateLine(mark, ui)}</span>
        </span>
      </button>
    </li>
  );
}

function Rows({ model, view, ui }: ReferenceListProps) {
  const words = MARK_WORDS[ui];
  const marks = filtered(view);
  if (view.status === 'reading') return <p class="lead waiting">{words.reading}</p>;
  if (view.status === 'off') {
    return (
      <div class="lead">
        <p>{words.showLead}</p>
        <button type="button" class="action" onClick={() => void model.show()}>
          {words.show}
        </button>
      </div>
    );
  }
  if (view.marks.length === 0) return <p class="lead">{words.none}</p>;
  return (
    <>
      <Tones model={model} view={view} ui={ui} />
      <ol class="references" aria-label={words.title}>
        {marks.map((mark) => (
          <Row key={`${mark.frame} ${mark.place}`} mark={mark} model={model} ui={ui} />
        ))}
      </ol>
      {marks.length === 0 ? <p class="lead">{words.noneOfState}</p> : null}
    </>
  );
}

function Always({ model, view, ui }: ReferenceListProps) {
  const words = MARK_WORDS[ui];
  const { site } = view;
  if (site === undefined) return null;
  const host = site.replace(/^https?:\/\//u, '');
  return (
    <div class="always">
      <label>
        <input
          type="checkbox"
          checked={view.isAlways}
          disabled={view.isLocked}
          aria-describedby="always-lead"
          onChange={(event) => void model.setAlways(event.currentTarget.checked)}
        />
        {words.always(host)}
      </label>
      <p id="always-lead">{view.isLocked ? words.alwaysLocked : words.alwaysLead}</p>
      <output>{view.wasRefused ? words.notPermitted(host) : ''}</output>
    </div>
  );
}

/** All references on the page in front, with their states; each can be gone to. */
export function ReferenceList({ model, view, ui }: ReferenceListProps) {
  const words = MARK_WORDS[ui];
  return (
    <>
      <header class="list-head">
        <a class="list-back" href="../../popup/popup.html">
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M9.5 3.5L5 8l4.5 4.5" />
          </svg>
          {words.back}
        </a>
        <h1>{words.title}</h1>
        {view.status === 'off' ? null : (
          <button type="button" class="action" onClick={() => void model.remove()}>
            {words.remove}
          </button>
        )}
      </header>
      <main class="list-body" aria-busy={view.status === 'reading'}>
        <div role="alert">
          {view.problem === undefined ? null : <p class="refusal">{inLanguage(view.problem.message, ui)}</p>}
        </div>
        <Rows model={model} view={view} ui={ui} />
      </main>
      <footer class="list-foot">
        <Always model={model} view={view} ui={ui} />
      </footer>
    </>
  );
}
