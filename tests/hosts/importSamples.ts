import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { sampleDocx } from '../../shared/src/reading/docx/docxSample.ts';

/** A law as Markdown, with so many articles. */
export function sampleMarkdown(name: string, articles: readonly string[]): string {
  const lines = articles.map((text, at) => `第${['一', '二', '三', '四'][at] ?? `${at + 1}`}条 ${text}\n\n`);
  return `# ${name}\n\n<!-- INFO END -->\n\n${lines.join('')}`;
}

/** A PDF of one page whose lines are Latin text. */
export function samplePdf(lines: readonly string[]): Uint8Array {
  const drawn = lines.map((line, at) => `1 0 0 1 72 ${720 - 24 * at} Tm (${line}) Tj`).join('\n');
  const stream = `BT /F1 12 Tf\n${drawn}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${`${place}`.padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return strToU8(text + end);
}

/** Documents of each format, and what has to be found of each afterwards. */
export const SAMPLE_LOOKUPS: readonly (readonly [query: string, words: string])[] = [
  ['河道夜巡法第一条', '两人同行'],
  ['山林巡护规定第二条', '每月巡护'],
  ['Harbour patrol guide lanterns', 'lanterns'],
  ['港口值守规定第一条', '昼夜值守'],
  ['码头检查规定第一条', '逐船检查'],
];

/** Writes a folder of documents: Markdown, Word, PDF, HTML, a zip, a damaged file and one that is hidden. */
export async function writeSampleFolder(folder: string): Promise<void> {
  await mkdir(join(folder, 'more'), { recursive: true });
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const files: Readonly<Record<string, string | Uint8Array>> = {
    '河道夜巡法.md': sampleMarkdown('河道夜巡法', ['夜巡两人同行。']),
    '山林.docx': sampleDocx(['山林巡护规定', '第一条 巡护山林。', '第二条 每月巡护。'].map(paragraph).join('')),
    'harbour.pdf': samplePdf(['Harbour patrol guide', '1. Carry two lanterns at night.', '2. Report every boat.']),
    'more/港口.html':
      '<!doctype html><title>港口值守规定</title><h1>港口值守规定</h1><p>第一条 港口昼夜值守。</p><script>alert(1)</script>',
    'more/码头.zip': zipSync({ '码头.md': strToU8(sampleMarkdown('码头检查规定', ['码头逐船检查。'])) }),
    'more/broken.pdf': strToU8('%PDF-1.7\nnothing of it'),
    '.hidden.md': sampleMarkdown('隐藏规定', ['不应读取。']),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}
