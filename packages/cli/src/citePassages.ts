import * as v from 'valibot';
import type { CitationContext } from '@dutybook/shared/citation';
import type { Library } from '@dutybook/shared/library';
import { defined, failure } from '@dutybook/shared/model';
import type { Problem } from '@dutybook/shared/model';
import { jsonReference } from './jsonReference.ts';
import { EXIT } from './problemLine.ts';
import type { Terminal } from './terminal.ts';
import { readTextFile } from './textFile.ts';

const optional = <Value extends v.GenericSchema>(schema: Value) => v.optional(v.nullable(schema));

const PassageSchema = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  context: optional(
    v.object({
      law: optional(v.string()),
      article: optional(v.union([v.string(), v.number()])),
      paragraphIndex: optional(v.number()),
      itemIndex: optional(v.number()),
      defaultLaw: optional(v.boolean()),
    }),
  ),
});
type Passage = v.InferOutput<typeof PassageSchema>;

function parseLine(line: string): Passage | undefined {
  try {
    const result = v.safeParse(PassageSchema, JSON.parse(line));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

/** What a passage says of where it is from. A default law is what sections mean without an act; any other is the text's own. */
function contextOf({ context }: Passage): CitationContext {
  const law = context?.law ?? undefined;
  if (context?.defaultLaw === true) return defined({ defaultLaw: law });
  return defined({
    law,
    article: context?.article == null ? undefined : String(context.article).replace('_', '-'),
    paragraph: context?.paragraphIndex ?? undefined,
    item: context?.itemIndex ?? undefined,
  });
}

function badLine(number: number): Problem {
  return failure('bad-line', {
    en: `Line ${number} is not a JSON object with "id" and "text".`,
    zh: `第${number}行不是含有“id”和“text”的JSON对象。`,
  }).problem;
}

/** Answers every line `{id, text, context}` of a file with a line `{id, refs}`, or `{id, error}`, in the same order. */
export async function citePassages(file: string, asOf: string, library: Library, terminal: Terminal): Promise<number> {
  const lines = await readTextFile(file);
  if (!lines.ok) return terminal.fail(lines.problem);
  let failed = 0;
  let answered = 0;
  for (const [index, line] of lines.value.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const passage = parseLine(line);
    if (passage === undefined) {
      failed += 1;
      terminal.print(JSON.stringify({ id: null, error: badLine(index + 1) }));
      continue;
    }
    const { id, text } = passage;
    const context = contextOf(passage);
    const found = await library.references(text, { ...context, asOf });
    if (!found.ok) return terminal.fail(found.problem);
    terminal.print(JSON.stringify({ id, refs: found.value.map((each) => jsonReference(each, context.law)) }));
    answered += 1;
  }
  if (failed === 0) return EXIT.done;
  terminal.warn(`${failed} of ${failed + answered} passages could not be read.`);
  return answered === 0 ? EXIT.nothingDone : EXIT.partly;
}
