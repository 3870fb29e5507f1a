/**
 * `node tests/bench/citations.ts PACK`: how fast the citation engine reads all laws on one core, and how long a document of 1 MB takes
 * after a change of one character.
 */
import { CitationDocument, layOut, readReferences } from '@dutybook/shared/citation';
import { citedLaws } from '../corpus/citedLaws.ts';

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

/** The middle of many edits, and the slowest of the fastest 99 of a hundred. */
function edits(name: string, text: string, context: { readonly law?: string }): void {
  const document = new CitationDocument(text, names, context);
  const times: number[] = [];
  for (let count = 0; count < 400; count += 1) {
    const at = Math.floor((text.length * ((count * 7919) % 10_007)) / 10_007);
    const started = process.cpuUsage();
    document.edit({ start: at, end: at, text: '的' });
    const { user, system } = process.cpuUsage(started);
    times.push((user + system) / 1000);
    document.edit({ start: at, end: at + 1, text: '' });
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  const size = (Buffer.byteLength(text) / MEGABYTE).toFixed(2);
  console.log(
    `${name}, ${size} MB: an edit takes ${at(0.5)} ms, 99 of 100 ${at(0.99)} ms, the slowest ${at(0.999)} ms`,
  );
}

let joined = '';
for (const { text } of texts) {
  if (Buffer.byteLength(joined) >= MEGABYTE) break;
  joined += `${text}\n`;
}
edits('lines of law', joined, { law: '某条例' });
edits('prose', joined.replaceAll('\n', '\n\n').replaceAll('第', ' 第'), {});
