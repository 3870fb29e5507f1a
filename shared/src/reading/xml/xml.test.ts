import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeOf, childElements, parseXml, XML_LIMITS, xmlText } from './xml.ts';
import type { XmlElement, XmlNode } from './xml.ts';

function read(text: string): XmlElement {
  const result = parseXml(text);
  if (!result.ok) throw new Error(result.problem.message.en);
  return result.value;
}

function codeOf(text: string, limits = XML_LIMITS): string {
  const result = parseXml(text, limits);
  return result.ok ? 'read' : result.problem.code;
}

describe('a document', () => {
  it('is read into elements, attributes and text in their order', () => {
    const root = read(
      '\ufeff<?xml version="1.0" encoding="UTF-8" standalone=\'yes\'?>\r\n<!-- note -->\n<a x="1" y = \'"2"\'>一<b/>二<b>三</b></a>\n<?end?>',
    );
    expect(root).toEqual({
      namespace: '',
      name: 'a',
      attributes: [
        { namespace: '', name: 'x', value: '1' },
        { namespace: '', name: 'y', value: '"2"' },
      ],
      children: [
        '一',
        { namespace: '', name: 'b', attributes: [], children: [] },
        '二',
        { namespace: '', name: 'b', attributes: [], children: ['三'] },
      ],
    });
    expect(childElements(root, 'b')).toHaveLength(2);
    expect(xmlText(root)).toBe('一二三');
  });

  it('keeps neighbouring text, references, CDATA and what a comment parts in one string', () => {
    const root = read('<a t="&#x4e00;&quot;\n&#10;">x&lt;&amp;&#20108;<![CDATA[<&amp;]]><!-- - -->y<?p q?>z\r\n</a>');
    expect(root.children).toEqual(['x<&二<&amp;yz\n']);
    expect(attributeOf(root, 't')).toBe('一" \n');
  });

  it('resolves namespaces by scope', () => {
    const root = read(
      '<w:a xmlns:w="one" xmlns="two" w:x="1" x="2"><b xmlns=""/><w:c xmlns:w="three"/><w:d xml:lang="zh"/></w:a>',
    );
    expect([root, ...childElements(root)].map(({ namespace, name }) => `${namespace}:${name}`)).toEqual([
      'one:a',
      ':b',
      'three:c',
      'one:d',
    ]);
    expect(attributeOf(root, 'x', 'one')).toBe('1');
    expect(attributeOf(root, 'x')).toBe('2');
    expect(attributeOf(childElements(root, 'd')[0]!, 'lang', 'http://www.w3.org/XML/1998/namespace')).toBe('zh');
  });
});

describe('a document that is wrong', () => {
  it.each([
    ['<a>', 'an element that is never closed'],
    ['<a></b>', 'another end tag'],
    ['<a/></a>', 'an end tag too many'],
    ['<a/><b/>', 'two roots'],
    ['', 'nothing'],
    ['  <!-- x -->', 'no element'],
    ['x<a/>', 'text before the root'],
    ['<a/>x', 'text after the root'],
    ['<a/><![CDATA[x]]>', 'CDATA after the root'],
    ['<a x=1/>', 'a value without quotes'],
    ['<a x/>', 'an attribute without a value'],
    ['<a x="<"/>', '"<" in a value'],
    ['<a x="1" x="2"/>', 'an attribute twice'],
    ['<a xmlns:p="n" xmlns:q="n" p:x="1" q:x="2"/>', 'an attribute twice by its namespace'],
    ['<a x="1"y="2"/>', 'attributes without space between'],
    ['<p:a/>', 'a prefix that is bound to nothing'],
    ['<a><b xmlns:p="n"/><p:c/></a>', 'a prefix out of its scope'],
    ['<a xmlns:p=""/>', 'a prefix bound to no namespace'],
    ['<a xmlns:xml="n"/>', 'xml bound to another namespace'],
    ['<a xmlns:xmlns="n"/>', 'xmlns bound'],
    ['<a>&</a>', '"&" alone'],
    ['<a>&amp</a>', 'a reference without its end'],
    ['<a>&#0;</a>', 'a reference to no character'],
    ['<a>&#xD800;</a>', 'a reference to half a character'],
    ['<a>&#99999999999999999999;</a>', 'a reference beyond Unicode'],
    ['<a>]]></a>', '"]]>" in text'],
    ['<a><!-- -- --></a>', '"--" in a comment'],
    ['<a><!-- </a>', 'a comment that is never closed'],
    ['<a><![CDATA[ </a>', 'a CDATA section that is never closed'],
    ['<a><?x </a>', 'an instruction that is never closed'],
    ['<a><?xml version="1.0"?></a>', 'a declaration inside'],
    [' <?xml version="1.0"?><a/>', 'a declaration after a blank'],
    ['<?xml encoding="UTF-8"?><a/>', 'a declaration without a version'],
    ['<1a/>', 'a name that begins with a digit'],
    ['< a/>', 'a blank before the name'],
    ['<a:b:c xmlns:a="n"/>', 'two colons'],
    ['<a>\0</a>', 'a forbidden character'],
    ['<a>\ud800</a>', 'half a character'],
    ['<a><!ELEMENT a ANY></a>', 'a declaration of an element'],
    ['<a', 'the end inside a tag'],
    ['<a x="', 'the end inside a value'],
    ['</', 'the end inside an end tag'],
  ])('is refused: %s (%s)', (text) => {
    expect(codeOf(text)).toBe('xml-malformed');
  });

  it('tells line and column', () => {
    const result = parseXml('<a>\n  <b>\n  </c>\n</a>');
    expect(!result.ok && result.problem.message.en).toContain('line 3, column 3');
  });
});

