import { versionBefore, versionBehindArticle } from '../text/index.ts';
import { versionOfTitle } from './lawName.ts';
import type { LawWord, Mention, RawReference, ReferenceKind, Rejection, RejectionClass } from './mention.ts';
import { innermost } from './place.ts';
import type { ListMember } from './provisionList.ts';
import { readQuotation } from './quotation.ts';
import { hasLegalContext } from './relativeWord.ts';

const NONE: LawWord = { by: 'none' };

/** What was found in a text so far, in its order. */
export class MentionList {
  readonly #text: string;
  readonly #found: Mention[] = [];
  #floor = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get found(): readonly Mention[] {
    return this.#found;
  }

  /** Nothing before this offset is read again. */
  get floor(): number {
    return this.#floor;
  }

  /** Pushes the number at the head of an article; answers its end. */
  pushHeading(heading: Rejection): number {
    this.#found.push(heading);
    this.#floor = heading.end;
    return heading.end;
  }

  /** Pushes the members of a list, the first one with the name before it. */
  members(
    start: number,
    members: readonly ListMember[],
    law: LawWord,
    kind: ReferenceKind,
    isCounting = false,
  ): number {
    const [first, ...rest] = members;
    if (first === undefined) return start;
    const legal = law.by !== 'none' || hasLegalContext(this.#text, start, members.at(-1)?.end ?? first.end);
    const written = first.isRange ? 'range' : kind;
    const counting = isCounting ? { isCounting } : {};
    this.push({ start, end: first.end, kind: written, law, place: first.place, hasLegalContext: legal, ...counting });
    return this.pushMembers(rest, first.end);
  }

  /** Pushes members that take what they do not say from the one before. */
  pushMembers(members: readonly ListMember[], end: number): number {
    for (const { start, end, place, isRange } of members) {
      const kind = isRange ? 'range' : 'list-member';
      this.push({ start, end, kind, law: NONE, place, isMember: true, hasLegalContext: true });
    }
    return members.at(-1)?.end ?? end;
  }

  /** Pushes a reference, with the words that it quotes. */
  push(
    reference: Omit<RawReference, 'type' | 'isMember' | 'hasLegalContext'> &
      Partial<Pick<RawReference, 'isMember' | 'hasLegalContext'>>,
  ): void {
    const quotation = innermost(reference.place) === undefined ? undefined : readQuotation(this.#text, reference.end);
    const quoted = quotation === undefined ? {} : { quotation };
    const law = this.#versioned(reference.law, reference.start, reference.end);
    this.#found.push({ type: 'reference', isMember: false, hasLegalContext: true, ...reference, law, ...quoted });
    this.#floor = Math.max(this.#floor, reference.end);
  }

  /** A name with the version that the words before it say, or those by which the text declared it, where it says none itself. */
  #versioned(law: LawWord, start: number, end: number): LawWord {
    if (law.by !== 'name') return law;
    const { title, version } = law.isKnown ? versionOfTitle(law.name) : { title: law.name, version: {} };
    if (law.year !== undefined) return { ...law, name: title };
    const said = [versionBefore(this.#text, start), versionBehindArticle(this.#text, end)].find(
      ({ year, isFormer }) => year !== undefined || isFormer !== undefined,
    );
    return { ...law, name: title, ...(said ?? version) };
  }

  /** Pushes words that look like a reference and are none; answers their end. */
  reject(start: number, end: number, reason: RejectionClass): number {
    this.#found.push({ type: 'rejection', start, end, reason });
    this.#floor = Math.max(this.#floor, end);
    return end;
  }

  /** A name without marks that began before a title inside it takes the place of that title. */
  dropInside(start: number): void {
    while ((this.#found.at(-1)?.start ?? -1) >= start) this.#found.pop();
  }
}
