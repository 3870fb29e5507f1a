import type { Instrument, Language, PartialDate, Provision, Version } from '../../model/index.ts';
import { inLanguage, joinAddress, parseAddress, UNDATED } from '../../model/index.ts';
import { AKN_NAMESPACE, elementOfLevel } from './aknVocabulary.ts';

const ALPHA3: Readonly<Record<Language, string>> = { en: 'eng', zh: 'zho' };
/** Stands where the schema wants a date and the source gives none; its name says so. */
const NO_DATE = '0001-01-01';
/** The country of user-assigned codes (ISO 3166-1), for works whose address names none. */
const NO_COUNTRY = 'xx';
// oxlint-disable-next-line no-control-regex -- the characters that XML forbids (XML 1.0, production 2)
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function clean(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '\ufffd');
}

function escapeText(text: string): string {
  return clean(text).replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? character);
}

function escapeAttribute(text: string): string {
  return clean(text).replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

type Attributes = Readonly<Record<string, string | undefined>>;

function tag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeAttribute(value)}"`,
  );
  return `${name}${written.join('')}`;
}

/** Whether collapsing white space would change a text. */
function needsSpaces(text: string): boolean {
  return /^[ \t]|[ \t]$|[ \t]{2}|\t|\r/m.test(text);
}

function inline(name: string, text: string | undefined): string {
  if (text === undefined) return '';
  const content = text.split('\n').map(escapeText).join('<br/>');
  return `<${tag(name, { 'xml:space': text === '' || needsSpaces(text) ? 'preserve' : undefined })}>${content}</${name}>`;
}

/** A line as a paragraph; an empty one between others says that it counts. */
function paragraph(line: string, alone: boolean): string {
  const keeps = needsSpaces(line) || (line === '' && !alone);
  return `<${tag('p', { 'xml:space': keeps ? 'preserve' : undefined })}>${escapeText(line)}</p>`;
}

function paragraphs(text: string): string {
  const lines = text.split('\n');
  return lines.map((line) => paragraph(line, lines.length === 1)).join('');
}

/** Writes provisions as they stand; recursion is as deep as the tree, whose levels are few. */
function provisionXml({ type, eid, number, heading, text, children }: Provision): string {
  const { element, name } = elementOfLevel(type);
  const head = `${inline('num', number)}${inline('heading', heading)}`;
  const body =
    children.length === 0
      ? `<content>${paragraphs(text)}</content>`
      : `${text === '' ? '' : `<intro>${paragraphs(text)}</intro>`}${children.map(provisionXml).join('\n')}`;
  return `<${tag(element, { name, eId: eid })}>${head}${body}</${element}>`;
}

/** A date as the schema wants it, a whole day; the name says how much of it the source gives. */
function dateXml(date: PartialDate | undefined, name: string): string {
  if (date === undefined || date === UNDATED) return `<${tag('FRBRdate', { date: NO_DATE, name: 'undated' })}/>`;
  const precision = { 4: 'year', 7: 'month' }[date.length];
  const day = date + '-01-01'.slice(date.length - 4);
  return `<${tag('FRBRdate', { date: day, name: precision === undefined ? name : `${name}-${precision}` })}/>`;
}

function valueXml(name: string, value: string, alias?: string): string {
  return `<${tag(name, { value, name: alias })}/>`;
}

interface Names {
  readonly work: string;
  readonly expression: string;
}

function workXml(instrument: Instrument, names: Names, language: Language): string {
  const work = parseAddress(instrument.work)?.work;
  const titles = (['en', 'zh'] as const).flatMap((one) => {
    const title = instrument.title[one];
    return title === undefined ? [] : [valueXml('FRBRalias', title, `title-${ALPHA3[one]}`)];
  });
  return [
    valueXml('FRBRthis', `${names.work}/!main`),
    valueXml('FRBRuri', names.work),
    ...titles,
    dateXml(work?.date, 'adoption'),
    `<${tag('FRBRauthor', { href: instrument.issuer === undefined ? '#dutybook' : '#issuer' })}/>`,
    valueXml('FRBRcountry', work?.country ?? NO_COUNTRY),
    ...(instrument.subtype === undefined ? [] : [valueXml('FRBRsubtype', instrument.subtype)]),
    ...(work === undefined ? [] : [valueXml('FRBRnumber', work.name)]),
    valueXml('FRBRname', inLanguage(instrument.title, language)),
  ].join('\n');
}

function expressionXml(version: Version, names: Names, language: Language): string {
  return [
    valueXml('FRBRthis', `${names.expression}/!main`),
    valueXml('FRBRuri', names.expression),
    dateXml(version.date, 'version'),
    `<${tag('FRBRauthor', { href: '#dutybook' })}/>`,
    `<${tag('FRBRlanguage', { language: ALPHA3[language] })}/>`,
  ].join('\n');
}

function manifestationXml(version: Version, names: Names): string {
  return [
    valueXml('FRBRthis', `${names.expression}/!main.xml`),
    valueXml('FRBRuri', `${names.expression}.akn`),
    dateXml(version.date, 'version'),
    `<${tag('FRBRauthor', { href: '#dutybook' })}/>`,
  ].join('\n');
}

function organisation(eId: string, showAs: string): string {
  return `<${tag('TLCOrganization', { eId, href: `/akn/ontology/organization/${eId}`, showAs })}/>`;
}

function metaXml(instrument: Instrument, version: Version, language: Language): string {
  const expression = version.date === undefined ? { language } : { language, version: version.date };
  const names = { work: instrument.work, expression: joinAddress(instrument.work, expression) };
  const issuer = instrument.issuer === undefined ? '' : organisation('issuer', inLanguage(instrument.issuer, language));
  return `<meta>
<identification source="#dutybook">
<FRBRWork>
${workXml(instrument, names, language)}
</FRBRWork>
<FRBRExpression>
${expressionXml(version, names, language)}
</FRBRExpression>
<FRBRManifestation>
${manifestationXml(version, names)}
</FRBRManifestation>
</identification>
<references source="#dutybook">${organisation('dutybook', 'Dutybook')}${issuer}</references>
</meta>`;
}

function prefaceXml(instrument: Instrument, version: Version, language: Language): string {
  const title = `<p>${inline('docTitle', inLanguage(instrument.title, language))}</p>`;
  return `<preface>${title}${version.history.map((line) => paragraphs(line)).join('')}</preface>`;
}

/** A body has at least one part in it: a text without any is one empty paragraph without an eId. */
const EMPTY_BODY = '<paragraph><content><p/></content></paragraph>';

/**
 * Writes one version of an instrument in one language as Akoma Ntoso 3.0 (OASIS, 2018): regulations as `act`, all else as `doc`, our
 * addresses as FRBR IRIs, our eIds as they are. Levels that the standard lacks are `hcontainer`s. `readAkomaNtosoTree` reads it back to
 * the same tree. A version without that language is written without text; characters that XML forbids become U+FFFD.
 */
export function writeAkomaNtoso(instrument: Instrument, version: Version, language: Language): string {
  const [element, body] = instrument.kind === 'regulation' ? ['act', 'body'] : ['doc', 'mainBody'];
  const provisions = version.expressions.find((expression) => expression.language === language)?.provisions ?? [];
  const text = provisions.length === 0 ? EMPTY_BODY : provisions.map(provisionXml).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="${AKN_NAMESPACE}">
<${tag(element, { name: instrument.subtype ?? instrument.kind })}>
${metaXml(instrument, version, language)}
${prefaceXml(instrument, version, language)}
<${body}>
${text}
</${body}>
</${element}>
</akomaNtoso>
`;
}
