import type { FoundReference } from '../../library/index.ts';
import { placeLabel } from '../../library/index.ts';
import { inLanguage } from '../../model/index.ts';
import type { Localized } from '../../model/index.ts';
import { parseArticle } from '../renumbering/articleNumber.ts';
import { relabelled, slotsOf } from '../renumbering/articleSlot.ts';
import type { Finding, Fix } from './finding.ts';

/** What a draft says of an article stands in the article that had this number in a former version, and not in the one in force. */
export function formerArticle(reference: FoundReference, name: Required<Localized>, text: string): Finding | undefined {
  const { former, start, end } = reference;
  if (former === undefined) return undefined;
  const place = former.now && placeLabel({ article: former.now.article });
  const [en, zh] = place === undefined ? ['', ''] : [inLanguage(place, 'en'), inLanguage(place, 'zh')];
  return {
    code: 'outdated-version',
    start,
    end,
    message: {
      en: `What is said here stands in this article of “${name.en}” as of ${former.version}, not in the one in force.${en === '' ? '' : ` It is ${en} now.`}`,
      zh: `此处所述见于“${name.zh}”${former.version}文本的该条，不见于现行的该条。${zh === '' ? '' : `该内容现为${zh}。`}`,
    },
    fixes: [...renumbered(reference, text)],
    reference,
  };
}

/** The reference with the number that the article has now; whether paragraphs and items are the same, nobody has looked. */
function* renumbered(reference: FoundReference, text: string): Generator<Fix> {
  const to = parseArticle(reference.former?.now?.article ?? '');
  const slot = slotsOf(text, reference)?.first;
  if (to === undefined || slot === undefined) return;
  const written = relabelled(text, slot, to);
  yield {
    title: { en: `Change to “${written}”`, zh: `改为“${written}”` },
    edits: [{ start: slot.start, end: slot.end, text: written }],
    isCertain: false,
  };
}
