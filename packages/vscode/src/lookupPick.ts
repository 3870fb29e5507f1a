import type { LookupResult } from '@dutybook/shared/library';
import { inLanguage, KINDS } from '@dutybook/shared/model';
import type { Kind, Language, Outcome } from '@dutybook/shared/model';
import { WORDS } from '@dutybook/view/words';
import * as vscode from 'vscode';
import type { Guidance } from './guidance.ts';
import type { KeptProvisions } from './kept/keptProvisions.ts';
import { KIND_ICON } from './kindIcon.ts';
import { answerRows, countLine, emptyRows, problemRows } from './lookupRows.ts';
import type { LookupPhrases, LookupRow, LookupRows, RowAction } from './lookupRows.ts';
import type { ProvisionActions } from './provisionActions.ts';
import { ROW_COMMANDS, ROW_ICONS, rowTooltip } from './rowCommand.ts';
import type { RowCommand } from './rowCommand.ts';

interface LookupItem extends vscode.QuickPickItem {
  readonly action: RowAction;
}

/** What the list shows: how much was found, and the rows. */
interface Shown {
  readonly count: string;
  readonly groups: readonly LookupRows[];
}

const LIMIT = 50;

/** A wait shorter than this is not shown. */
const PATIENCE_MS = 300;

function phrases(): LookupPhrases {
  return {
    recent: vscode.l10n.t('Opened last'),
    tryThese: vscode.l10n.t('Try one of these'),
    searchAllKinds: vscode.l10n.t('Search all kinds'),
    tryAgain: vscode.l10n.t('Try again'),
    cannotOpen: vscode.l10n.t('The library could not be opened. Your documents are not affected.'),
  };
}

const IN_LOOKUP = 'dutybook.inLookup';

/** The lookup as a quick pick: one search for every change of the input, one answer shown, stale ones dropped. */
export class LookupPick {
  readonly #guidance: Guidance;
  readonly #ui: Language;
  readonly #pick = vscode.window.createQuickPick<LookupItem>();
  readonly #actions: ProvisionActions;
  readonly #kept: KeptProvisions;
  readonly #rowButtons: ReadonlyMap<vscode.QuickInputButton, RowCommand>;
  #filters: ReadonlyMap<vscode.QuickInputButton, Kind> = new Map();
  #kind: Kind | undefined;
  #count = '';
  #asking = new AbortController();
  #answered = true;
  #acceptFirst = false;

  constructor(guidance: Guidance, actions: ProvisionActions, kept: KeptProvisions, ui: Language) {
    this.#guidance = guidance;
    this.#actions = actions;
    this.#kept = kept;
    this.#ui = ui;
    this.#rowButtons = new Map(
      ROW_COMMANDS.map((command) => [
        { iconPath: new vscode.ThemeIcon(ROW_ICONS[command]), tooltip: rowTooltip(command, ui) },
        command,
      ]),
    );
    const pick = this.#pick;
    pick.placeholder = vscode.l10n.t('Title, words, pinyin or article number, in English or Chinese');
    // The list would order the rows again by how well its own fuzzy search likes their labels. The property that stops it is as old
    // as the list, but not in the published types; without it, rows are only ordered worse.
    Object.assign(pick, { sortByLabel: false });
    this.#showFilter();
    pick.onDidChangeValue(() => this.#search());
    pick.onDidAccept(() => this.#accept());
    pick.onDidTriggerButton((button) => this.#filter(this.#filters.get(button)));
    pick.onDidTriggerItemButton(({ item, button }) => this.#do(this.#rowButtons.get(button), item.action));
    pick.onDidHide(() => this.#close());
  }

  /** Opens the lookup, with a query already in it where there is one. */
  open(query: string): void {
    this.#pick.value = query;
    this.#pick.show();
    void vscode.commands.executeCommand('setContext', IN_LOOKUP, true);
    this.#search();
  }

  /** Does with the row that is chosen what one of its buttons does. */
  run(command: RowCommand): void {
    this.#do(command, this.#pick.activeItems[0]?.action);
  }

  #search(): void {
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#answered = false;
    this.#acceptFirst = false;
    const query = this.#pick.value.trim();
    if (query === '') {
      this.#pick.busy = false;
      this.#showEmpty();
      return;
    }
    void this.#ask(query, this.#asking.signal);
  }

  #showEmpty(): void {
    const groups = emptyRows(this.#kept, phrases());
    const onlyExamples = groups.length === 1;
    this.#show({ count: onlyExamples ? phrases().tryThese : '', groups });
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
    const meant = groups[0]?.rows.find(({ isPassedOver }) => isPassedOver !== true);
    if (this.#acceptFirst && meant?.action.type === 'open') {
      this.#act(meant.action);
      return;
    }
    const items = groups
      .filter(({ rows }) => rows.length > 0)
      .flatMap(({ heading, rows }) => [
        ...(heading === '' ? [] : [{ label: heading, kind: vscode.QuickPickItemKind.Separator, action: NOTHING }]),
        ...rows.map((row) => this.#item(row)),
      ]);
    this.#pick.items = items;
    const active = items.find(({ action }) => action === meant?.action);
    if (active !== undefined && active !== items[0]) this.#pick.activeItems = [active];
  }

  #item(row: LookupRow): LookupItem {
    return {
      label: row.label,
      ...(row.detail === undefined ? {} : { detail: row.detail }),
      iconPath: new vscode.ThemeIcon(row.icon),
      alwaysShow: true,
      ...(row.action.type === 'open' ? { buttons: [...this.#rowButtons.keys()] } : {}),
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
        void this.#actions.open(action.card);
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

  #do(command: RowCommand | undefined, action: RowAction = NOTHING): void {
    if (command === undefined || action.type !== 'open') return;
    const { card } = action;
    if (command === 'lookupCopyCitation') void this.#actions.copyCitation(card);
    else if (command === 'lookupPin') void this.#actions.togglePin(card).then(() => this.#afterPin());
    else {
      this.#pick.hide();
      if (command === 'lookupToSide') void this.#actions.open(card, vscode.ViewColumn.Beside);
      else if (command === 'lookupInsertCitation') void this.#actions.insertCitation(card);
      else void this.#actions.insertQuotation(card);
    }
  }

  #afterPin(): void {
    if (this.#pick.value.trim() === '') this.#showEmpty();
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
    void vscode.commands.executeCommand('setContext', IN_LOOKUP, false);
    this.#asking.abort();
    this.#pick.dispose();
  }
}

const NOTHING: RowAction = { type: 'none' };
