import type { CitationReason, CitationState, TextEdit } from '@dutybook/shared/citation';
import type { TextPart } from '@dutybook/shared/library';
import type { Language, Outcome } from '@dutybook/shared/model';

/** Names a page that is read, and how many edits of its text were sent before. */
export interface PageAt {
  /** Made up by the page's content script; the background adds the tab and the frame that it comes from. */
  readonly page: string;
  readonly revision: number;
}

/** An edit of the text of a page. The same one may be sent twice. */
export interface PageEdit extends PageAt {
  readonly edit: TextEdit;
}

/** Asks for the references that begin in a part of the text. */
export interface ReferencesRequest extends PageAt, TextPart {}

/** Asks about the reference that begins at a place of the text. */
export interface ReferenceAt extends PageAt {
  readonly start: number;
}

/** A reference on a page: where it stands in the text that was read, and whether it holds. */
export interface PageReference extends TextPart {
  readonly state: CitationState;
  readonly reason?: CitationReason;
}

export interface PageReferences {
  readonly references: readonly PageReference[];
  /** Where to ask on. */
  readonly next?: number;
}

/** What is shown of a reference beside the page: all that a content script learns of the library. */
export interface MarkCard {
  readonly state: CitationState;
  readonly reason?: CitationReason;
  /** The instrument and the provision that are meant, as legal writing names them. */
  readonly name?: string;
  readonly heading?: string;
  /** Words of the provision, the beginning of them where `isShortened`; nothing while it is open what is meant. */
  readonly text?: string;
  readonly isShortened: boolean;
  /** Whether figures in it cannot be taken as printed. */
  readonly hasDoubts: boolean;
  /** Language of name and text. */
  readonly language: Language;
  /** Status and dates of the version; of an instrument that the library has not, what is known of its end. */
  readonly version?: string;
  /** The day for which all this is said. */
  readonly asOf: string;
  /** Names of what may be meant, where that is open. */
  readonly candidates: readonly string[];
  /** A line to paste. */
  readonly citation?: string;
  /** Where `markOpen` leads to while it is open or wrong which provision is meant: to the instrument, or to the packs that may have it. */
  readonly instead?: 'instrument' | 'packs';
}

/** How marks speak and look. */
export interface MarkLook {
  readonly language: Language;
  readonly theme: 'auto' | 'light' | 'dark';
}

/** What content scripts may ask of the background, and what comes back. */
export interface PageMessages {
  /** Takes an edit; the references of the part that is answered may be others than before. */
  readonly markText: { readonly params: PageEdit; readonly return: TextPart };
  readonly markReferences: { readonly params: ReferencesRequest; readonly return: PageReferences };
  readonly markCard: { readonly params: ReferenceAt & { readonly language: Language }; readonly return: MarkCard };
  /** Opens the provision in a tab of its own, or what the card offers instead. */
  readonly markOpen: { readonly params: ReferenceAt; readonly return: true };
  /** Lets the marks of a frame be seen. */
  readonly markStart: { readonly params: Readonly<Record<string, never>>; readonly return: MarkLook };
  /** Takes all marks of the tab away, in every frame. */
  readonly markRemove: { readonly params: Readonly<Record<string, never>>; readonly return: true };
}
export type PageMessageName = keyof PageMessages;

/** Where a message of a page comes from. */
export interface PageSender {
  readonly tab: number;
  readonly frame: number;
}

/** Does what pages ask. */
export type PageHandlers = {
  readonly [Name in PageMessageName]: (
    params: PageMessages[Name]['params'],
    sender: PageSender,
  ) => Promise<Outcome<PageMessages[Name]['return']>>;
};

/** Sends a message of a page and settles it; never rejects. */
export type AskForPage = <Name extends PageMessageName>(
  name: Name,
  params: PageMessages[Name]['params'],
) => Promise<Outcome<PageMessages[Name]['return']>>;

/** The background knows nothing of a page any more: its text has to be sent again. */
export const PAGE_FORGOTTEN = 'page-forgotten';

/** Longest text that is sent at once. */
export const LONGEST_PIECE = 16_384;
/** References that are answered at once. */
export const MOST_REFERENCES = 250;
