import type { Localized, Outcome } from '../model/index.ts';
import { failure } from '../model/index.ts';

const SENTENCES = {
  'pack-not': {
    en: 'This file is not a Dutybook pack.',
    zh: '此文件不是 Dutybook 指引包。',
  },
  'pack-too-new': {
    en: 'This pack was made for a newer Dutybook. Update Dutybook to open it.',
    zh: '此指引包由更新版本的 Dutybook 制作。请更新 Dutybook 后再打开。',
  },
  'pack-too-old': {
    en: 'This pack was made by an earlier Dutybook, in a form that is no longer read. Get it anew, or make it again from its documents.',
    zh: '此指引包由较早版本的 Dutybook 制作，其格式已不再支持。请获取新的指引包，或者用原文件重新制作。',
  },
  'pack-truncated': {
    en: 'This pack is incomplete: its end is missing. Copy or download it again.',
    zh: '此指引包不完整：末尾缺失。请重新复制或者下载。',
  },
  'pack-damaged': {
    en: 'This pack is damaged and was not read. Install it again.',
    zh: '此指引包已损坏，未读取。请重新安装。',
  },
  'pack-too-large': {
    en: 'This pack asks for more memory than its size allows and was not read.',
    zh: '此指引包所需内存超出其大小允许的范围，未读取。',
  },
  'pack-signature-broken': {
    en: 'The signature of this pack is broken: it was changed after it was signed. It was not opened.',
    zh: '此指引包的签名无效：签名之后内容被改动。未打开。',
  },
  'pack-signature-unchecked': {
    en: 'This pack is signed, and this program cannot check signatures. It was not opened.',
    zh: '此指引包带有签名，但本程序无法验证签名。未打开。',
  },
  'pack-signed-already': {
    en: 'This pack is signed already. Sign the pack as it was built.',
    zh: '此指引包已经签名。请对未签名的原始包签名。',
  },
  'pack-key-malformed': {
    en: 'This is not a Dutybook key, or a character of it is wrong.',
    zh: '这不是 Dutybook 密钥，或者其中有字符错误。',
  },
  'pack-signed-otherwise': {
    en: 'This pack is not signed with the key that was given for it. It was not installed.',
    zh: '此指引包的签名与指定的密钥不符。未安装。',
  },
  'pack-unreadable': {
    en: 'The pack could not be read where it is stored. Check the disk or the connection and try again.',
    zh: '无法从存储位置读取指引包。请检查磁盘或者连接后重试。',
  },
  'pack-installed-already': {
    en: 'A pack of this name is installed already. Update it instead.',
    zh: '同名指引包已经安装。请改用更新。',
  },
  'pack-not-installed': {
    en: 'No pack of this name is installed.',
    zh: '没有安装此名称的指引包。',
  },
  'pack-not-stored': {
    en: 'The pack could not be stored; what was installed before is untouched. Make room or check the permissions and try again.',
    zh: '无法保存指引包，原有的指引包未受影响。请腾出空间或者检查权限后重试。',
  },
  'pack-store-busy': {
    en: 'Another Dutybook is changing the packs. Nothing was done; try again when it has ended.',
    zh: '另一个 Dutybook 正在更改指引包，本次没有做任何改动。请等它结束后重试。',
  },
  'pack-name-malformed': {
    en: 'The name of a pack has 1 to 64 small letters, digits and hyphens.',
    zh: '指引包的名称由1至64个小写字母、数字和连字符组成。',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** Every way in which a pack can fail to be read, verified or stored. */
export type PackProblemCode = keyof typeof SENTENCES;

/** A failure with its sentence; `where` says which part, for whoever looks into it. */
export function packFailure(code: PackProblemCode, where?: string): Extract<Outcome<never>, { ok: false }> {
  const { en, zh } = SENTENCES[code];
  return failure(code, where === undefined ? { en, zh } : { en: `${en} (${where})`, zh: `${zh}（${where}）` });
}
