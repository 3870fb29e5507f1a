import { parseAddress } from '@dutybook/shared/model';
import type { Language, Outcome } from '@dutybook/shared/model';
import type { LookupRequest, LookupResult } from '@dutybook/shared/library';
import { onAddressBar, readsAddressLinesAsXml, setFirstAddressLine } from '../host/addressBar.ts';
import { openPageAt } from '../host/extensionPages.ts';
import { cardPath } from '../lookup/cardPath.ts';
import { addressDescription, addressLines, escapeXml, MOST_LINES } from './addressLines.ts';

/** What looks things up for the address bar. */
interface AddressBarPorts {
  readonly lookup: (request: LookupRequest) => Promise<Outcome<LookupResult>>;
  readonly language: () => Promise<Language>;
  /** What the first line says while nothing is found. */
  readonly nothing: (query: string, language: Language) => string;
}

/** What Enter opens: the card of a chosen line, else that of the first line, else the page that says that nothing is found. */
async function pathFor(text: string, { lookup, language }: AddressBarPorts): Promise<string> {
  const spoken = await language();
  if (parseAddress(text) !== undefined) return cardPath({ address: text, language: spoken });
  const outcome = await lookup({ query: text, limit: 1 });
  const hit = outcome.ok ? outcome.value.hits[0] : undefined;
  if (!outcome.ok || hit === undefined) return cardPath({ query: text });
  return cardPath({ query: text, address: hit.address, language: outcome.value.language });
}

/** Answers what is typed after the keyword in the address bar. */
export function answerAddressBar(ports: AddressBarPorts): void {
  const asXml = readsAddressLinesAsXml();
  let sequence = 0;
  const suggestFor = async (typed: string, suggest: Parameters<Parameters<typeof onAddressBar>[0]['changed']>[1]) => {
    sequence += 1;
    const own = sequence;
    const outcome = await ports.lookup({ query: typed, limit: MOST_LINES });
    if (own !== sequence) return;
    const [first] = outcome.ok ? outcome.value.hits : [];
    if (!outcome.ok || first === undefined) {
      const nothing = ports.nothing(typed, await ports.language());
      setFirstAddressLine(asXml ? escapeXml(nothing) : nothing);
      return;
    }
    setFirstAddressLine(addressDescription(first, outcome.value, asXml));
    suggest(addressLines(outcome.value, asXml).slice(1));
  };
  onAddressBar({
    changed: (typed, suggest) => {
      if (typed.trim() !== '') void suggestFor(typed, suggest);
    },
    entered: (text, where) => void pathFor(text, ports).then((path) => openPageAt(path, where)),
  });
}