describe('a hostile document', () => {
  it('declares no document type and no entities', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>';
    expect(codeOf(bomb)).toBe('xml-doctype');
    expect(codeOf('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>')).toBe('xml-doctype');
    expect(codeOf('<a>&nbsp;</a>')).toBe('xml-entity');
    expect(codeOf('<a x="&c;"/>')).toBe('xml-entity');
    expect(codeOf('<a>&constructor;</a>')).toBe('xml-entity');
  });

  it('nests no deeper than the limit, and 200,000 levels do not overflow the stack', () => {
    const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(codeOf(nested(XML_LIMITS.depth))).toBe('read');
    expect(codeOf(nested(XML_LIMITS.depth + 1))).toBe('xml-too-deep');
    expect(codeOf(nested(200_000))).toBe('xml-too-deep');
    expect(codeOf(nested(200_000), { ...XML_LIMITS, depth: 200_000 })).toBe('read');
  });

  it('costs no more than the limits', () => {
    expect(codeOf('<a>12</a>', { ...XML_LIMITS, characters: 8 })).toBe('xml-too-large');
    expect(codeOf('<a><b/><b x="1"/></a>', { ...XML_LIMITS, nodes: 4 })).toBe('read');
    expect(codeOf('<a><b/><b x="1"/></a>', { ...XML_LIMITS, nodes: 3 })).toBe('xml-too-large');
  });

  it.each([
    ['open tags', '<'.repeat(1_000_000)],
    ['open comments', `<a>${'<!--'.repeat(250_000)}`],
    ['ampersands', `<a>${'&'.repeat(1_000_000)}</a>`],
    ['blanks in a tag', `<a${' '.repeat(1_000_000)}!`],
    ['blanks before "="', `<a x${' '.repeat(1_000_000)}!`],
    ['many attributes', `<a ${Array.from({ length: 100_000 }, (_, at) => `x${at}="1"`).join(' ')}>`],
    [
      'many prefixes, bound anew on every element',
      `<a ${Array.from({ length: 30_000 }, (_, at) => `xmlns:p${at}="n"`).join(' ')}>${'<b xmlns:q="m"/>'.repeat(100_000)}`,
    ],
    ['pieces of text', `<a>${'x<!---->'.repeat(200_000)}`],
  ])('is refused in time linear in its length, or the test takes minutes: %s', (_, text) => {
    expect(codeOf(text)).toBe('xml-malformed');
  });
});

const name = fc.stringMatching(/^[a-z_法][a-z0-9.\-_条]{0,5}$/u);
const value = fc
  .string({ unit: 'binary', maxLength: 12 })
  .map((text) => text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''));
const { element } = fc.letrec<{ element: XmlElement; node: XmlNode }>((tie) => ({
  node: fc.oneof({ depthSize: 'small' }, value, tie('element')),
  element: fc.record({
    namespace: fc.constant(''),
    name,
    attributes: fc.uniqueArray(fc.record({ namespace: fc.constant(''), name, value }), {
      selector: (one) => one.name,
      maxLength: 3,
    }),
    children: fc.array(tie('node'), { maxLength: 4 }),
  }),
}));

const escape = (text: string) =>
  [...text].map((one) => (/[\w一-龥]/u.test(one) ? one : `&#${one.codePointAt(0)};`)).join('');
function write(node: XmlNode): string {
  if (typeof node === 'string') return escape(node);
  const attributes = node.attributes.map((one) => ` ${one.name}="${escape(one.value)}"`).join('');
  return `<${node.name}${attributes}>${node.children.map(write).join('')}</${node.name}>`;
}
function merged(node: XmlElement): XmlElement {
  const children: XmlNode[] = [];
  for (const child of node.children) {
    const last = children.at(-1);
    if (typeof child !== 'string') children.push(merged(child));
    else if (typeof last === 'string') children[children.length - 1] = last + child;
    else if (child !== '') children.push(child);
  }
  return { ...node, children };
}

describe('any document', () => {
  it('comes back from its own writing', () => {
    const plain = element.filter((one) => !JSON.stringify(one).includes('"xmlns"'));
    fc.assert(
      fc.property(plain, (tree) => {
        expect(read(write(tree))).toEqual(merged(tree));
      }),
    );
  });

  it('is read or refused by name when it is damaged', () => {
    fc.assert(
      fc.property(element, fc.nat(), fc.string({ maxLength: 3 }), (tree, at, damage) => {
        const text = write(tree);
        const cut = at % (text.length + 1);
        expect(codeOf(text.slice(0, cut) + damage + text.slice(cut + 1))).toMatch(/^(?:read|xml-[a-z-]+)$/);
      }),
    );
  });
});
