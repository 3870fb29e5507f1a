/**
 * `node tests/bench/evalCitations.ts PACK [PASSAGES.jsonl] [--out FILE]`: what the citation engine finds in the passages beside the
 * checkout, as lines that `../shared/eval/citations/score.mjs` reads, and its scores.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { material } from '../corpus/corpus.ts';
import { citedLaws } from '../corpus/citedLaws.ts';
import { citationLine, readPassages } from '../corpus/passages.ts';

const [pack = '/tmp/laws.dutybook', file = material('eval/citations/passages.jsonl')] = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const errors = process.argv.find((arg) => arg.startsWith('--errors='))?.slice('--errors='.length) ?? '0';
const laws = citedLaws(pack);
const lines: string[] = [];
for (const passage of readPassages(file)) lines.push(JSON.stringify(await citationLine(passage, laws)));
const target = join(tmpdir(), 'dutybook-citations.jsonl');
writeFileSync(target, `${lines.join('\n')}\n`);
const score = material('eval/citations/score.mjs');
console.log(execFileSync(process.execPath, [score, target, '--gold', file, '--errors', errors], { encoding: 'utf8' }));
