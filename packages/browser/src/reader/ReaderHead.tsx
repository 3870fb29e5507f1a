import { inLanguage, inOtherLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import type { InstrumentText, VersionSummary } from '@dutybook/shared/library';
import { Dates, LanguageSwitch, languageTag, spokenLanguage, StatusMark, typeset } from '@dutybook/view/components';
import { datesLine } from '@dutybook/view/text';
import { WORDS } from '@dutybook/view/words';
import { formatRoute } from '../page/route.ts';
import { READER_WORDS } from './words.ts';

interface ReaderHeadProps {
  readonly text: InstrumentText;
  readonly ui: Language;
  readonly onVersion: (address: string) => void;
  readonly onLanguage: (language: Language) => void;
}

function versionName({ date, status }: VersionSummary, ui: Language): string {
  return `${date ?? READER_WORDS[ui].undated} · ${WORDS[ui].status[status]}`;
}

/** Which version is shown, and the way to the others. */
function Versions({ text, ui, onVersion }: Omit<ReaderHeadProps, 'onLanguage'>) {
  const words = READER_WORDS[ui];
  const { versions, address } = text;
  if (versions.length < 2) return null;
  const at = versions.findIndex((version) => version.address === address);
  const [old, now] = at > 0 ? [versions[at - 1], versions[at]] : [versions[0], versions[1]];
  return (
    <div class="versions">
      <label>
        {words.version}{' '}
        <select value={address} onChange={(event) => onVersion(event.currentTarget.value)}>
          {versions.toReversed().map((version) => (
            <option key={version.address} value={version.address}>
              {versionName(version, ui)}
            </option>
          ))}
        </select>
      </label>
      {old === undefined || now === undefined ? null : (
        <a class="action" href={formatRoute({ page: 'compare', old: old.address, new: now.address })}>
          {words.compare}
        </a>
      )}
    </div>
  );
}

/** Says so where the version that is read is not the one of the day, and leads to that. */
function OtherVersion({ text, ui }: Pick<ReaderHeadProps, 'text' | 'ui'>) {
  const words = READER_WORDS[ui];
  const inForce = text.versions.find(({ status }) => status === 'in-force');
  if (inForce === undefined || inForce.address === text.address) return null;
  return (
    <p class="other-version" role="note">
      {words.otherVersion} <a href={formatRoute({ page: 'read', address: inForce.address })}>{words.currentVersion}</a>
    </p>
  );
}

/** What is read: title, status, dates, version and language. */
export function ReaderHead({ text, ui, onVersion, onLanguage }: ReaderHeadProps) {
  const spoken = spokenLanguage(text.title, text.language);
  const other = inOtherLanguage(text.title, spoken);
  const words = WORDS[ui];
  const dates = datesLine(text, ui);
  return (
    <header class="reader-head">
      <h1 lang={languageTag(spoken)} class={text.status === 'repealed' ? 'repealed' : ''}>
        {typeset(inLanguage(text.title, spoken))}
      </h1>
      {other === undefined ? null : (
        <p class="reader-other" lang={languageTag(spoken === 'en' ? 'zh' : 'en')}>
          {typeset(other)}
        </p>
      )}
      <p class="db-facts-line">
        <StatusMark of={text} ui={ui} />
        <span>{words.kind[text.kind]}</span>
        {text.subtype === undefined ? null : <span>{words.subtype[text.subtype]}</span>}
        {text.issuer === undefined ? null : <span class="db-row-place">{inLanguage(text.issuer, ui)}</span>}
      </p>
      {dates === '' ? null : (
        <p class="reader-dates">
          <Dates line={dates} />
        </p>
      )}
      {/* On paper a status is of its day only; on the screen it is of today. */}
      <p class="reader-day">
        {words.asOf} {text.asOf}
      </p>
      <OtherVersion text={text} ui={ui} />
      <div class="reader-choices">
        <Versions text={text} ui={ui} onVersion={onVersion} />
        <LanguageSwitch languages={text.languages} language={text.language} ui={ui} onSwitch={onLanguage} />
      </div>
    </header>
  );
}
