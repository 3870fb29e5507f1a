import { expect, test } from 'vitest';
import { claimedText, signerLine, sizeText } from './signerLine.ts';

const KEY = '00112233445566778899aabbccddeeff';

test('who signed is told as a claim unless the key is known', () => {
  const claimed = { state: 'signed', keyId: KEY, known: false, claimedSigner: '交警支队' } as const;
  expect(signerLine(claimed, 'en')).toBe(`Signed; the pack says by “交警支队”. Key ${KEY}`);
  expect(signerLine(claimed, 'zh')).toBe(`已签名，包内自称签名者为“交警支队”。密钥 ${KEY}`);
  const known = { state: 'signed', keyId: KEY, known: true, signer: 'Traffic Police' } as const;
  expect(signerLine(known, 'en')).toBe(`Signed by Traffic Police, a key you know (${KEY})`);
});

test('a pack that is not signed or broken says so', () => {
  expect(signerLine({ state: 'unsigned' }, 'en')).toBe('Not signed');
  const problem = { code: 'pack-damaged', message: { en: 'This pack is damaged.', zh: '此指引包已损坏。' } };
  expect(signerLine({ state: 'broken', problem }, 'en')).toBe('Broken: This pack is damaged.');
  expect(signerLine({ state: 'broken', problem }, 'zh')).toBe('不可用：此指引包已损坏。');
});

test('a claimed name cannot move, hide or colour what stands beside it', () => {
  expect(claimedText('A\u001b[31mB\u202eC\u200bD\nE')).toBe('A�[31mB�C�D�E');
});

test('sizes have three digits or so', () => {
  expect([999, 1000, 7_993_864, 2.5e9].map(sizeText)).toEqual(['999 B', '1.0 kB', '8.0 MB', '2.5 GB']);
});
