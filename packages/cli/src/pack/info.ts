import { INSTRUMENT_SECTIONS, InstrumentStore, openPack, signerOf } from '@dutybook/shared/pack';
import type { Pack } from '@dutybook/shared/pack';
import { signerLine, sizeText } from '@dutybook/view/text';
import { EXIT } from '../problemLine.ts';
import type { Terminal } from '../terminal.ts';
import { openPackFile } from './packFile.ts';
import { readPackCall } from './packUsage.ts';
import { jsonVerdict } from './jsonVerdict.ts';

interface Content {
  readonly instruments: number;
  readonly articles: number;
}

/** What a pack holds, where it holds instruments that can be read. */
async function contentOf(pack: Pack): Promise<Content | undefined> {
  if (pack.section(INSTRUMENT_SECTIONS.directory) === undefined) return undefined;
  const store = await InstrumentStore.open(pack);
  return store.ok ? { instruments: store.value.count, articles: store.value.articleCount } : undefined;
}

function lines(pack: Pack, content: Content | undefined, terminal: Terminal): readonly string[] {
  const isChinese = terminal.language === 'zh';
  const { major, minor } = pack.version;
  const width = Math.max(0, ...pack.sections.map(({ name }) => name.length));
  const number = (value: number) => value.toLocaleString('en');
  return [
    isChinese ? `格式 ${major}.${minor} · ${sizeText(pack.size)}` : `Format ${major}.${minor} · ${sizeText(pack.size)}`,
    signerLine(signerOf(pack, []), terminal.language),
    ...(content === undefined
      ? []
      : [
          isChinese
            ? `${number(content.instruments)}件，${number(content.articles)}条`
            : `${number(content.instruments)} instruments, ${number(content.articles)} articles`,
        ]),
    ...pack.sections.map(
      ({ name, layout, length, storedLength }) =>
        `  ${name.padEnd(width)}  ${layout.padEnd(6)}  ${sizeText(storedLength).padStart(9)}  (${sizeText(length)})`,
    ),
  ];
}

/**
 * `dutybook pack info`: what the header and the table of contents of a pack say; its signature is checked, its sections are not read.
 * 0, or 1 when the file is no pack that can be opened.
 */
export async function packInfo(args: readonly string[], terminal: Terminal): Promise<number> {
  const call = readPackCall('info', args, { json: { type: 'boolean' } }, true);
  if (!call.ok) return terminal.fail(call.problem);
  const file = call.value.argument;
  const source = await openPackFile(file);
  if (!source.ok) return terminal.fail(source.problem);
  const opened = await openPack(source.value, { understood: { includes: () => true } });
  if (!opened.ok) return terminal.fail(opened.problem);
  const pack = opened.value;
  const content = await contentOf(pack);
  if (call.value.values.json === true) {
    const sections = pack.sections.map(({ name, layout, length, storedLength }) => ({
      name,
      layout,
      length,
      storedLength,
    }));
    const { version, size } = pack;
    const signature = jsonVerdict(signerOf(pack, []));
    terminal.print(JSON.stringify({ file, version, size, signature, ...content, sections }));
  } else {
    for (const line of lines(pack, content, terminal)) terminal.print(line);
  }
  return EXIT.done;
}
