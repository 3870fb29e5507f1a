import type { LookupResult } from '@dutybook/shared/library';
import { inLanguage, KINDS } from '@dutybook/shared/model';
import type { Kind, Language, Outcome } from '@dutybook/shared/model';
import { WORDS } from '@dutybook/view/words';
import * as vscode from 'vscode';
import { copyCitation } from './citation.ts';
import type { Guidance } from './guidance.ts';
import { KIND_ICON } from './kindIcon.ts';
import { answerRows, countLine, emptyRows, problemRows } from './lookupRows.ts';
import type { LookupPhrases, LookupRow, LookupRows, RowAction } from './lookupRows.ts';
import { provisionUri } from './provisionUri.ts';

interface LookupItem extends vscode.QuickPickItem {
  readonly action: RowAction;
}

/** What the list shows: how much was found, and the rows. */
interface Shown {
  readonly count: string;
  readonly groups: readonly LookupRows[];
}

type OpenAction = Extract<RowAction, { type: 'open' }>;

const LIMIT = 50;

/** A wait shorter than this is not shown. */
const PATIENCE_MS = 300;

function phrases(): LookupPhrases {
  return {
    tryThese: vscode.l10n.t('Try one of these'),
    searchAllKinds: vscode.l10n.t('Search all kinds'),
    tryAgain: vscode.l10n.t('Try again'),
    cannotOpen: vscode.l10n.t('The library could not be opened. Your documents are not affected.'),
  };
}

function openUri({ hit, language }: OpenAction): vscode.Uri {
  return provisionUri({ address: hit.address, language }, { title: hit.title, number: hit.heading });
}

