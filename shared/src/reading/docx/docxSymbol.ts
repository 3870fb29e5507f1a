/** Symbol fonts keep their characters at F000 to F0FF, or at their plain codes; these are the ones that documents use as marks. */
const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: {
    0x22: '∀',
    0x24: '∃',
    0x27: '∋',
    0x2a: '∗',
    0x2d: '−',
    0x40: '≅',
    0xb7: '•',
    0xa7: '♣',
    0xa8: '♦',
    0xd7: '⋅',
    0xb4: '×',
    0xb8: '÷',
    0xb1: '±',
    0xa3: '≤',
    0xb3: '≥',
    0xb9: '≠',
    0xbb: '≈',
    0xa5: '∞',
    0xae: '→',
    0xac: '←',
    0xad: '↑',
    0xaf: '↓',
    0xde: '⇒',
    0xb0: '°',
    0xb2: '″',
    0xa2: '′',
    0xd6: '√',
    0xe5: '∑',
    0xb6: '∂',
    0xf2: '∫',
    0xce: '∈',
    0xbc: '…',
    0xd2: '®',
    0xd3: '©',
    0xd4: '™',
  },
  wingdings: {
    0x6c: '●',
    0x6e: '■',
    0x6f: '□',
    0x70: '□',
    0x71: '❑',
    0x72: '❒',
    0x74: '⧫',
    0x75: '◆',
    0x76: '❖',
    0x77: '⬥',
    0x9f: '•',
    0xa1: '○',
    0xa7: '▪',
    0xa8: '□',
    0xab: '★',
    0xd8: '➢',
    0xe0: '→',
    0xdf: '←',
    0xe1: '↑',
    0xe2: '↓',
    0xe8: '➔',
    0xf0: '⇨',
    0xfb: '✗',
    0xfc: '✓',
    0xfd: '☒',
    0xfe: '☑',
    0x2a: '✉',
    0x28: '☎',
    0x46: '☞',
    0x4a: '☺',
  },
  'wingdings 2': { 0x50: '✓', 0x4f: '✗', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0xa3: '□', 0x97: '●', 0x98: '●' },
};
/** Greek letters of the font Symbol, at the places of the Latin ones. */
const GREEK_UPPER = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const GREEK_LOWER = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';

function greek(code: number): string | undefined {
  if (code >= 0x41 && code <= 0x5a) return GREEK_UPPER.charAt(code - 0x41);
  return code >= 0x61 && code <= 0x7a ? GREEK_LOWER.charAt(code - 0x61) : undefined;
}

/** A blank is one in every font, and Symbol has signs and digits where ASCII has them. */
function isPlain(place: number, font: string): boolean {
  return place === 0x20 || (font === 'symbol' && place > 0x20 && place < 0x40);
}

/** A character of a symbol font as Unicode; as it is when the font or the character is not known. */
export function symbolCharacter(character: string, font: string | undefined): string {
  const name = (font ?? 'symbol').trim().toLowerCase();
  const code = character.codePointAt(0) ?? 0;
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (code === place && (font === undefined || code > 0xff)) return character;
  const known = FONTS[name]?.[place] ?? (name === 'symbol' ? greek(place) : undefined);
  return known ?? (isPlain(place, name) ? String.fromCharCode(place) : character);
}
