import { importAsPack, openBuiltInPack, packMaterial } from '@dutybook/shared/library';
import type { ImportNews } from '@dutybook/shared/library';
import { success } from '@dutybook/shared/model';
import type { IsoDate, Language, Outcome } from '@dutybook/shared/model';
import { memorySource } from '@dutybook/shared/pack';
import type { ImportFile, ImportReport } from '@dutybook/shared/reading';
import { pinyin } from 'pinyin-pro';

/** What a pack is made of, and who is told how far it is. */
export interface BuildOrder {
  readonly files: readonly ImportFile[];
  readonly title: string;
  readonly day: IsoDate;
  readonly language: Language;
  /** The pack that comes with the extension: it knows short names of laws. */
  readonly builtIn: Uint8Array;
  /** What people ask, by the article that answers it; without it nothing is known of that. */
  readonly asked?: string;
  /** Stops the building by throwing. */
  readonly say: (news: ImportNews) => void;
  /** Lets the extension host answer what else it was asked. */
  readonly pause: () => Promise<void>;
}

/** A built pack and the account of what went into it. */
export interface BuiltPack {
  readonly bytes: Uint8Array;
  readonly report: ImportReport;
}

/** What a build answers: the account stands even where no pack could be made. */
export type BuildAnswer = Outcome<BuiltPack> & { readonly report?: ImportReport };

/** Builds a pack. A part of its own: the readers of all formats and the dictionary of pinyin are large. */
export async function buildPack(order: BuildOrder): Promise<BuildAnswer> {
  const builtIn = await openBuiltInPack(memorySource(order.builtIn));
  if (!builtIn.ok) return builtIn;
  const read = (name: string) => pinyin(name, { toneType: 'none', type: 'array', v: true });
  const material = await packMaterial(builtIn.value, order.asked ?? '', read);
  if (!material.ok) return material;
  const { files, day, language, title, say } = order;
  let report: ImportReport | undefined;
  const imported = await importAsPack({
    files,
    title: { en: title, zh: title },
    day,
    language,
    material: material.value,
    say,
    onReport: (told) => {
      report = told;
    },
  });
  if (!imported.ok) return report === undefined ? imported : { ...imported, report };
  const pieces: Uint8Array[] = [];
  for (const piece of imported.value.pieces) {
    pieces.push(piece);
    await order.pause();
    say({ type: 'writing' });
  }
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return success({ bytes, report: imported.value.report });
}
