import type { LeftReason } from './docxInline.ts';
import type { XmlElement } from '../xml/xml.ts';

/** A text box or the like that is anchored in a paragraph, and why all of it is left out, if it is. */
export interface AnchoredBox {
  readonly element: XmlElement;
  readonly left: LeftReason | undefined;
}

/** The text of one paragraph as it is gathered from its runs. */
export class DocxLine {
  /** Read after the paragraph. */
  readonly boxes: AnchoredBox[] = [];
  #text = '';
  #boldEnd = 0;
  #boldSoFar = true;

  add(text: string, bold: boolean): void {
    this.#text += text;
    if (!this.#boldSoFar) return;
    if (bold) this.#boldEnd = this.#text.length;
    else if (text.trim() !== '') this.#boldSoFar = false;
  }

  /** The text without blanks around it, and how far from its beginning it is bold. */
  finish(): { readonly text: string; readonly boldEnd: number | undefined } {
    const text = this.#text.trim();
    const before = this.#text.length - this.#text.trimStart().length;
    const boldEnd = Math.min(Math.max(this.#boldEnd - before, 0), text.length);
    return { text, boldEnd: boldEnd === 0 ? undefined : boldEnd };
  }
}
