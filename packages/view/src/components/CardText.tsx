import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import type { CardBlock } from '@dutybook/shared/library';
import type { CardLimit } from '../text/index.ts';
import { DoubtfulFigure } from './DoubtfulFigure.tsx';
import type { Run } from './markedRuns.ts';
import { textStretches } from './textRuns.ts';
import { typeset } from './typeset.ts';

interface TextProps {
  readonly language: Language;
  readonly ui: Language;
  readonly limits: readonly CardLimit[];
}

/** A limit in the text, by its place in the list of limits: where `CardLimits` leads to. */
export const LIMIT_ATTRIBUTE = 'data-limit';

const LISTED: ReadonlySet<string> = new Set(['fact', 'bullet', 'step']);
const ENUMERATED: ReadonlySet<string> = new Set(['item', 'subitem']);

type BlockProps = TextProps & { readonly block: CardBlock };
type BlockWordsProps = Omit<BlockProps, 'limits'> & Partial<Pick<BlockProps, 'limits'>>;

function Words({ block, runs, language, ui }: Omit<BlockProps, 'limits'> & { readonly runs: readonly Run[] }) {
  return (
    <>
      {runs.map((run) => {
        const doubt = run.marked ? block.doubts.find(({ start }) => start === run.start) : undefined;
        return doubt === undefined ? (
          <span key={run.start}>{run.text}</span>
        ) : (
          <DoubtfulFigure
            key={run.start}
            printed={block.text.slice(run.start, run.start + run.text.length)}
            explanation={inLanguage(doubt.explanation, language)}
            language={language}
            ui={ui}
          />
        );
      })}
    </>
  );
}

/** The words of a block. They are set before they are cut, so that quotes on both sides of a figure still make a pair. */
export function BlockWords({ block, limits = [], ...languages }: BlockWordsProps) {
  const own = limits.filter(({ eid }) => eid === block.eid);
  return (
    <>
      {textStretches(typeset(block.text), block.doubts, own).map(({ start, runs, limit }) => {
        const words = <Words block={block} runs={runs} {...languages} />;
        const found = limit === undefined ? undefined : own[limit];
        return found === undefined ? (
          <span key={start}>{words}</span>
        ) : (
          <span key={start} class="db-limit" tabIndex={-1} {...{ [LIMIT_ATTRIBUTE]: limits.indexOf(found) }}>
            {words}
          </span>
        );
      })}
    </>
  );
}

function Paragraph(props: BlockProps) {
  const { block } = props;
  const name = [block.number, block.heading].filter((part) => part !== undefined).join(' ');
  if (block.text === '') {
    const Heading = block.depth === 0 ? 'h2' : 'h3';
    return <Heading>{typeset(name)}</Heading>;
  }
  return (
    <p class={`db-block db-${block.type}`}>
      {name === '' ? null : <span class="db-block-name">{name}</span>}
      <BlockWords {...props} />
    </p>
  );
}

/** An item of an enumeration: its number hangs in front of its words. */
function Item(props: BlockProps) {
  const { number = '', heading, text } = props.block;
  return (
    <p class={`db-block db-${props.block.type}`}>
      <span class="db-block-name">{number}</span>
      <span>
        {heading === undefined ? null : <b>{typeset(heading)} </b>}
        {text === '' ? null : <BlockWords {...props} />}
      </span>
    </p>
  );
}

/** Neighbouring blocks that make one list, and the others alone. */
function grouped(blocks: readonly CardBlock[]): readonly (readonly CardBlock[])[] {
  const groups: CardBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const previous = last?.at(-1);
    if (last !== undefined && previous?.type === block.type && LISTED.has(block.type)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** The text of a card: facts and steps as lists, articles as paragraphs with their numbers. */
export function CardText({ blocks, ...text }: TextProps & { readonly blocks: readonly CardBlock[] }) {
  return (
    <>
      {grouped(blocks).map((group) => {
        const [first] = group;
        if (first === undefined) return null;
        if (ENUMERATED.has(first.type)) return <Item key={first.eid} block={first} {...text} />;
        if (!LISTED.has(first.type)) return <Paragraph key={first.eid} block={first} {...text} />;
        const List = first.type === 'step' ? 'ol' : 'ul';
        return (
          <List key={first.eid} class="db-facts">
            {group.map((block) => (
              <li key={block.eid}>
                <BlockWords block={block} {...text} />
              </li>
            ))}
          </List>
        );
      })}
    </>
  );
}
