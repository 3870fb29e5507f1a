import { parseArgs } from 'node:util';
import type { Library } from '@dutybook/shared/library';
import { defined, isIsoDate, success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import { citePassages } from './citePassages.ts';
import { citeLine, LineCount } from './citeText.ts';
import { openCitedLibrary } from './citedLibrary.ts';
import { jsonReference } from './jsonReference.ts';
import { EXIT } from './problemLine.ts';
import { refusedArguments } from './refusedArguments.ts';
import type { Terminal } from './terminal.ts';
import { readInput } from './textInput.ts';
import { today } from './today.ts';
import { misused, noDay } from './usage.ts';

/** `dutybook cite`, as it was called. */
interface CiteCall {
  readonly file?: string;
  readonly packs: readonly string[];
  readonly asOf: string;
  readonly json: boolean;
  readonly passages?: string;
}

function readCall(args: readonly string[]): Outcome<CiteCall> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        pack: { type: 'string', multiple: true },
        'as-of': { type: 'string' },
        json: { type: 'boolean' },
        passages: { type: 'string' },
      },
    });
    const [file, ...more] = positionals;
    if (more.length > 0) return misused('cite', { en: 'One text is read at a time.', zh: '一次只读一份文本。' });
    if ((file === undefined) === (values.passages === undefined))
      return misused('cite', { en: 'A text or --passages is needed.', zh: '需要一份文本或 --passages。' });
    const asOf = values['as-of'] ?? today();
    if (!isIsoDate(asOf)) return misused('cite', noDay('--as-of', asOf));
    return success(
      defined({ file, packs: values.pack ?? [], asOf, json: values.json ?? false, passages: values.passages }),
    );
  } catch (error) {
    return misused('cite', refusedArguments(error));
  }
}

async function citeText(text: string, { asOf, json }: CiteCall, library: Library, terminal: Terminal): Promise<number> {
  const found = await library.references(text, { asOf });
  if (!found.ok) return terminal.fail(found.problem);
  if (json) {
    const references = found.value.map((each) => jsonReference(each, undefined));
    terminal.print(JSON.stringify({ asOf, references }));
    return EXIT.done;
  }
  const lines = new LineCount(text);
  for (const each of found.value) {
    terminal.print(citeLine(each, lines.at(each.start), terminal.language, terminal.style));
  }
  if (found.value.length === 0)
    terminal.warn(terminal.language === 'zh' ? '没有找到引用。' : 'No reference was found.');
  return EXIT.done;
}

/** `dutybook cite`: the references of a text and what holds of them. 0 when the text was read, also without references; 1 when not. */
export async function cite(args: readonly string[], terminal: Terminal): Promise<number> {
  const call = readCall(args);
  if (!call.ok) return terminal.fail(call.problem);
  const { file, passages, packs, asOf } = call.value;
  const opened = await openCitedLibrary(packs, terminal);
  if (!opened.ok) return terminal.fail(opened.problem);
  const { library } = opened.value;
  if (passages !== undefined) return citePassages(passages, asOf, library, terminal);
  const text = await readInput(file ?? '-');
  return text.ok ? citeText(text.value, call.value, library, terminal) : terminal.fail(text.problem);
}
