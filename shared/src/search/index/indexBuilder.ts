import type { Instrument, Language, Provision, Version } from '../../model/index.ts';
import { fullText, provisionsOf } from '../../model/index.ts';
import type { PinyinReader } from '../../text/index.ts';
import { writeArticleLabels } from './articleLabels.ts';
import { writeUint32s } from '../../storage/index.ts';
import { DocumentTable, POLICING_STEPS } from './documentTable.ts';
import type { HeadingEntry, VersionEntry } from './documentTable.ts';
import { foldText, TextFolder } from './foldedText.ts';
import { LayerWriter } from './layerWriter.ts';
import type { LayerSections } from './layerWriter.ts';
import { lengthCode } from './lengthCode.ts';
import { levelOf } from './level.ts';
import { indexedName, writeNamePieces, writeNames } from './nameTable.ts';
import type { IndexedName } from './nameTable.ts';
import { SECTION } from './sectionName.ts';
import { SoundTable } from './soundTable.ts';

/** What an index is built from beside the instruments. */
export interface IndexMaterial {
  /** Syllables of Chinese names. */
  readonly syllables: ReadonlyMap<string, readonly string[]>;
  /** Reads a character or a phrase aloud; without it, sounds are not indexed. */
  readonly read?: PinyinReader;
  /** Words to be found by their pinyin, from the lexicon. */
  readonly phrases?: readonly string[];
}

/** An article with the headings above it that are not yet closed. */
interface PlacedArticle {
  readonly article: Provision;
  readonly headings: readonly Provision[];
}

function placedArticles(roots: readonly Provision[]): readonly PlacedArticle[] {
  const found: PlacedArticle[] = [];
  const visit = (nodes: readonly Provision[], above: readonly Provision[]) => {
    for (const node of nodes) {
      const headings = node.heading === undefined || node.heading === '' ? above : [...above, node];
      if (node.type === 'article') found.push({ article: node, headings });
      visit(node.children, headings);
    }
  };
  visit(roots, []);
  return found;
}

/** The articles of a version in the order in which they are documents: language by language, each in the order of its text. */
export function articlesOf(version: Version): readonly Provision[] {
  return version.expressions.flatMap(({ provisions }) => placedArticles(provisions).map(({ article }) => article));
}

/** The text of an article as it is indexed, folded in a folder's memory. */
export function articleText(article: Provision, folder = new TextFolder()): string {
  return folder.foldText(fullText(article));
}

/** The lines of an instrument that is shown as a whole, per language: its summary, headings and text. */
function bodyLines(instrument: Instrument, version: Version, language: Language): readonly string[] {
  const summary = instrument.summary?.[language];
  const expression = version.expressions.find((candidate) => candidate.language === language);
  const lines = expression === undefined ? [] : [...provisionsOf(expression.provisions)].map(({ text }) => text);
  return [...(summary === undefined ? [] : [summary]), ...lines].filter((line) => line !== '');
}

/** The text of a version as a whole, as it is indexed: that of its articles is theirs. */
export function wholeText(instrument: Instrument, version: Version): string {
  const lines = [...bodyLines(instrument, version, 'en'), ...bodyLines(instrument, version, 'zh')];
  return foldText(lines.join('\n'));
}

function withoutContained(names: readonly string[]): readonly string[] {
  return names.filter(
    (name, place) => !names.some((other, at) => at !== place && other !== name && other.includes(name)),
  );
}

function titleTexts({ title, aliases, topics, programme }: Instrument): readonly string[] {
  const names = [title.en, title.zh, ...(aliases.en ?? []), ...(aliases.zh ?? [])];
  const subjects = [...topics, ...(programme ? [programme] : [])].flatMap(({ en, zh }) => [en, zh]);
  const texts = [...names, ...subjects].filter((text) => text !== undefined).map(foldText);
  return withoutContained([...new Set(texts)]);
}

/** Articles are numbered by their eId, a repeated one without the mark of repetition. */
export function articleLabel({ eid }: Provision): string {
  return (eid.split('__').at(-1) ?? eid).replace(/^art_/, '').replace(/-r\d+$/, '');
}

function namesOf(instruments: readonly Instrument[], { syllables }: IndexMaterial): readonly IndexedName[] {
  return instruments.flatMap(({ title, aliases, topics }, place) => {
    const named = (list: readonly (string | undefined)[], role: IndexedName['role']) =>
      list.filter((name) => name !== undefined).map((name) => indexedName(place, role, name, syllables));
    const subjects = topics.flatMap(({ en, zh }) => [en, zh]);
    return [
      ...named([title.en, title.zh], 'title'),
      ...named([...(aliases.en ?? []), ...(aliases.zh ?? [])], 'alias'),
      ...named(subjects, 'topic'),
    ];
  });
}

function phraseNames({ phrases = [], read }: IndexMaterial): readonly IndexedName[] {
  if (read === undefined) return [];
  return [...new Set(phrases)].map((name) => ({ instrument: 0, role: 'phrase', name, syllables: read(name) }));
}

/** Grows an index version by version. */
class IndexBuilder {
  readonly #body = new LayerWriter();
  readonly #folder = new TextFolder();
  readonly #lengths: number[] = [];
  readonly #versions: VersionEntry[] = [];
  readonly #headings: (HeadingEntry & { readonly text: string })[] = [];
  readonly #titles: (readonly string[])[] = [];
  readonly #labels: Uint8Array[] = [];
  #inLetters = 0;
  /** Documents so far that speak of the police. */
  #policing = 0;
  /** How often each UTF-16 unit occurs. */
  readonly #characters = new Uint32Array(0x10000);

