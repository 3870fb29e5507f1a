/** How far a declaration is looked for: the HTML standard says 1,024 bytes; saved pages carry comments before it. */
const LOOKED_AT = 4096;
const NAMES_ITSELF = /charset[\s]*=[\s]*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/i;

/** The declaration of an XML page, `<?xml version="1.0" encoding="gbk"?>`. */
const XML_DECLARATION = /^<\?xml[\s][^>]*?encoding[\s]*=[\s]*["']([^"'>]+)["']/;

/** A tag from its name on; quoted values may have any character in them. */
const TAG = /<(\/?[a-z][^\s/>]*)(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>/giy;
const ATTRIBUTE = /([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, double ?? single ?? bare ?? '');
  }
  return found;
}

function charsetOfMeta(text: string): string | undefined {
  const attributes = attributesOf(text);
  const own = attributes.get('charset');
  if (own !== undefined) return own;
  if (attributes.get('http-equiv')?.toLowerCase() !== 'content-type') return undefined;
  const match = NAMES_ITSELF.exec(attributes.get('content') ?? '');
  return match?.[1] ?? match?.[2] ?? match?.[3];
}

/** A label that can be told; UTF-16 cannot be declared in bytes that are not, so UTF-8 is meant (HTML standard, 13.2.3.2). */
function labelOf(text: string | undefined): string | undefined {
  const label = text?.trim().toLowerCase();
  if (label === undefined || !/^[\w:.()+-]{1,40}$/.test(label)) return undefined;
  if (/^(?:utf-16(?:le|be)?|unicode|ucs-2|iso-10646-ucs-2|unicodefffe|unicodefeff|csunicode)$/.test(label))
    return 'utf-8';
  return label === 'x-user-defined' ? 'windows-1252' : label;
}

/** The end of the construct that begins at `start` with `<`, or of a single character when it is none. */
function endOfMarkup(head: string, start: number): number {
  if (head.startsWith('<!--', start)) {
    // `<!-->` is a whole comment: the dashes may be shared.
    const end = head.indexOf('-->', start + 2);
    return end < 0 ? head.length : end + 3;
  }
  if (/[!/?]/.test(head[start + 1] ?? '')) {
    const end = head.indexOf('>', start);
    return end < 0 ? head.length : end + 1;
  }
  return start + 1;
}

/**
 * The character set that a page declares in its first bytes: `meta charset`, `meta http-equiv`, or an XML declaration, after the
 * HTML standard's prescan (13.2.3.2). The label is in lower case, as declared; `undefined` when the page declares none.
 */
export function declaredHtmlCharset(bytes: Uint8Array): string | undefined {
  let head = '';
  for (const byte of bytes.subarray(0, LOOKED_AT)) head += String.fromCharCode(byte);
  for (let at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at)) {
    TAG.lastIndex = at;
    const tag = TAG.exec(head);
    if (tag?.[1]?.toLowerCase() === 'meta') {
      const label = labelOf(charsetOfMeta(tag[2] ?? ''));
      if (label !== undefined) return label;
    }
    at = tag === null ? endOfMarkup(head, at) : TAG.lastIndex;
  }
  return labelOf(XML_DECLARATION.exec(head)?.[1]);
}
