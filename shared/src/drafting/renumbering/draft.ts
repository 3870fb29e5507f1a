import { citedKey, readReferences } from '../../citation/index.ts';
import type { LawNames, Reference } from '../../citation/index.ts';
import type { Outcome } from '../../model/index.ts';
import { success } from '../../model/index.ts';
import { readArticles } from './draftArticles.ts';
import type { DraftArticles } from './draftArticles.ts';

/** A text and the title of the instrument that it is, where it is one. */
export interface TitledText {
  readonly text: string;
  readonly title?: string;
}

/** A draft with its articles and everything that it cites. */
export interface Draft extends DraftArticles {
  readonly title: string;
  readonly references: readonly Reference[];
}

/** A note behind a title that says how far the text has come. */
const STAGE =
  /[（(](?:[\u4e00-\u9fff]{0,4}草案|征求意见稿|送审稿|讨论稿|修订稿|建议稿|[\u4e00-\u9fff]{0,8}稿|draft)[）)]$/iu;

/** What tells a title from others; how far a draft has come is not part of it. */
export function titleKey(title: string): string {
  return citedKey(title.trim().replace(STAGE, '').replace(STAGE, ''));
}

/** Longest first line that is taken for a title. */
const LONGEST_TITLE = 80;

/** The title that a text begins with: its first heading in Markdown, or its first line where that is short and no sentence or article. */
export function titleOfText(text: string): string | undefined {
  const body = text.replace(/^\ufeff?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/u, '');
  const heading = /^#[ \t]+(.+?)[ \t#]*$/mu.exec(body.slice(0, 4000))?.[1];
  const line = heading ?? body.split('\n').find((each) => each.trim() !== '');
  const title = line?.replace(/[*_]/gu, '').trim();
  if (title === undefined || title === '' || title.length > LONGEST_TITLE) return undefined;
  return heading === undefined && /[。；，：]|^第.{1,8}[条章编节]/u.test(title) ? undefined : title;
}

/** Reads a draft and what it cites. Fails as {@link readArticles} does. Linear. */
export function readDraft({ text, title = '' }: TitledText, names: LawNames): Outcome<Draft> {
  const articles = readArticles(text);
  if (!articles.ok) return articles;
  const { references } = readReferences(text, names, { law: title });
  return success({ ...articles.value, title, references });
}
