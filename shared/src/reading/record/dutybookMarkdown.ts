import * as v from 'valibot';
import { parse } from 'yaml';
import type { Instrument, Language, Localized, Outcome, Provision, Version, Work } from '../../model/index.ts';
import { defined, failure, formatWork, success, UNDATED } from '../../model/index.ts';
import { cutFrontMatter } from '../markdown/frontMatter.ts';
import { readGuidanceBody } from './guidanceBody.ts';
import { describeIssues, describeYamlError } from './matterFaults.ts';
import type { Said } from './matterFaults.ts';
import { RecordSchema } from './recordSchema.ts';
import type { RecordMatter } from './recordSchema.ts';
import type { NamedText, Registry } from './registry.ts';

/** The YAML of a front matter stands below the line that opens it. */
const FIRST_LINE = 2;

/** Where a record comes from and what it shares with its folder. */
export interface RecordContext {
  readonly registry: Registry;
  /** Path of the file, for the user. */
  readonly file: string;
  /** Whether the record's id is a row of its source's table: so in the built-in library. */
  readonly rows: boolean;
}

/** A sentence in both languages without its full stop, which comes behind what is made of it. */
function clause({ en = '', zh = en }: Localized): Said {
  return { en: en.replace(/\.$/u, ''), zh: zh.replace(/。$/u, '') };
}

function malformed(file: string, { en, zh }: Said) {
  return failure('record-malformed', { en: `${file} cannot be read: ${en}.`, zh: `${file} 无法读取：${zh}。` });
}

function parseRecord(yaml: string, file: string): Outcome<RecordMatter> {
  let data: unknown;
  try {
    data = parse(yaml);
  } catch (error) {
    return malformed(file, describeYamlError(error, FIRST_LINE));
  }
  const result = v.safeParse(RecordSchema, data);
  return result.success ? success(result.output) : malformed(file, describeIssues(result.issues));
}

/** Resolves names of the registry; collects the keys that it does not have. */
class Names {
  readonly missing: { readonly what: string; readonly name: string }[] = [];

  named(text: NamedText | undefined, list: Readonly<Record<string, Localized>>, what: string): Localized | undefined {
    if (text === undefined || typeof text !== 'string') return text;
    const known = Object.hasOwn(list, text) ? list[text] : undefined;
    if (known === undefined) this.missing.push({ what, name: text });
    return known;
  }
}

function missingNames(missing: Names['missing']): Said {
  return {
    en: missing.map(({ what, name }) => `${what} "${name}" is not in library.yaml`).join('; '),
    zh: missing.map(({ what, name }) => `library.yaml 中没有 ${what} “${name}”`).join('；'),
  };
}

/** The issuer's key in the registry is the actor of the address, so that two agencies' records with the same id stay apart. */
function workOf(record: RecordMatter): Work {
  return defined({
    country: record.country,
    type: record.kind === 'regulation' ? ('act' as const) : ('doc' as const),
    subtype: record.kind,
    actor: typeof record.issuer === 'string' ? record.issuer : undefined,
    date: record.date ?? record.adopted ?? UNDATED,
    name: record.id,
  });
}

interface Body {
  readonly summary?: Localized;
  readonly expressions: readonly { readonly language: Language; readonly provisions: readonly Provision[] }[];
}

function versionOf(record: RecordMatter, { expressions }: Body): Version {
  const { date, adopted, inForceFrom, inForceUntil, status } = record;
  return defined({
    date: date ?? adopted,
    adopted,
    inForceFrom: inForceFrom === undefined ? undefined : { date: inForceFrom, certainty: 'certain' as const },
    inForceUntil,
    statedStatus: status,
    history: [],
    expressions,
  });
}

function instrumentOf(record: RecordMatter, body: Body, context: RecordContext, names: Names): Instrument {
  const { registry, file, rows } = context;
  const source = { ...registry.source, ...record.source };
  return defined({
    id: record.id,
    work: formatWork(workOf(record)),
    kind: record.kind,
    subtype: record.subtype,
    title: record.title,
    backTranslated: record.backTranslated,
    aliases: record.aliases,
    summary: body.summary,
    issuer: names.named(record.issuer, registry.issuers, 'issuer'),
    programme: names.named(record.programme, registry.programmes, 'programme'),
    jurisdiction: names.named(record.jurisdiction, registry.jurisdictions, 'jurisdiction'),
    topics: record.topics
      .map((topic) => names.named(topic, registry.topics, 'topic'))
      .filter((topic) => topic !== undefined),
    related: record.related,
    figures: record.figures,
    source: defined({
      document: source.document ?? file,
      title: source.title,
      paragraphs: source.paragraphs,
      row: rows ? record.id : undefined,
      file: rows ? undefined : file,
    }),
    versions: [versionOf(record, body)],
  });
}

/** Whether a document says that it is in Dutybook's own format. */
export function isDutybookMarkdown(document: string): boolean {
  return /^\ufeff?---[ \t]*\r?\n(?:[^\n]*\n)*?dutybook:/.test(document.slice(0, 2000));
}

/**
 * Reads one record in Dutybook's Markdown format: one instrument with one version, in one or both languages.
 * Fails with `record-malformed` or `front-matter-open`; the message names the file and every key at fault.
 */
export function readDutybookMarkdown(document: string, context: RecordContext): Outcome<Instrument> {
  const cut = cutFrontMatter(document);
  if (!cut.ok) return malformed(context.file, clause(cut.problem.message));
  if (cut.value.yaml === undefined)
    return malformed(context.file, { en: 'it has no front matter', zh: '没有文首元数据' });
  const record = parseRecord(cut.value.yaml, context.file);
  if (!record.ok) return record;
  const body = readGuidanceBody(cut.value.body, record.value.title);
  if (!body.ok) return malformed(context.file, clause(body.problem.message));
  const names = new Names();
  const instrument = instrumentOf(record.value, body.value, context, names);
  return names.missing.length > 0 ? malformed(context.file, missingNames(names.missing)) : success(instrument);
}
