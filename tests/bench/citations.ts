/**
 * `node tests/bench/citations.ts PACK`: how fast the citation engine reads all laws on one core, and how long a document of 1 MB takes
 * after a change of one character: read again alone, and checked again against a library of these laws.
 */
import { CitationDocument, layOut, readReferences } from '@dutybook/shared/citation';
import { openLibrary } from '@dutybook/shared/library';
import { citedLaws } from '../corpus/citedLaws.ts';
import { BUILT_IN, openPackAt } from '../corpus/packFile.ts';

const [pack] = process.argv.slice(2);
if (pack === undefined) throw new Error('Name the pack that `dutybook import` made of the laws.');
const { names, instruments } = await citedLaws(pack);
const MEGABYTE = 1_000_000;

const texts = instruments.flatMap(({ title, versions }) =>
  versions.flatMap(({ expressions }) =>
    expressions.map(({ provisions }) => ({ law: title.zh ?? '', text: layOut(provisions).text })),
  ),
);
const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
for (let round = 1; round <= 3; round += 1) {
  const started = process.cpuUsage();
  let found = 0;
  for (const { text, law } of texts) found += readReferences(text, names, { law }).references.length;
  // Time of the processor, which other programs on the machine do not lengthen.
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1_000_000;
  console.log(`round ${round}: ${found} references, ${(bytes / MEGABYTE / seconds).toFixed(1)} MB/s`);
}

/** Milliseconds of the processor that work took. */
async function timed(work: () => unknown): Promise<number> {
  const started = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

type TakeEdit = (edit: { readonly start: number; readonly end: number; readonly text: string }) => unknown;

/** The middle of many edits, and the slowest of the fastest 99 of a hundred. */
async function edits(name: string, text: string, take: TakeEdit): Promise<void> {
  const times: number[] = [];
  for (let count = 0; count < 400; count += 1) {
    const at = Math.floor((text.length * ((count * 7919) % 10_007)) / 10_007);
    times.push(await timed(() => take({ start: at, end: at, text: '的' })));
    await take({ start: at, end: at + 1, text: '' });
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  const size = (Buffer.byteLength(text) / MEGABYTE).toFixed(2);
  console.log(
    `${name}, ${size} MB: an edit takes ${at(0.5)} ms, 99 of 100 ${at(0.99)} ms, the slowest ${at(0.999)} ms`,
  );
}

/** An edit read again, and read and looked up again. */
async function bothEdits(name: string, text: string, context: { readonly law?: string }): Promise<void> {
  const document = new CitationDocument(text, names, context);
  await edits(`${name}, read`, text, (edit) => document.edit(edit));
  const cited = await library.citedText(text, context);
  if (!cited.ok) throw new Error(cited.problem.message.en);
  const first = await timed(() => cited.value.references());
  console.log(`${name}, all references checked once: ${first.toFixed(0)} ms`);
  await edits(`${name}, checked`, text, async (edit) => {
    cited.value.edit(edit);
    await cited.value.references();
  });
}

const library = openLibrary([await openPackAt(BUILT_IN), await openPackAt(pack)], {
  today: () => new Date().toISOString().slice(0, 10),
});
let joined = '';
for (const { text } of texts) {
  if (Buffer.byteLength(joined) >= MEGABYTE) break;
  joined += `${text}\n`;
}
await bothEdits('lines of law', joined, { law: '某条例' });
await bothEdits('prose', joined.replaceAll('\n', '\n\n').replaceAll('第', ' 第'), {});
