/**
 * `node tests/bench/evalCitations.ts PACK [PASSAGES.jsonl] [--errors=N]`: runs the passages beside the checkout through
 * `dutybook cite --passages` as it is built, and prints what `../shared/eval/citations/score.mjs` says of the answers, by source.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { material } from '../corpus/corpus.ts';
import { dutybook } from '../corpus/dutybook.ts';

const values = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const [pack = '', passages = material('eval/citations/passages.jsonl')] = values;
const errors = process.argv.find((argument) => argument.startsWith('--errors='))?.slice('--errors='.length) ?? '0';

const { code, out, err } = await dutybook(['cite', '--passages', passages, ...(pack === '' ? [] : ['--pack', pack])]);
if (code !== 0) throw new Error(err);
const answers = join(tmpdir(), `dutybook-citations-${process.pid}.jsonl`);
writeFileSync(answers, out);
const score = [material('eval/citations/score.mjs'), answers, '--gold', passages, '--errors', errors];
console.log(execFileSync(process.execPath, score, { encoding: 'utf8' }));
const states = new Map<string, number>();
for (const [, state = ''] of out.matchAll(/"state":"([^"]+)"/g)) states.set(state, (states.get(state) ?? 0) + 1);
console.log([...states].map(([state, count]) => `${state} ${count}`).join(', '));
