import { inLanguage, inOtherLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import type { InstrumentSummary } from '@dutybook/shared/library';
import { languageTag, spokenLanguage, StatusMark, typeset } from '@dutybook/view/components';
import { WORDS } from '@dutybook/view/words';
import { formatRoute } from '../page/route.ts';

/** An instrument in the list; leads to its text. */
export function InstrumentRow({ summary, ui }: { readonly summary: InstrumentSummary; readonly ui: Language }) {
  const words = WORDS[ui];
  const { title, subtype, kind, issuer, date, status } = summary;
  const spoken = spokenLanguage(title, ui);
  const other = inOtherLanguage(title, spoken);
  return (
    <li class="instrument">
      <a href={formatRoute({ page: 'read', address: summary.address })}>
        <span
          class={status === 'repealed' ? 'instrument-title repealed' : 'instrument-title'}
          lang={languageTag(spoken)}
        >
          {typeset(inLanguage(title, spoken))}
        </span>
      </a>
      {other === undefined ? null : (
        <span class="instrument-other" lang={languageTag(spoken === 'en' ? 'zh' : 'en')}>
          {typeset(other)}
        </span>
      )}
      <span class="db-facts-line">
        <StatusMark of={summary} ui={ui} />
        <span>{subtype === undefined ? words.kind[kind] : words.subtype[subtype]}</span>
        {issuer === undefined ? null : <span class="db-row-place">{inLanguage(issuer, ui)}</span>}
        {date === undefined || status !== 'in-force' ? null : <span>{date}</span>}
      </span>
    </li>
  );
}
