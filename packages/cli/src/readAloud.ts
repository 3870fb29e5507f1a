import type { PinyinReader } from '@dutybook/shared/text';

/** What reads Chinese aloud; loaded when a pack is built, because it brings a large dictionary. */
export async function loadPinyinReader(): Promise<PinyinReader> {
  const { pinyin } = await import('pinyin-pro');
  return (text) => pinyin(text, { toneType: 'none', type: 'array', v: true });
}
