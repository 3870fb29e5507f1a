import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import type { CardBlock } from '@dutybook/shared/library';
import { DoubtfulFigure } from './DoubtfulFigure.tsx';
import { markedRuns } from './markedRuns.ts';
import { typeset } from './typeset.ts';

interface TextProps {
  readonly language: Language;
  readonly ui: Language;
}

const LISTED: ReadonlySet<string> = new Set(['fact', 'bullet', 'step']);

/** The words of a block. They are set before they are cut, so that quotes on both sides of a figure still make a pair. */
export function BlockWords({ block, language, ui }: TextProps & { readonly block: CardBlock }) {
  return (
    <>
      {markedRuns(typeset(block.text), block.doubts).map((run) => {
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

function Paragraph({ block, language, ui }: TextProps & { readonly block: CardBlock }) {
  const name = [block.number, block.heading].filter((part) => part !== undefined).join(' ');
  if (block.text === '') {
    const Heading = block.depth === 0 ? 'h2' : 'h3';
    return <Heading>{typeset(name)}</Heading>;
  }
  return (
    <p class={`db-block db-${block.type}`}>
      {name === '' ? null : <span class="db-block-name">{name}</span>}
      <BlockWords block={block} language={language} ui={ui} />
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
export function CardText({ blocks, language, ui }: TextProps & { readonly blocks: readonly CardBlock[] }) {
  return (
    <>
      {grouped(blocks).map((group) => {
        const [first] = group;
        if (first === undefined) return null;
        if (!LISTED.has(first.type)) return <Paragraph key={first.eid} block={first} language={language} ui={ui} />;
        const List = first.type === 'step' ? 'ol' : 'ul';
        return (
          <List key={first.eid} class="db-facts">
            {group.map((block) => (
              <li key={block.eid}>
                <BlockWords block={block} language={language} ui={ui} />
              </li>
            ))}
          </List>
        );
      })}
    </>
  );
}
