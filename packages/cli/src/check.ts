import { parseArgs } from 'node:util';
import {
  DEFAULT_SEVERITIES,
  DraftChecker,
  isCheckCode,
  SEVERITIES,
  severityOf,
  SimilarTitles,
} from '@dutybook/shared/drafting';
import type { CheckCode, Severity } from '@dutybook/shared/drafting';
import type { Library } from '@dutybook/shared/library';
import { isIsoDate, success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import { checkedFile, checkLine, checkSummary } from './checkText.ts';
import type { CheckedFile } from './checkText.ts';
import { openCitedLibrary } from './citedLibrary.ts';
import { EXIT } from './problemLine.ts';
import { refusedArguments } from './refusedArguments.ts';
import type { Terminal } from './terminal.ts';
import { readInput } from './textInput.ts';
import { today } from './today.ts';
import { misused, noDay } from './usage.ts';

/** `dutybook check`, as it was called. */
interface CheckCall {
  readonly files: readonly string[];
  readonly packs: readonly string[];
  readonly asOf: string;
  readonly json: boolean;
  readonly severities: Readonly<Record<CheckCode, Severity>>;
}

/** The severities of all checks, with those that were set on the command line. */
function readSeverities(given: readonly string[]): Outcome<CheckCall['severities']> {
  const severities: Record<CheckCode, Severity> = { ...DEFAULT_SEVERITIES };
  for (const each of given) {
    const [code = '', written] = each.split('=');
    const severity = SEVERITIES.find((known) => known === written);
    if (!isCheckCode(code) || severity === undefined) {
      return misused('check', {
        en: `--severity takes a code and one of ${SEVERITIES.join(', ')}, not “${each}”.`,
        zh: `--severity 须为“代码=级别”，级别可取 ${SEVERITIES.join('、')}，不能是“${each}”。`,
      });
    }
    severities[code] = severity;
  }
  return success(severities);
}

function readCall(args: readonly string[]): Outcome<CheckCall> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        pack: { type: 'string', multiple: true },
        'as-of': { type: 'string' },
        severity: { type: 'string', multiple: true },
        json: { type: 'boolean' },
      },
    });
    if (positionals.length === 0) return misused('check', { en: 'A draft is needed.', zh: '需要一份文稿。' });
    const asOf = values['as-of'] ?? today();
    if (!isIsoDate(asOf)) return misused('check', noDay('--as-of', asOf));
    const severities = readSeverities(values.severity ?? []);
    if (!severities.ok) return severities;
    const { pack: packs = [], json = false } = values;
    return success({ files: positionals, packs, asOf, json, severities: severities.value });
  } catch (error) {
    return misused('check', refusedArguments(error));
  }
}

/** Checks one file. Fails as reading it and as looking up its references does. */
async function checkFile(
  file: string,
  { asOf, severities }: CheckCall,
  library: Library,
  titles: SimilarTitles,
): Promise<Outcome<CheckedFile>> {
  const text = await readInput(file);
  if (!text.ok) return text;
  const references = await library.references(text.value, { asOf });
  if (!references.ok) return references;
  const isWanted = (code: CheckCode) => severities[code] !== 'off';
  const findings = new DraftChecker(titles).check(text.value, references.value, { asOf, isWanted });
  return success(checkedFile(file, text.value, findings, (finding) => severityOf(finding, severities[finding.code])));
}

/**
 * `dutybook check`: what is wrong or doubtful in drafts, and what could not be checked. 0 when there is no error, 1 when there is one or
 * a file could not be read.
 */
export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
  const call = readCall(args);
  if (!call.ok) return terminal.fail(call.problem);
  const opened = await openCitedLibrary(call.value.packs, terminal);
  if (!opened.ok) return terminal.fail(opened.problem);
  const { library } = opened.value;
  const titles = new SimilarTitles((await library.instruments()).flatMap(({ title }) => title.zh ?? []));
  const checked: CheckedFile[] = [];
  for (const file of call.value.files) {
    const one = await checkFile(file, call.value, library, titles);
    if (!one.ok) return terminal.fail(one.problem);
    checked.push(one.value);
  }
  const hasError = checked.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  if (call.value.json) terminal.print(JSON.stringify({ asOf: call.value.asOf, files: checked }));
  else {
    for (const { file, findings } of checked)
      for (const each of findings) terminal.print(checkLine(file, each, terminal.language, terminal.style));
    terminal.warn(checkSummary(checked, terminal.language));
  }
  return hasError ? EXIT.nothingDone : EXIT.done;
}
