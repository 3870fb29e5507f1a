import { strToU8, zipSync } from 'fflate/browser';

const SPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const STYLES = `
  <w:docDefaults/>
  <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="b2"><w:name w:val="标题 2"/></w:style>
  <w:style w:type="paragraph" w:styleId="own"><w:name w:val="章"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="below"><w:name w:val="x"/><w:basedOn w:val="own"/></w:style>
  <w:style w:type="paragraph" w:styleId="toc"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="ring1"><w:name w:val="r"/><w:basedOn w:val="ring2"/></w:style>
  <w:style w:type="paragraph" w:styleId="ring2"><w:name w:val="r"/><w:basedOn w:val="ring1"/></w:style>
  <w:style w:type="paragraph" w:styleId="veil"><w:name w:val="v"/><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="secret"><w:rPr><w:vanish/></w:rPr></w:style>`;
const NUMBERING = `
  <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

/** Insides of further parts, by the names of their roots. */
export interface SampleParts {
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly diagramData?: string;
  readonly chart?: string;
}

/** A Word file for tests: `body` is the inside of `w:body`; styles and one list of articles are there. */
export function sampleDocx(body: string, parts: SampleParts = {}): Uint8Array {
  const all: Record<string, string> = { styles: STYLES, numbering: NUMBERING, ...parts };
  const files: Record<string, Uint8Array> = {
    'word/document.xml': strToU8(`<w:document ${SPACES}><w:body>${body}</w:body></w:document>`),
  };
  for (const [name, inside] of Object.entries(all))
    files[`word/${name}.xml`] = strToU8(`<w:${name} ${SPACES}>${inside}</w:${name}>`);
  const targets = Object.keys(all).map((name) => `<Relationship Id="${name}" Type="x/${name}" Target="${name}.xml"/>`);
  files['word/_rels/document.xml.rels'] = strToU8(`<Relationships>${targets.join('')}</Relationships>`);
  return zipSync(files);
}
