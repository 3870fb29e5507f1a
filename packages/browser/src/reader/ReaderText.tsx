import { formatAddress, parseAddress } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import type { CardBlock } from '@dutybook/shared/library';
import { BlockWords, languageTag, typeset } from '@dutybook/view/components';
import { formatRoute } from '../page/route.ts';
import type { Part } from './readerParts.ts';
import { blockName } from './readerParts.ts';

interface ReaderTextProps {
  readonly parts: readonly Part[];
  /** Address of the version. */
  readonly address: string;
  readonly language: Language;
  readonly ui: Language;
}

type SpokenProps = Pick<ReaderTextProps, 'language' | 'ui'>;

/** Levels that have a number in front of their words, which run on beside it. */
const NUMBERED: ReadonlySet<string> = new Set(['item', 'subitem', 'step', 'bullet', 'fact']);

const LEVELS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** The id of the element that shows a provision. */
export function elementId(eid: string): string {
  return `provision-${eid}`;
}

interface LineProps extends SpokenProps {
  readonly block: CardBlock;
  /** Whether these are the words of the part itself, which has the id already. */
  readonly own?: boolean;
}

function Line({ block, own = false, language, ui }: LineProps) {
  const { type, eid, number, heading } = block;
  const isNumbered = NUMBERED.has(type);
  const mark = isNumbered ? (number ?? '•') : number;
  return (
    <p class={`line line-${type}`} {...(own ? {} : { id: elementId(eid) })}>
      {mark === undefined ? null : <span class="line-mark">{mark}</span>}
      {heading === undefined ? null : <b class="line-heading">{typeset(heading)} </b>}
      <span class="line-words" data-words={eid}>
        <BlockWords block={block} language={language} ui={ui} />
      </span>
    </p>
  );
}

function Heading({ block, language, ui }: SpokenProps & { readonly block: CardBlock }) {
  const Level = LEVELS[Math.min(block.depth, LEVELS.length - 1)] ?? 'h6';
  return (
    <section class={`heading heading-${block.type}`} id={elementId(block.eid)} data-part={block.eid}>
      <Level>
        {block.number === undefined ? null : <span class="heading-number">{block.number}</span>}{' '}
        <span>{typeset(block.heading ?? '')}</span>
      </Level>
      {block.text === '' ? null : (
        <p class="line line-paragraph">
          <span data-words={block.eid}>
            <BlockWords block={block} language={language} ui={ui} />
          </span>
        </p>
      )}
    </section>
  );
}

function Provision({ part, href, language, ui }: SpokenProps & { readonly part: Part; readonly href: string }) {
  const { block, inner } = part;
  const isArticle = block.type === 'article';
  return (
    <section
      class="provision"
      id={elementId(block.eid)}
      data-part={block.eid}
      aria-label={blockName(block) || undefined}
    >
      {isArticle ? (
        <a class="provision-number" href={href}>
          {block.number}
        </a>
      ) : null}
      <div class="provision-words">
        {isArticle && block.heading !== undefined ? <p class="provision-heading">{typeset(block.heading)}</p> : null}
        {isArticle && block.text === '' ? null : (
          <Line block={isArticle ? bare(block) : block} own language={language} ui={ui} />
        )}
        {inner.map((line) => (
          <Line key={line.eid} block={line} language={language} ui={ui} />
        ))}
      </div>
    </section>
  );
}

/** The words of an article without its number and heading, which stand elsewhere. */
function bare({ eid, depth, text, doubts }: CardBlock): CardBlock {
  return { type: 'paragraph', eid, depth, text, doubts };
}

/** A whole text, set like a statute book: numbers in the margin, paragraphs indented, items hanging. */
export function ReaderText({ parts, address, language, ui }: ReaderTextProps) {
  const version = parseAddress(address);
  const link = (eid: string) =>
    formatRoute({ page: 'read', address: version === undefined ? address : formatAddress({ ...version, eid }) });
  return (
    <div class="text" lang={languageTag(language)}>
      {parts.map((part) =>
        part.kind === 'heading' ? (
          <Heading key={part.block.eid} block={part.block} language={language} ui={ui} />
        ) : (
          <Provision key={part.block.eid} part={part} href={link(part.block.eid)} language={language} ui={ui} />
        ),
      )}
    </div>
  );
}
