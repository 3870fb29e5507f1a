import { inLanguage } from '@dutybook/shared/model';
import type { Figure, Language } from '@dutybook/shared/model';
import { WORDS } from '../words/index.ts';
import { languageTag } from './languageTag.ts';
import { typeset } from './typeset.ts';

interface FigureProps {
  readonly figure: Figure;
  readonly language: Language;
  readonly ui: Language;
}

function Reading({ figure, language, ui }: FigureProps) {
  if (figure.reading === undefined) return <span class="db-figure-none">{WORDS[ui].noReading}</span>;
  return (
    <>
      <span class="db-figure-value">{figure.reading}</span>
      {figure.unit === undefined ? null : ` ${inLanguage(figure.unit, language)}`}
    </>
  );
}

/** A figure with its reading, what is printed, and how sure the reading is. */
function FigureEntry({ figure, language, ui }: FigureProps) {
  const words = WORDS[ui];
  return (
    <div class={`db-figure db-figure-${figure.certainty}`}>
      <dt>{typeset(inLanguage(figure.label, language))}</dt>
      <dd class="db-figure-reading">
        <Reading figure={figure} language={language} ui={ui} />
      </dd>
      <dd class="db-figure-printed" lang={languageTag(ui)}>
        {words.printed} <q lang="en">{figure.printed}</q> · {words.reading} <b>{words.certainty[figure.certainty]}</b>
      </dd>
      {figure.note === undefined ? null : <dd class="db-figure-note">{typeset(inLanguage(figure.note, language))}</dd>}
    </div>
  );
}

/** The figures and limits that a text states. */
export function CardFigures({
  figures,
  language,
  ui,
}: Omit<FigureProps, 'figure'> & { readonly figures: readonly Figure[] }) {
  return (
    <dl class="db-figures">
      {figures.map((figure) => (
        <FigureEntry key={figure.id} figure={figure} language={language} ui={ui} />
      ))}
    </dl>
  );
}
