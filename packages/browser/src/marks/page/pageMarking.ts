import type { Problem } from '@dutybook/shared/model';
import { inLanguage } from '@dutybook/shared/model';
import type { Port } from '../../host/connections.ts';
import type { AskForPage, MarkLook } from '../messages.ts';
import { markTone } from '../markTone.ts';
import type { MarkTone } from '../markTone.ts';
import { CardOpener } from './cardOpener.ts';
import { MarkHighlights } from './highlights.ts';
import { HoverCard } from './hoverCard.ts';
import { ListReports } from './listReports.ts';
import { MarkLayer } from './markLayer.ts';
import { MarksBar } from './marksBar.ts';
import { PageConversation } from './pageConversation.ts';
import { PageFollower } from './pageFollower.ts';
import { PageMarks } from './pageMarks.ts';
import type { Mark, MarkChange } from './pageMarks.ts';
import { readPage } from './pageText.ts';
import { PointerWatch } from './pointerWatch.ts';
import { inSlices } from './slices.ts';
import { Surface } from './surface.ts';

/** Marks that are underlined in one step. */
const STEP = 100;

export interface MarkingPorts {
  readonly ask: AskForPage;
  readonly look: MarkLook;
  /** Makes up a name that nothing else has. */
  readonly newName: () => string;
  /** Asks for the marks to be taken away, in all frames of the tab. */
  readonly remove: () => void;
}

/** The marks of one page or frame, from the moment they are asked for until they are taken away. */
export class PageMarking {
  readonly #ports: MarkingPorts;
  readonly #ended = new AbortController();
  readonly #surface: Surface;
  readonly #conversation: PageConversation;
  readonly #highlights = new MarkHighlights();
  readonly #pageMarks = new PageMarks();
  readonly #layer: MarkLayer;
  readonly #opener: CardOpener;
  readonly #bar: MarksBar;
  readonly #follower: PageFollower;
  readonly #reports: ListReports;
  readonly #stale = new Set<Mark>();
  #marks: readonly Mark[] = [];
  #isFirst = true;

  constructor(ports: MarkingPorts) {
    this.#ports = ports;
    const { language } = ports.look;
    this.#surface = new Surface(ports.look);
    this.#conversation = new PageConversation(ports.ask, ports.newName);
    this.#layer = new MarkLayer(this.#surface.host, language, {
      opened: (mark) => void this.#opener.press(mark),
      entered: (mark) => this.#opener.enter(mark),
      left: () => this.#opener.leave(false),
    });
    const card = new HoverCard(language);
    this.#opener = new CardOpener({
      conversation: this.#conversation,
      layer: this.#layer,
      card,
      ui: language,
      raise: () => this.#surface.raise(),
      copy: (text) => navigator.clipboard.writeText(text),
    });
    this.#bar = new MarksBar(language, { next: (tone) => this.#next(tone), remove: ports.remove });
    this.#follower = new PageFollower(this.#surface.host, {
      read: () => this.#read(),
      changed: (texts) => this.#dropIn(texts),
      moved: () => this.#moved(),
      lost: () => this.#comeBack(),
    });
    this.#reports = new ListReports(ports.newName(), window.top === window, (mark) => this.#layer.focus(mark));
    this.#surface.content.append(this.#layer.element, card.element);
    if (window.top === window) this.#surface.content.append(this.#bar.element);
    const watch = { surface: this.#surface, layer: this.#layer, opener: this.#opener, card };
    new PointerWatch({ ...watch, moved: () => this.#moved() }).start(this.#ended.signal);
  }

  /** Reads and marks the page, and goes on as it changes. */
  async start(): Promise<void> {
    this.#surface.show();
    this.#follower.watch(document);
    await this.#follower.readNow();
  }

  /** Takes all marks away: elements, underlines, listeners and observers. */
  stop(): void {
    this.#ended.abort(new Error('the marks are taken away'));
    this.#follower.stop();
    this.#layer.stop();
    this.#opener.close();
    this.#highlights.remove();
    this.#reports.stop();
    this.#surface.remove();
  }

  /** The packs are others: everything is asked anew. */
  async renew(): Promise<void> {
    this.#conversation.renew();
    await this.#follower.readNow();
  }

  /** A list of references has been opened. */
  connect(port: Port): void {
    this.#reports.connect(port);
  }

  async #read(): Promise<void> {
    const { signal } = this.#ended;
    const isFirst = this.#isFirst;
    const { lines, shadowRoots } = await inSlices(readPage(document, this.#surface.host), isFirst, signal);
    for (const root of shadowRoots) this.#follower.watch(root);
    const known = await this.#conversation.update(
      lines.map(({ text }) => text),
      signal,
    );
    signal.throwIfAborted();
    if (!known.ok) {
      this.#fail(known.problem);
      return;
    }
    const change = await inSlices(this.#pageMarks.update(lines, known.value), isFirst, signal);
    await inSlices(this.#underline(change), isFirst, signal);
    this.#isFirst = false;
    this.#show(change.marks);
  }

  *#underline({ gone, made, marks }: MarkChange): Generator<void> {
    for (const mark of gone) this.#highlights.delete(mark);
    const again = marks.filter((mark) => this.#stale.has(mark));
    this.#stale.clear();
    for (const [place, mark] of [...made, ...again].entries()) {
      this.#highlights.add(mark);
      if (place % STEP === STEP - 1) yield;
    }
  }

  #show(marks: readonly Mark[]): void {
    this.#marks = marks;
    this.#layer.show(marks);
    this.#bar.show(marks);
    this.#reports.show(marks);
    const open = this.#opener.openMark;
    if (open !== undefined && !marks.includes(open)) this.#opener.close();
  }

  /** What cannot be read is not shown as it was read before. */
  #fail(problem: Problem): void {
    for (const mark of this.#marks) this.#highlights.delete(mark);
    this.#stale.clear();
    for (const mark of this.#marks) this.#stale.add(mark);
    this.#show([]);
    this.#bar.say(inLanguage(problem.message, this.#ports.look.language));
  }

  /** Words of these texts are others now; until they are read again they have no marks. */
  #dropIn(texts: readonly Text[]): void {
    const changed = new Set(texts);
    const gone = this.#marks.filter(({ spans }) => spans.some(({ node }) => changed.has(node)));
    if (gone.length === 0) return;
    for (const mark of gone) {
      this.#highlights.delete(mark);
      this.#stale.add(mark);
    }
    this.#layer.show(this.#marks.filter((mark) => !this.#stale.has(mark)));
  }

  #moved(): void {
    this.#layer.refresh();
    this.#opener.place();
  }

  #comeBack(): void {
    if (!this.#surface.comeBack()) this.#ports.remove();
  }

  #next(tone: MarkTone): void {
    const from = this.#layer.current()?.order ?? -1;
    const ofTone = this.#marks.filter(({ state }) => markTone(state) === tone);
    const mark = ofTone.find(({ order }) => order > from) ?? ofTone[0];
    if (mark !== undefined) this.#layer.focus(mark);
  }
}
