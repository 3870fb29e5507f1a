import type { Library, OutlineEntry } from '../library/index.ts';
import type { IsoDate, Language, Outcome } from '../model/index.ts';
import { defined, failure, parseAddress, success } from '../model/index.ts';
import type { CitedAnswer } from './citedAnswer.ts';
import { citedAnswer } from './citedAnswer.ts';
import { ProvisionInputSchema } from './inputSchemas.ts';
import { quoteAt } from './quotedProvision.ts';
import type { QuotedProvision } from './quotedProvision.ts';
import { readInput } from './toolInput.ts';

/** What an instrument is made of, where its text is too long to be given at once. */
export interface Contents {
  readonly entries: readonly Pick<OutlineEntry, 'address' | 'type' | 'number' | 'heading' | 'opening'>[];
  readonly total: number;
}

/** One provision asked for. */
export interface ProvisionAnswer {
  /** What the citation says, where one was given and not an address. */
  readonly citation?: CitedAnswer;
  /** Absent where it cannot be told what is meant; see the candidates. */
  readonly provision?: QuotedProvision;
  /** Of an instrument whose text is longer: ask for its provisions one by one. */
  readonly contents?: Contents;
}

/** The answer of the tool `get_provision`: one for each reference of the citation. */
export interface ProvisionAnswers {
  readonly answers: readonly ProvisionAnswer[];
}

/** Longest text that is given, in UTF-16 units. */
const LONGEST = 8000;
const MOST_ENTRIES = 150;
const MOST_REFERENCES = 10;
const LISTED: ReadonlySet<string> = new Set(['part', 'subpart', 'chapter', 'section', 'article', 'heading', 'annex']);

interface Asked {
  readonly language: Language;
  readonly asOf?: IsoDate;
}

async function answerAt(
  library: Library,
  address: string,
  asked: Asked,
  signal?: AbortSignal,
): Promise<Outcome<ProvisionAnswer>> {
  const provision = await quoteAt(library, address, { ...asked, longest: LONGEST }, signal);
  if (!provision.ok) return provision;
  if (provision.value.isWhole || parseAddress(address)?.eid !== undefined)
    return success({ provision: provision.value });
  const outline = await library.outline(address, asked, signal);
  if (!outline.ok) return outline;
  const listed = outline.value.entries.filter(({ type }) => LISTED.has(type));
  const entries = listed
    .slice(0, MOST_ENTRIES)
    .map(({ address, type, number, heading, opening }) => defined({ address, type, number, heading, opening }));
  return success({
    provision: { ...provision.value, text: '', isWhole: false },
    contents: { entries, total: listed.length },
  });
}

async function answerCited(
  library: Library,
  citation: string,
  asked: Asked,
  signal?: AbortSignal,
): Promise<Outcome<ProvisionAnswers>> {
  const found = await library.references(citation, defined({ asOf: asked.asOf }), signal);
  if (!found.ok) return found;
  if (found.value.length === 0) {
    return failure('no-citation', {
      en: `“${citation}” names no provision or instrument. Search for it, or write the full title and the number.`,
      zh: `“${citation}”没有写明哪一条或者哪一部法。请先查阅，或者写出全称和条号。`,
    });
  }
  const answers: ProvisionAnswer[] = [];
  for (const reference of found.value.slice(0, MOST_REFERENCES)) {
    const cited = citedAnswer(reference);
    const answer = cited.address === undefined ? success({}) : await answerAt(library, cited.address, asked, signal);
    if (!answer.ok) return answer;
    answers.push({ citation: cited, ...answer.value });
  }
  return success({ answers });
}

/**
 * The tool `get_provision`: the exact words of an address, or of what a citation means. Where several provisions may be meant it gives
 * none of them, but the candidates. Fails with `bad-input`, `no-citation` and as {@link Library.card} does. Throws the signal's reason
 * when aborted.
 */
export async function getProvision(
  library: Library,
  input: unknown,
  signal?: AbortSignal,
): Promise<Outcome<ProvisionAnswers>> {
  const read = readInput(ProvisionInputSchema, input);
  if (!read.ok) return read;
  const { provision, asOf } = read.value;
  const address = parseAddress(provision);
  const spoken = address?.expression?.language ?? (/\p{Script=Han}/u.test(provision) ? 'zh' : 'en');
  const asked = defined({ language: read.value.language ?? spoken, asOf });
  if (address === undefined) return answerCited(library, provision, asked, signal);
  const answer = await answerAt(library, provision, asked, signal);
  return answer.ok ? success({ answers: [answer.value] }) : answer;
}
