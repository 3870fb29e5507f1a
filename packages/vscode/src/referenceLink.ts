/** A reference link of a Markdown document, `[label][1]`: where its label stands and the target that its definition gives. */
export interface ReferenceLink {
  /** The label without its brackets, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly target: string;
}

const DEFINITION = /^\[(\d+)\]: <([^<>\n]+)>$/gmu;
const LINK = /(?<!\\)\[((?:\\.|[^\\[\]\n])+)\]\[(\d+)\]/gu;

/** The numbered reference links of a document that have a definition. */
export function referenceLinks(text: string): readonly ReferenceLink[] {
  const targets = new Map<string, string>();
  for (const [, number = '', target = ''] of text.matchAll(DEFINITION)) targets.set(number, target);
  return [...text.matchAll(LINK)].flatMap(({ index, 1: label = '', 2: number = '' }) => {
    const target = targets.get(number);
    return target === undefined ? [] : [{ start: index + 1, end: index + 1 + label.length, target }];
  });
}
