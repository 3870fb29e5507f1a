import { articleAt, edited, isOpenNote, joined, renumber } from '@dutybook/shared/drafting';
import type { ArticleChange, ArticlePlace, Renumbering } from '@dutybook/shared/drafting';
import { inLanguage } from '@dutybook/shared/model';
import type { Language, Outcome, Problem } from '@dutybook/shared/model';
import * as vscode from 'vscode';
import { chosen } from './choiceList.ts';
import type { Choice } from './choiceList.ts';
import { citingDocuments } from './citingDocuments.ts';
import type { CitingDocument } from './citingDocuments.ts';
import type { Guidance } from './guidance.ts';
import { openDraft } from './openDraft.ts';
import type { OpenDraft } from './openDraft.ts';
import { OpenNotes } from './openNotes.ts';
import { turn } from './turn.ts';

type TextEdits = Renumbering['draft']['edits'];

/** What a change would do to a draft and to the documents that cite it. */
interface Plan {
  readonly others: readonly CitingDocument[];
  readonly renumbering: Outcome<Renumbering>;
}

const SHOWN_MS = 6000;
/** The editor takes half a second for several hundred edits of one text; with so many it is still told where little changes. */
const MOST_EDITS = 4;
/** First words of an article in a list. */
const FIRST_WORDS = 40;

function labelOf({ draft }: OpenDraft, at: number): string {
  const label = draft.articles[at]?.label;
  return label === undefined ? '' : draft.text.slice(label.start, label.end);
}