  add(instrument: Instrument, place: number): void {
    const titles = titleTexts(instrument);
    const title = instrument.title.zh ?? instrument.title.en ?? '';
    const level = levelOf(instrument.kind, instrument.subtype, title);
    for (const [number, version] of instrument.versions.entries()) {
      const first = this.#lengths.length;
      const policingBefore = this.#policing;
      const articles = version.expressions.flatMap(({ provisions }) => placedArticles(provisions));
      this.#addDocument(articles.length > 0 ? '' : wholeText(instrument, version));
      for (const { article } of articles) this.#addDocument(articleText(article, this.#folder));
      this.#addHeadings(articles, first + 1);
      this.#titles.push(titles);
      this.#labels.push(writeArticleLabels(articles.map(({ article }) => articleLabel(article))));
      const end = this.#lengths.length;
      const texts = Math.max(1, articles.length);
      const share = Math.min(1, (this.#policing - policingBefore) / texts);
      const policing = Math.round(share * POLICING_STEPS) / POLICING_STEPS;
      this.#versions.push({ instrument: place, version: number, first, end, level, policing });
    }
  }

  finish(names: readonly IndexedName[], read: PinyinReader | undefined): ReadonlyMap<string, Uint8Array> {
    const headings = this.#headings.toSorted((a, b) => a.first - b.first || b.end - a.end);
    const groups = new LayerWriter();
    for (const titles of this.#titles) groups.add(titles);
    for (const { text } of headings) groups.add([text]);
    const starts = new Uint32Array(this.#labels.length + 1);
    for (const [place, { length }] of this.#labels.entries()) starts[place + 1] = (starts[place] ?? 0) + length;
    return new Map([
      [SECTION.documents, DocumentTable.of(this.#versions, headings, this.#inLetters).write()],
      [SECTION.lengths, Uint8Array.from(this.#lengths)],
      [SECTION.labelStarts, writeUint32s(starts)],
      [SECTION.labels, joined(this.#labels)],
      ...layerSections(SECTION.body, this.#body.finish()),
      ...layerSections(SECTION.groups, groups.finish()),
      [SECTION.names, writeNames(names)],
      ...layerSections(SECTION.pieces, writeNamePieces(names)),
      [SECTION.sounds, soundsOf(read, this.#characters).write()],
    ]);
  }

  #addDocument(text: string): void {
    this.#lengths.push(lengthCode(this.#body.add([text])));
    for (let place = 0; place < text.length; place += 1) {
      const unit = text.charCodeAt(place);
      this.#characters[unit] = (this.#characters[unit] ?? 0) + 1;
    }
    if (LETTERS.test(text)) this.#inLetters += 1;
    if (POLICE.test(text)) this.#policing += 1;
  }

  #addHeadings(articles: readonly PlacedArticle[], first: number): void {
    const stretches = new Map<Provision, { first: number; end: number; text: string }>();
    for (const [place, { headings }] of articles.entries()) {
      for (const heading of headings) {
        const known = stretches.get(heading);
        if (known !== undefined) known.end = first + place + 1;
        else {
          const text = foldText(heading.heading ?? '');
          stretches.set(heading, { first: first + place, end: first + place + 1, text });
        }
      }
    }
    this.#headings.push(...stretches.values());
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The sections of a layer under its name. */
export function layerSections(name: string, layer: LayerSections): readonly (readonly [string, Uint8Array])[] {
  return [
    [`${name}-directory`, layer.directory],
    [`${name}-terms`, layer.blocks],
    [`${name}-postings`, layer.postings],
  ];
}

/** Police and what is theirs to keep: 公安机关, 人民警察, 治安. */
const POLICE = /公安|警察|治安|police/;
/** Beginning with five words of letters. */
const LETTERS = /^(?:[\p{Script=Latin}\p{N}]+[^\p{L}\p{N}]+){5}/u;
const CHARACTER = /[\u3400-\u9fff〇]/;

/** Sounds of the characters that the texts have, the most frequent first. */
function soundsOf(read: PinyinReader | undefined, counts: Uint32Array): SoundTable {
  const sounds = new Map<string, string>();
  const codes = read === undefined ? [] : [...counts.keys()].filter((code) => (counts[code] ?? 0) > 0);
  for (const code of codes.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)) {
    const character = String.fromCharCode(code);
    const syllable = read?.(character)[0]?.toLowerCase().replace(/ü/g, 'v') ?? '';
    if (CHARACTER.test(character) && /^[a-z]{1,6}$/.test(syllable)) sounds.set(character, syllable);
  }
  return new SoundTable(sounds);
}

/**
 * The sections of a search index over instruments, by name. Documents are numbered instrument by instrument, version by version:
 * first the version as a whole, then its articles (see {@link articlesOf}). Time and memory grow with the text. Deterministic.
 */
export function buildIndex(
  instruments: readonly Instrument[],
  material: IndexMaterial,
): ReadonlyMap<string, Uint8Array> {
  const builder = new IndexBuilder();
  for (const [place, instrument] of instruments.entries()) builder.add(instrument, place);
  return builder.finish([...namesOf(instruments, material), ...phraseNames(material)], material.read);
}
