/** Characters as bytes of the same number. */
export const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** How wide pages are, in points. */
export const WIDTH = 600;

/** A PDF with one stream of drawing operations per page; fonts F (Helvetica) and B (bold). */
export function pdf(
  pages: readonly string[],
  { trailer = '', contents = (page: string) => page, filter = '' } = {},
): Uint8Array<ArrayBuffer> {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>',
    ...pages.flatMap((page, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${WIDTH} 800]/Resources<</Font<</F 3 0 R/B 4 0 R>>>>/Contents ${6 + index * 2} 0 R>>`,
      `<</Length ${contents(page).length}${filter}>>\nstream\n${contents(page)}\nendstream`,
    ]),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join('')}`;
  return latin(
    `${text}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${text.length}\n%%EOF`,
  );
}

const escape = (text: string) => text.replace(/[()\\]/g, '\\$&');

/** One line of text; `y` counts from the lower edge. */
export const line = (text: string, x: number, y: number, { size = 10, font = 'F' } = {}) =>
  `BT /${font} ${size} Tf ${x} ${y} Td (${escape(text)}) Tj ET\n`;

/** Lines of text, one below the other. */
export const lines = (texts: readonly string[], x: number, y: number, size = 10) =>
  texts.map((text, index) => line(text, x, y - index * size * 1.2, { size })).join('');
