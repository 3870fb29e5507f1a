import type { CitationReason } from '../../citation/index.ts';
import type { FoundReference } from '../../library/index.ts';
import type { IsoDate, Localized } from '../../model/index.ts';
import { inLanguage } from '../../model/index.ts';
import type { CheckedDraft } from './draft.ts';
import type { CheckCode, Finding } from './finding.ts';
import { formerArticle } from './formerArticle.ts';
import { isRepealedThere, meansOtherText } from './surroundings.ts';

/** What is wrong by what the library says of a reference; what the draft says of itself is judged by its own articles. */
export function checkResolvedReferences({ references, asOf, text }: CheckedDraft): readonly Finding[] {
  /** Whether the reference, or the first of its list, means another text. */
  let isOther = false;
  return references.flatMap((reference) => {
    isOther = (isOther && reference.kind === 'list-member') || meansOtherText(text, reference);
    if (reference.law.type === 'own' || isOther) return [];
    if (reference.kind === 'law-only' && isRepealedThere(text, reference)) return [];
    const finding = findingOf(reference, asOf, text);
    return finding === undefined ? [] : [finding];
  });
}

function findingOf(reference: FoundReference, asOf: IsoDate, text: string): Finding | undefined {
  const { state, reason } = reference;
  switch (state) {
    case 'missing':
      return reason === 'no-version' || (reference.version ?? '') > asOf
        ? told(reference, 'not-checked', NOT_CHECKED['no-version'])
        : missing(reference);
    case 'changed':
      return changed(reference);
    case 'not-checked': {
      if (reason === 'former-number') return formerArticle(reference, nameOf(reference), text);
      const why = reason === undefined ? undefined : NOT_CHECKED[reason];
      return why === undefined ? undefined : told(reference, 'not-checked', why);
    }
    case 'unknown-instrument':
      return ended(reference);
    default:
      return undefined;
  }
}

/** An instrument that the library has not, and knows to be repealed. */
function ended(reference: FoundReference): Finding | undefined {
  const { endedBy } = reference;
  if (endedBy === undefined) return undefined;
  const name = nameOf(reference);
  return told(reference, 'outdated-version', {
    en: `“${name.en}” was repealed on ${endedBy.from} by “${inLanguage(endedBy.title, 'en')}”. The library does not have its text.`,
    zh: `“${name.zh}”已于${endedBy.from}被“${inLanguage(endedBy.title, 'zh')}”废止，指引库中没有其文本。`,
  });
}

/** Why something is not checked, where that is worth saying; what a text leaves open without harm is not. */
const NOT_CHECKED: Readonly<Partial<Record<CitationReason, Required<Localized>>>> = {
  'no-version': {
    en: 'Not checked: the library does not have the version that is meant.',
    zh: '未核对：指引库中没有所指的版本。',
  },
  ambiguous: { en: 'Not checked: more than one provision fits.', zh: '未核对：不止一处相符。' },
  'dates-unknown': {
    en: 'Not checked: the library does not know from when this text is in force.',
    zh: '未核对：指引库中没有该文本的施行日期。',
  },
};

function told(
  reference: FoundReference,
  code: CheckCode,
  message: Required<Localized> | undefined,
): Finding | undefined {
  if (message === undefined) return undefined;
  const { start, end } = reference;
  const finding: Finding = { code, start, end, message, fixes: [], reference };
  return code === 'not-checked' ? { ...finding, atMost: 'information' } : finding;
}

function nameOf({ title, law }: FoundReference): Required<Localized> {
  const written = law.type === 'named' ? law.name : law.type === 'document-number' ? law.number : '';
  const name = (language: 'en' | 'zh') => (title === undefined ? written : inLanguage(title, language));
  return { en: name('en'), zh: name('zh') };
}

/** A list of changes to another law: how its own places are numbered differs from file to file. */
const AMENDMENT = /修正案|关于修改.*的决定/u;

/** What is missing for sure only where the words name the law, and the law is one of articles. */
function missing(reference: FoundReference): Finding | undefined {
  const finding = told(reference, 'missing-provision', missingMessage(reference));
  const isSure = reference.basis !== 'antecedent' && !AMENDMENT.test(nameOf(reference).zh);
  return finding === undefined || isSure ? finding : { ...finding, atMost: 'information' };
}

const LEVELS: Readonly<Partial<Record<CitationReason, Required<Localized>>>> = {
  'no-article': { en: 'No such article', zh: '没有这一条' },
  'no-paragraph': { en: 'No such paragraph', zh: '该处没有这一款' },
  'no-item': { en: 'No such item', zh: '该处没有这一项' },
  'no-subitem': { en: 'No such subitem', zh: '该处没有这一目' },
  'no-range-end': { en: 'No such provision as this range ends with', zh: '没有范围末尾的条文' },
  'no-annex': { en: 'No such annex', zh: '没有这一附件' },
};

function missingMessage(reference: FoundReference): Required<Localized> {
  const { reason, version, candidates } = reference;
  const what = (reason && LEVELS[reason]) ?? { en: 'No such provision', zh: '没有这一条文' };
  const name = nameOf(reference);
  if (candidates.length > 1) {
    const count = candidates.length;
    return {
      en: `${what.en} in any of the ${count} instruments called “${name.en}”.`,
      zh: `${count}部名为“${name.zh}”的文本中都${what.zh}。`,
    };
  }
  const of = version === undefined ? { en: '', zh: '' } : { en: ` (${version})`, zh: `（${version}）` };
  return { en: `${what.en} in “${name.en}”${of.en}.`, zh: `“${name.zh}”${of.zh}${what.zh}。` };
}

function changed(reference: FoundReference): Finding | undefined {
  const { reason, version = '' } = reference;
  const name = nameOf(reference);
  switch (reason) {
    case 'newer-version':
      return told(reference, 'outdated-version', {
        en: `This is the version of ${version}; “${name.en}” has a newer one.`,
        zh: `所引为${version}的版本，“${name.zh}”已有新的版本。`,
      });
    case 'other-version':
      return told(reference, 'outdated-version', {
        en: `Only the version of ${version} of “${name.en}” has this provision; the one in force does not. It may have been renumbered or deleted.`,
        zh: `“${name.zh}”仅在${version}的版本中有此条文，现行版本中没有，可能已经调整条号或者删除。`,
      });
    case 'repealed':
      return told(reference, 'outdated-version', {
        en: `“${name.en}” has been repealed.`,
        zh: `“${name.zh}”已经废止。`,
      });
    case 'not-yet-in-force':
      return told(reference, 'not-in-force', {
        en: `“${name.en}” is not yet in force.`,
        zh: `“${name.zh}”尚未施行。`,
      });
    case 'words-differ':
      return quotedWords(reference, name);
    default:
      return undefined;
  }
}

function quotedWords(reference: FoundReference, name: Required<Localized>): Finding {
  const { quotation, start, end } = reference;
  return {
    code: 'words-differ',
    start: quotation?.start ?? start,
    end: quotation?.end ?? end,
    message: {
      en: `These are not the words of “${name.en}” at the place that is cited.`,
      zh: `引文与“${name.zh}”所引条文的原文不一致。`,
    },
    fixes: [],
    reference,
  };
}