function wordsOf({ draft }: OpenDraft, at: number): string {
  const article = draft.articles[at];
  if (article === undefined) return '';
  const words = draft.text.slice(article.label.end, article.contentEnd).replace(/[*#\s\u3000]+/gu, ' ');
  return words.trim().slice(0, FIRST_WORDS);
}

function rangeOf(document: vscode.TextDocument, start: number, end: number): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

function replaceIn(
  edit: vscode.WorkspaceEdit,
  document: vscode.TextDocument,
  edits: TextEdits,
  metadata?: vscode.WorkspaceEditEntryMetadata,
): void {
  for (const { start, end, text } of edits) {
    edit.replace(document.uri, rangeOf(document, start, end), text, metadata);
  }
}

/** Asks whether other documents follow as planned, or are looked at one by one; nothing where nothing is to be changed. */
async function askFollowing({ others }: Renumbering): Promise<'all' | 'review' | undefined> {
  const changed = others.filter(({ edits }) => edits.length > 0);
  if (changed.length === 0) return 'all';
  // The list that was chosen from is hidden first: the focus that the question gives back is that of the draft.
  await turn();
  const places = changed.reduce((sum, { edits }) => sum + edits.length, 0);
  const [all, review] = [vscode.l10n.t('Change All'), vscode.l10n.t('Review…')];
  const question = vscode.l10n.t(
    'Documents that cite the draft: {0}. References in them that change: {1}.',
    changed.length,
    places,
  );
  const detail = vscode.l10n.t('A review lists every place first; what you tick there is changed.');
  const answer = await vscode.window.showInformationMessage(question, { modal: true, detail }, all, review);
  if (answer === undefined) return undefined;
  return answer === all ? 'all' : 'review';
}

/** Asks whether an article goes that others cite. A list and no dialog: the key that says yes to a dialog would remove it. */
async function askRemoval(label: string, left: number): Promise<boolean> {
  const placeholder =
    left === 1
      ? vscode.l10n.t('One place of the draft cannot follow when {0} is removed.', label)
      : vscode.l10n.t('{0} places of the draft cannot follow when {1} is removed.', left, label);
  const detail = vscode.l10n.t('What cannot follow is left as it is and listed among the problems.');
  const rows = [
    { label: vscode.l10n.t('Keep {0}', label), value: false },
    { label: vscode.l10n.t('Remove {0}', label), detail, value: true },
  ];
  return (await chosen(rows, { title: vscode.l10n.t('Remove {0}', label), placeholder })) === true;
}

function planOf({ draft, names }: OpenDraft, change: ArticleChange, others: readonly CitingDocument[]): Plan {
  const titled = others.map((other) => other.titled);
  return { others, renumbering: renumber(draft, change, titled, names) };
}

/** What people do with the articles of a draft: one comes, goes or moves, and every reference to the others follows. */
export class ArticleCommands {
  readonly #guidance: Guidance;
  readonly #language: Language;
  readonly #notes: OpenNotes;

  constructor(guidance: Guidance, language: Language) {
    this.#guidance = guidance;
    this.#language = language;
    this.#notes = new OpenNotes(language);
  }

  /** Asks where a new article goes, beside the one at the cursor, and leaves the cursor in it. */
  async insert(): Promise<void> {
    const open = await this.#open();
    if (open === undefined) return;
    const here = this.#here(open);
    const at = here ?? 0;
    const label = labelOf(open, at);
    const after: Choice<ArticleChange> = {
      label: vscode.l10n.t('After {0}', label),
      detail: vscode.l10n.t('The articles behind it move on by one'),
      value: { type: 'insert', to: { after: at }, text: '' },
    };
    const branch: Choice<ArticleChange> = {
      label: vscode.l10n.t('As a branch of {0}', label),
      detail: vscode.l10n.t('No other number changes'),
      value: { type: 'insert', to: { after: at }, text: '', asBranch: true },
    };
    const before: Choice<ArticleChange> = {
      label: vscode.l10n.t('Before {0}', label),
      detail: vscode.l10n.t('{0} and the articles behind it move on by one', label),
      value: { type: 'insert', to: { before: at }, text: '' },
    };
    const rows = here === undefined ? [before, after, branch] : [after, before, branch];
    await this.#choose(open, rows, { title: vscode.l10n.t('Insert an article') }, (value) => value);
  }

  /** Removes the article at the cursor, after a yes where others cite it. */
  async remove(): Promise<void> {
    const open = await this.#open();
    const at = open && this.#here(open);
    if (open === undefined) return;
    if (at === undefined) return this.#say(vscode.l10n.t('Put the cursor into an article first.'));
    const plan = renumber(open.draft, { type: 'remove', at }, [], open.names);
    if (!plan.ok) return this.#refuse(plan.problem);
    const left = plan.value.draft.notes.filter(isOpenNote).length;
    if (left > 0 && !(await askRemoval(labelOf(open, at), left))) return;
    await this.#change(open, planOf(open, { type: 'remove', at }, await this.#citing(open)));
  }

  /** Asks where the article at the cursor goes. */
  async move(): Promise<void> {
    const open = await this.#open();
    const at = open && this.#here(open);
    if (open === undefined) return;
    if (at === undefined) return this.#say(vscode.l10n.t('Put the cursor into an article first.'));
    const places = open.draft.articles.map((_, place) => place).filter((place) => place !== at);
    const row = (place: number, to: ArticlePlace): Choice<ArticlePlace> => ({
      label:
        'after' in to
          ? vscode.l10n.t('After {0}', labelOf(open, place))
          : vscode.l10n.t('Before {0}', labelOf(open, place)),
      description: wordsOf(open, place),
      value: to,
    });
    const [first] = places;
    const rows = [
      ...(first === undefined ? [] : [row(first, { before: first })]),
      ...places.map((place) => row(place, { after: place })),
    ];
    const title = vscode.l10n.t('Move {0}', labelOf(open, at));
    await this.#choose(open, rows, { title, matchOnDescription: true }, (to) => ({ type: 'move', at, to }));
  }

  /** Lets the user choose what changes. Meanwhile the documents that cite the draft are searched for, and the change is planned. */
  async #choose<Value>(
    open: OpenDraft,
    rows: readonly Choice<Value>[],
    options: { readonly title: string; readonly matchOnDescription?: boolean },
    changeOf: (value: Value) => ArticleChange,
  ): Promise<void> {
    const ending = new vscode.CancellationTokenSource();
    const citing = this.#citing(open, ending.token);
    const plans = new Map<Value, Promise<Plan>>();
    const planned = (value: Value): Promise<Plan> => {
      const plan = plans.get(value) ?? citing.then((others) => planOf(open, changeOf(value), others));
      // What fails is told when it is waited for, which it may never be.
      plan.catch(() => undefined);
      plans.set(value, plan);
      return plan;
    };
    citing.catch(() => undefined);
    try {
      const picked = await chosen(rows, options, (value) => void planned(value));
      if (picked !== undefined) await this.#change(open, await planned(picked));
    } finally {
      ending.cancel();
      ending.dispose();
    }
  }

  async #open(): Promise<OpenDraft | undefined> {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined) {
      this.#say(vscode.l10n.t('Open a draft first.'));
      return undefined;
    }
    const open = await openDraft(this.#guidance, document);
    if (open.ok) return open.value;
    this.#refuse(open.problem);
    return undefined;
  }

  #here({ document, draft }: OpenDraft): number | undefined {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document !== document) return undefined;
    return articleAt(draft, document.offsetAt(editor.selection.active));
  }

  async #change(open: OpenDraft, { others, renumbering }: Plan): Promise<void> {
    if (!renumbering.ok) return this.#refuse(renumbering.problem);
    const isEdited = others.some(({ document, titled }) => document.getText() !== titled.text);
    if (open.document.version !== open.version || isEdited)
      return this.#say(vscode.l10n.t('The draft was edited meanwhile. Nothing was changed; try again.'));
    if (!(await this.#apply(open, others, renumbering.value))) return;
    this.#tell(open, others, renumbering.value);
  }

  /** Makes the changes, in one undo step of each document; whether other documents follow is asked before. */
  async #apply(open: OpenDraft, others: readonly CitingDocument[], plan: Renumbering): Promise<boolean> {
    const editor = vscode.window.activeTextEditor;
    if (plan.others.every(({ edits }) => edits.length === 0) && editor?.document === open.document)
      return editor.edit((edit) => {
        for (const { start, end, text } of joined(open.draft.text, plan.draft.edits, MOST_EDITS))
          edit.replace(rangeOf(open.document, start, end), text);
      });
    const follow = await askFollowing(plan);
    if (follow === undefined) return false;
    const edit = new vscode.WorkspaceEdit();
    replaceIn(edit, open.document, plan.draft.edits);
    const label = vscode.l10n.t('References in other documents');
    for (const [place, { edits }] of plan.others.entries()) {
      const other = others[place]?.document;
      if (other !== undefined)
        replaceIn(edit, other, edits, follow === 'review' ? { needsConfirmation: true, label } : undefined);
    }
    return vscode.workspace.applyEdit(edit);
  }

  /** Documents of the workspace that cite the draft. They are searched for now, and only now. */
  async #citing({ draft, document }: OpenDraft, ending?: vscode.CancellationToken): Promise<readonly CitingDocument[]> {
    const title = vscode.l10n.t('Looking for documents that cite the draft');
    return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, async (_, token) =>
      citingDocuments(draft.title, document.uri, ending ?? token),
    );
  }

  #tell(open: OpenDraft, others: readonly CitingDocument[], { draft, others: elsewhere }: Renumbering): void {
    const { document } = open;
    if (document.getText().replace(/\r/gu, '') !== edited(open.draft.text, draft.edits).replace(/\r/gu, '')) return;
    let left = this.#notes.show(document, draft.notes);
    let unchanged = 0;
    for (const [place, { edits, notes }] of elsewhere.entries()) {
      const other = others[place];
      if (other === undefined) continue;
      // Changes of a document may be left out in the preview.
      if (other.document.getText() === edited(other.titled.text, edits))
        left += this.#notes.show(other.document, notes);
      else unchanged += 1;
    }
    this.#putCursor(document, draft.at);
    if (left === 1) void this.#offerProblems(vscode.l10n.t('One reference was left as it was and needs a look.'));
    else if (left > 0)
      void this.#offerProblems(vscode.l10n.t('{0} references were left as they were and need a look.', left));
    else if (unchanged > 0)
      this.#say(vscode.l10n.t('Documents that cite the draft and do not follow: {0}.', unchanged));
    else vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('Every reference follows')}`, SHOWN_MS);
  }

  async #offerProblems(message: string): Promise<void> {
    const show = vscode.l10n.t('Show Problems');
    if ((await vscode.window.showWarningMessage(message, show)) === show)
      await vscode.commands.executeCommand('workbench.actions.view.problems');
  }

  #putCursor(document: vscode.TextDocument, at: number | undefined): void {
    const editor = vscode.window.activeTextEditor;
    if (at === undefined || editor?.document !== document) return;
    const position = document.positionAt(at);
    editor.selection = new vscode.Selection(position, position);
    editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  #say(message: string): void {
    void vscode.window.showInformationMessage(message);
  }

  #refuse({ message }: Problem): void {
    void vscode.window.showErrorMessage(inLanguage(message, this.#language));
  }
}
