import { describe, expect, it } from 'vitest';
import type { Instrument } from '../model/index.ts';
import { sampleInstruments } from '../pack/packSample.ts';
import { joinIndexes } from '../search/index.ts';
import type { LibraryPack } from './libraryPack.ts';
import { LibraryTexts } from './libraryTexts.ts';
import { sampleLaw, samplePack, sampleVersion } from './packSample.ts';
import { Shelf } from './shelf.ts';

/** Laws of two versions, whose numbers are printed in digits. */
function digitLaws(): readonly Instrument[] {
  const versions = [
    sampleVersion('2001-01-01', [['公安机关'], ['应当|依法|处理']]),
    sampleVersion('2011-01-01', [['公安机关'], ['予以警告', '罚款'], ['拘留']]),
  ];
  return [sampleLaw('数字法', versions), sampleLaw('又一法', versions)];
}

function open(packs: readonly LibraryPack[]) {
  const shelf = new Shelf(packs);
  const index = joinIndexes(packs.map((pack) => pack.index));
  return { shelf, documents: index.documents, texts: new LibraryTexts(shelf, index) };
}

describe('the texts of a library', () => {
  it('are articles as their trees have them, made from their labels or not, in one pack and in several', async () => {
    const chinese = await samplePack(sampleInstruments(3, 6));
    const digits = await samplePack(digitLaws());
    for (const packs of [[chinese], [digits], [chinese, digits], [digits, chinese]]) {
      const { shelf, documents, texts } = open(packs);
      for (let document = 0; document < documents.count; document += 1) {
        const found = documents.found(document);
        const { store, number } = shelf.stored(found.instrument);
        const { start } = store.articlesOfVersion(number, found.version);
        const whole = await store.articleText(start + (found.article ?? 0));
        const text = await texts.of(found);
        if (!whole.ok || !text.ok) throw new Error('a sample that cannot be read');
        const type = found.article === undefined ? 'opening' : 'article';
        expect(text.value).toEqual({ type, article: whole.value.provision });
      }
    }
  });
});
