import type { Language, Localized, Outcome, Provision, ProvisionType } from '../../model/index.ts';
import { EID_NAME, failure, success } from '../../model/index.ts';
import { FACT_HEADINGS, LANGUAGE_HEADINGS, readGuidanceLine, SUMMARY_HEADINGS } from './guidanceLine.ts';

/** The text of a record: a summary and a tree of headings, steps, bullets and facts, per language. */
export interface GuidanceBody {
  readonly summary?: Localized;
  readonly expressions: readonly { readonly language: Language; readonly provisions: readonly Provision[] }[];
}

interface Section {
  readonly level: number;
  readonly heading: string;
  readonly lines: string[];
}

/** Cuts a Markdown text at its headings; what stands before the first heading is a section without one, of level 0. */
function sectionsOf(markdown: string): readonly Section[] {
  const sections: Section[] = [{ level: 0, heading: '', lines: [] }];
  for (const line of markdown.split(/\r?\n/)) {
    const read = readGuidanceLine(line);
    if (read.type === 'heading') sections.push({ level: read.level, heading: read.heading, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections.filter((section) => section.level > 0 || section.lines.some((line) => line.trim() !== ''));
}

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;

/** Joins wrapped lines: with a space between words, with nothing between Chinese characters. */
function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const next = line.trim();
    if (text === '') return next;
    const tight = WIDE.test(text.at(-1) ?? '') && WIDE.test(next.at(0) ?? '');
    return `${text}${tight ? '' : ' '}${next}`;
  }, '');
}

interface Entry {
  readonly marker: 'bullet' | 'step' | 'text';
  readonly number?: string;
  readonly lines: string[];
}

/** Bullets, steps and paragraphs; an indented or unmarked line goes on with what stands before it. */
function entriesOf(lines: readonly string[]): readonly Entry[] {
  const entries: Entry[] = [];
  let open = false;
  for (const line of lines) {
    const read = readGuidanceLine(line);
    const last = entries.at(-1);
    if (read.type === 'step') entries.push({ marker: 'step', number: read.number, lines: [read.text] });
    else if (read.type === 'bullet') entries.push({ marker: 'bullet', lines: [read.text] });
    else if (read.type !== 'blank' && open) last?.lines.push(line);
    else if (read.type !== 'blank') entries.push({ marker: 'text', lines: [line] });
    open = read.type !== 'blank';
  }
  return entries;
}

/** Numbers the provisions of one type below one parent. */
class Counter {
  readonly #counts = new Map<ProvisionType, number>();

  eid(type: ProvisionType, parent: string): string {
    const number = (this.#counts.get(type) ?? 0) + 1;
    this.#counts.set(type, number);
    return `${parent === '' ? '' : `${parent}__`}${EID_NAME[type]}_${number}`;
  }
}

function provisionOf(entry: Entry, facts: boolean, parent: string, counter: Counter): Provision {
  const type: ProvisionType =
    entry.marker === 'step' ? 'step' : entry.marker === 'text' ? 'paragraph' : facts ? 'fact' : 'bullet';
  return {
    type,
    eid: counter.eid(type, parent),
    ...(entry.number === undefined ? {} : { number: `${entry.number}.` }),
    text: joinLines(entry.lines),
    children: [],
  };
}

interface Growing {
  readonly level: number;
  readonly provision: Omit<Provision, 'children'> & { readonly children: Provision[] };
  readonly counter: Counter;
}

/** Builds the tree of one language's sections: deeper headings below shallower ones, entries below their heading. */
function treeOf(sections: readonly Section[]): readonly Provision[] {
  const roots: Provision[] = [];
  const rootCounter = new Counter();
  const path: Growing[] = [];
  for (const section of sections) {
    while ((path.at(-1)?.level ?? 0) >= section.level && path.length > 0) path.pop();
    const above = path.at(-1);
    const siblings = above?.provision.children ?? roots;
    if (section.level === 0) {
      siblings.push(...entriesOf(section.lines).map((entry) => provisionOf(entry, false, '', rootCounter)));
      continue;
    }
    const eid = (above?.counter ?? rootCounter).eid('heading', above?.provision.eid ?? '');
    const counter = new Counter();
    const facts = FACT_HEADINGS.has(section.heading);
    const children = entriesOf(section.lines).map((entry) => provisionOf(entry, facts, eid, counter));
    const provision = { type: 'heading' as const, eid, heading: section.heading, text: '', children };
    siblings.push(provision);
    path.push({ level: section.level, provision, counter });
  }
  return roots;
}

interface LanguagePart {
  readonly language: Language;
  readonly sections: Section[];
}

/** What stands right below a language's heading, as a section of its own. */
function textBelow(section: Section): Section[] {
  return section.lines.some((line) => line.trim() !== '') ? [{ ...section, level: 0, heading: '' }] : [];
}

/** The document's title repeated as its first heading is not a provision. */
function withoutTitle(section: Section, title: Localized): Section[] {
  const isTitle = section.level === 1 && (section.heading === title.en || section.heading === title.zh);
  return isTitle ? textBelow(section) : [section];
}

function bySection(sections: readonly Section[], title: Localized): Outcome<readonly LanguagePart[]> {
  if (!sections.some(({ level, heading }) => level === 1 && LANGUAGE_HEADINGS.has(heading))) {
    const language: Language = title.en === undefined ? 'zh' : 'en';
    return success([{ language, sections: sections.flatMap((section) => withoutTitle(section, title)) }]);
  }
  const parts: LanguagePart[] = [];
  for (const section of sections) {
    const language = section.level === 1 ? LANGUAGE_HEADINGS.get(section.heading) : undefined;
    if (language !== undefined) {
      if (parts.some((part) => part.language === language)) {
        return failure('language-twice', {
          en: `"# ${section.heading}" stands twice`,
          zh: `“# ${section.heading}”重复`,
        });
      }
      parts.push({ language, sections: textBelow(section) });
    } else if (parts.length === 0) {
      return failure('text-before-language', {
        en: 'there is text before "# English" or "# 中文"',
        zh: '“# English”或“# 中文”之前有正文',
      });
    } else {
      parts.at(-1)?.sections.push(section);
    }
  }
  return success(parts);
}

/**
 * Reads the body of a record. `# English` and `# 中文` begin the two languages (without them, all of it is in the language of
 * the title); `## Summary` / `## 摘要` is the summary; every other heading becomes a provision with its steps, bullets and paragraphs.
 */
export function readGuidanceBody(markdown: string, title: Localized): Outcome<GuidanceBody> {
  const parts = bySection(sectionsOf(markdown), title);
  if (!parts.ok) return parts;
  const summary: { en?: string; zh?: string } = {};
  const expressions = parts.value.map(({ language, sections }) => {
    const summaries = sections.filter((section) => SUMMARY_HEADINGS.has(section.heading));
    const text = summaries.map((section) => joinLines(section.lines.filter((line) => line.trim() !== ''))).join('\n');
    if (text !== '') summary[language] = text;
    return { language, provisions: treeOf(sections.filter((section) => !summaries.includes(section))) };
  });
  const hasSummary = summary.en !== undefined || summary.zh !== undefined;
  return success({ ...(hasSummary ? { summary } : {}), expressions });
}
