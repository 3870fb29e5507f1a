import type { Language } from '@dutybook/shared/model';

/** What a paragraph of a handout is. */
export type HandoutStyle = 'title' | 'heading' | 'subheading' | 'status' | 'text' | 'item' | 'note' | 'source';

/** A paragraph of a handout. */
export interface HandoutLine {
  readonly style: HandoutStyle;
  readonly text: string;
  /** The number or bullet that the text begins with, and that hangs in front of the rest of it where that can be drawn. */
  readonly mark?: string;
  /** The language that the paragraph is set in. */
  readonly language: Language;
}
