import type { Localized } from '../../model/index.ts';

/** What a renumbering leaves to its author, or did in a way that should be looked at. */
export const NOTE_CODES = [
  /** The article it cites is removed; its words were left. */
  'target-removed',
  /** 前条, whose article is removed. */
  'relative-lost',
  /** It cites an article that the draft does not have; left. */
  'target-missing',
  /** It stands in quotation marks that are not those of the draft's own words; left. */
  'in-quotation',
  /** Its reading cannot be proved; left. */
  'uncertain',
  /** It names a version of a certain year; left. */
  'other-version',
  /** 本章 in an article that went to another chapter; left. */
  'division-changed',
  /** A range whose articles do not stand together any more, in a form that could not be written anew. */
  'range-changed',
  /** A range that lost an article at its end; written anew. */
  'range-narrowed',
  /** A range that has the new article now. */
  'range-widened',
  /** 前条, written out as the article that it meant. */
  'relative-written-out',
] as const;
export type NoteCode = (typeof NOTE_CODES)[number];

/** A reference that its author should look at. Offsets are those of the text after the change. */
export interface RenumberingNote {
  readonly code: NoteCode;
  readonly start: number;
  readonly end: number;
  /** The words of the reference before the change. */
  readonly surface: string;
}

/** Whether a note tells of a reference that may be wrong now; others tell what was done. */
export function isOpenNote({ code }: Pick<RenumberingNote, 'code'>): boolean {
  return code !== 'range-narrowed' && code !== 'range-widened' && code !== 'relative-written-out';
}

const SENTENCES: Readonly<Record<NoteCode, Readonly<Required<Pick<Localized, 'en' | 'zh'>>>>> = {
  'target-removed': {
    en: 'The article cited here was removed. The words were left as they were; what stands under this number now is another article.',
    zh: '此处引用的条文已删除。文字未改，现在同一编号下是另一条，请核对。',
  },
  'relative-lost': {
    en: 'The article that this word meant was removed. The word was left; the article before this one is another one now.',
    zh: '此处所指的前条已删除。文字未改，现在的前条是另一条，请核对。',
  },
  'target-missing': {
    en: 'The draft had no article of this number before the change. The words were left as they were.',
    zh: '修改前草案中没有此编号的条文。文字未改，请核对。',
  },
  'in-quotation': {
    en: 'This number stands in quotation marks and was left as it was. If the draft itself is meant, correct it.',
    zh: '此编号在引号内，未作改动。如果所指是本草案的条文，请自行改正。',
  },
  uncertain: {
    en: 'What this reference means cannot be told from the text. It was left as it was.',
    zh: '从文字上无法断定此处所指，未作改动，请核对。',
  },
  'other-version': {
    en: 'This reference names a version of a certain year. It was left as it was.',
    zh: '此处引用的是特定年份的文本，未作改动。',
  },
  'division-changed': {
    en: 'The article stands in another chapter now; this word means that one.',
    zh: '该条已移到另一章，此处“本章”“本节”的所指随之改变，请核对。',
  },
  'range-changed': {
    en: 'The articles of this range do not stand together any more. Only its numbers were brought up to date.',
    zh: '此范围内的条文已不再连续，只更新了首尾编号，请核对。',
  },
  'range-narrowed': {
    en: 'A removed article was at the end of this range; the range names those that are left.',
    zh: '范围一端的条文已删除，现只列其余各条。',
  },
  'range-widened': {
    en: 'The new article stands inside this range, which includes it now.',
    zh: '新增条文在此范围之内，现已包括在内。',
  },
  'relative-written-out': {
    en: 'The article meant is not the one before this one any more; its number was written out.',
    zh: '所指条文不再是前条，已改写为具体条号。',
  },
};

/** The sentence of a note. */
export function noteSentence(code: NoteCode): Readonly<Required<Pick<Localized, 'en' | 'zh'>>> {
  return SENTENCES[code];
}