/** The lookup as a quick pick: one search for every change of the input, one answer shown, stale ones dropped. */
export class LookupPick {
  readonly #guidance: Guidance;
  readonly #ui: Language;
  readonly #pick = vscode.window.createQuickPick<LookupItem>();
  readonly #toSide: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('split-horizontal'),
    tooltip: vscode.l10n.t('Open to the Side'),
  };
  readonly #copy: vscode.QuickInputButton;
  #filters: ReadonlyMap<vscode.QuickInputButton, Kind> = new Map();
  #kind: Kind | undefined;
  #count = '';
  #asking = new AbortController();
  #answered = true;
  #acceptFirst = false;

  constructor(guidance: Guidance, ui: Language) {
    this.#guidance = guidance;
    this.#ui = ui;
    this.#copy = { iconPath: new vscode.ThemeIcon('quote'), tooltip: WORDS[ui].copyCitation };
    const pick = this.#pick;
    pick.placeholder = vscode.l10n.t('Title, words, pinyin or article number, in English or Chinese');
    // The list would order the rows again by how well its own fuzzy search likes their labels. The property that stops it is as old
    // as the list, but not in the published types; without it, rows are only ordered worse.
    Object.assign(pick, { sortByLabel: false });
    this.#showFilter();
    pick.onDidChangeValue(() => this.#search());
    pick.onDidAccept(() => this.#accept());
    pick.onDidTriggerButton((button) => this.#filter(this.#filters.get(button)));
    pick.onDidTriggerItemButton(({ item, button }) => this.#triggerItemButton(item, button));
    pick.onDidHide(() => this.#close());
  }

  /** Opens the lookup, with a query already in it where there is one. */
  open(query: string): void {
    this.#pick.value = query;
    this.#pick.show();
    this.#search();
  }

  #search(): void {
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#answered = false;
    this.#acceptFirst = false;
    const query = this.#pick.value.trim();
    if (query === '') {
      this.#pick.busy = false;
      this.#show({ count: phrases().tryThese, groups: [emptyRows()] });
      return;
    }
    void this.#ask(query, this.#asking.signal);
  }

  async #ask(query: string, signal: AbortSignal): Promise<void> {
    const waiting = setTimeout(() => {
      if (!signal.aborted) this.#pick.busy = true;
    }, PATIENCE_MS);
    try {
      const shown = await this.#answer(query, signal);
      if (!signal.aborted) this.#show(shown);
    } catch (error) {
      if (signal.aborted) return;
      this.#show({ count: '', groups: [problemRows(phrases().cannotOpen, phrases())] });
      throw error;
    } finally {
      clearTimeout(waiting);
      if (!signal.aborted) this.#pick.busy = false;
    }
  }

  async #answer(query: string, signal: AbortSignal): Promise<Shown> {
    const library = await this.#guidance.open();
    signal.throwIfAborted();
    if (!library.ok)
      return { count: '', groups: [problemRows(inLanguage(library.problem.message, this.#ui), phrases())] };
    const kind = this.#kind;
    const request = { query, limit: LIMIT, ...(kind === undefined ? {} : { kinds: [kind] }) };
    const answer: Outcome<LookupResult> = await library.value.lookup(request, signal);
    return { count: countLine(answer, this.#ui), groups: answerRows(answer, { query, kind }, this.#ui, phrases()) };
  }

  #show({ count, groups }: Shown): void {
    this.#count = count;
    this.#showTitle();
    this.#answered = true;
    const first = groups[0]?.rows[0]?.action;
    if (this.#acceptFirst && first?.type === 'open') {
      this.#act(first);
      return;
    }
    this.#pick.items = groups
      .filter(({ rows }) => rows.length > 0)
      .flatMap(({ heading, rows }) => [
        ...(heading === '' ? [] : [{ label: heading, kind: vscode.QuickPickItemKind.Separator, action: NOTHING }]),
        ...rows.map((row) => this.#item(row)),
      ]);
  }

  #item(row: LookupRow): LookupItem {
    return {
      label: row.label,
      ...(row.description === undefined ? {} : { description: row.description }),
      ...(row.detail === undefined ? {} : { detail: row.detail }),
      iconPath: new vscode.ThemeIcon(row.icon),
      alwaysShow: true,
      ...(row.action.type === 'open' ? { buttons: [this.#copy, this.#toSide] } : {}),
      action: row.action,
    };
  }

  /** Enter, pressed before the answer is there, means the first row of the answer and not of what is still shown. */
  #accept(): void {
    if (this.#answered) this.#act(this.#pick.selectedItems[0]?.action);
    else this.#acceptFirst = true;
  }

  #act(action: RowAction = NOTHING): void {
    switch (action.type) {
      case 'open':
        this.#pick.hide();
        void vscode.commands.executeCommand('vscode.open', openUri(action));
        break;
      case 'search':
        this.#pick.value = action.query;
        this.#search();
        break;
      case 'all-kinds':
        this.#filter(undefined);
        break;
      case 'retry':
        this.#guidance.forget();
        this.#search();
        break;
      default:
    }
  }

  #triggerItemButton({ action }: LookupItem, button: vscode.QuickInputButton): void {
    if (action.type !== 'open') return;
    if (button === this.#copy) {
      void copyCitation(this.#guidance, { address: action.hit.address, language: action.language });
      return;
    }
    this.#pick.hide();
    void vscode.commands.executeCommand('vscode.open', openUri(action), vscode.ViewColumn.Beside);
  }

  /** Shows one kind, or all of them when that kind is shown already. */
  #filter(kind: Kind | undefined): void {
    this.#kind = kind === this.#kind ? undefined : kind;
    this.#showFilter();
    this.#search();
  }

  #showFilter(): void {
    this.#filters = new Map(KINDS.map((kind) => [this.#filterButton(kind), kind]));
    this.#pick.buttons = [...this.#filters.keys()];
  }

  #showTitle(): void {
    const { kinds, lookUp } = WORDS[this.#ui];
    const parts = [lookUp, this.#kind === undefined ? '' : kinds[this.#kind], this.#count];
    this.#pick.title = parts.filter((part) => part !== '').join(' · ');
  }

  #filterButton(kind: Kind): vscode.QuickInputButton {
    const name = WORDS[this.#ui].kinds[kind];
    return kind === this.#kind
      ? {
          iconPath: new vscode.ThemeIcon('filter-filled'),
          tooltip: vscode.l10n.t('Only {0} are shown. Show all kinds', name),
        }
      : { iconPath: new vscode.ThemeIcon(KIND_ICON[kind]), tooltip: vscode.l10n.t('Show only {0}', name) };
  }

  #close(): void {
    this.#asking.abort();
    this.#pick.dispose();
  }
}

const NOTHING: RowAction = { type: 'none' };
