import { failure, success } from '@dutybook/shared/model';
import type { Instrument, Localized, Outcome } from '@dutybook/shared/model';
import { importAsPack, openLibraryPack } from '@dutybook/shared/library';
import type { LibraryPack } from '@dutybook/shared/library';
import type { PackStore } from '@dutybook/shared/pack';
import type { ImportFile, ImportReport } from '@dutybook/shared/reading';
import { shownReport } from './shownReport.ts';
import type { OrderOf } from './taskOrder.ts';
import type { TaskEnd } from './taskNews.ts';
import type { TaskPorts } from './taskPorts.ts';

type DocumentOrder = OrderOf<'documents'>;

function importFile({ path, file }: DocumentOrder['files'][number]): ImportFile {
  return {
    path,
    size: file.size,
    bytes: async () => {
      try {
        return success(new Uint8Array(await file.arrayBuffer()));
      } catch {
        return failure('unreadable', {
          en: 'The file cannot be read. It may have been moved or changed since it was chosen.',
          zh: '文件无法读取，可能在选择之后被移动或者修改。',
        });
      }
    },
  };
}

async function instrumentsOf({ store }: LibraryPack): Promise<Outcome<readonly Instrument[]>> {
  const instruments: Instrument[] = [];
  for (let number = 0; number < store.count; number += 1) {
    const instrument = await store.wholeInstrument(number);
    if (!instrument.ok) return instrument;
    instruments.push(instrument.value);
  }
  return success(instruments);
}

interface Before {
  readonly title: Localized;
  readonly instruments: readonly Instrument[];
}

/** What the pack has before the documents are added to it. */
async function before(store: PackStore, { name, isNew, title }: DocumentOrder): Promise<Outcome<Before>> {
  if (isNew) return success({ title: { en: title, zh: title }, instruments: [] });
  const source = await store.open(name);
  const pack = source.ok ? await openLibraryPack(source.value) : source;
  if (!pack.ok) return pack;
  const instruments = await instrumentsOf(pack.value);
  return instruments.ok ? success({ title: pack.value.info.title, instruments: instruments.value }) : instruments;
}

/** Reads documents and stores them as a pack, or in one. The old pack is whole until the new one is. */
export async function runDocuments(order: DocumentOrder, ports: TaskPorts): Promise<TaskEnd> {
  const store = await ports.store();
  const old = store.ok ? await before(store.value, order) : store;
  const material = old.ok ? await ports.material() : old;
  if (!store.ok) return { type: 'failed', problem: store.problem };
  if (!old.ok) return { type: 'failed', problem: old.problem };
  if (!material.ok) return { type: 'failed', problem: material.problem };
  let report: ImportReport | undefined;
  const imported = await importAsPack({
    files: order.files.map(importFile),
    title: old.value.title,
    before: old.value.instruments,
    day: ports.today(),
    language: order.language,
    material: material.value,
    say: ports.say,
    onReport: (whole) => {
      report = whole;
    },
  });
  const { name, isNew } = order;
  const stored = imported.ok ? await store.value[isNew ? 'install' : 'update'](name, imported.value.pieces) : imported;
  const shown = report === undefined ? {} : { report: shownReport(report) };
  return stored.ok ? { type: 'done', ...shown } : { type: 'failed', problem: stored.problem, ...shown };
}
