import type { Problem } from '../../model/index.ts';

const SENTENCES = {
  'zip-damaged': [
    'The archive is damaged or incomplete; get it again from where it came from.',
    '压缩包已损坏或不完整，请重新获取。',
  ],
  'zip-split': ['The archive is one part of several; join the parts first.', '这是分卷压缩包的一部分，请先合并。'],
  'zip-overlapping': [
    'Files in the archive lie over each other, as in a zip bomb; it is not read.',
    '压缩包内的文件互相重叠，疑似压缩炸弹，不予读取。',
  ],
  'zip-too-many-entries': [
    'The archive holds more files than may be read at once; split it.',
    '压缩包内的文件过多，请拆分后再读取。',
  ],
  'zip-too-large': [
    'The archive unpacks to more than may be read at once; split it.',
    '压缩包解压后过大，请拆分后再读取。',
  ],
  'zip-too-deep': ['Archives lie inside archives too deep; unpack them first.', '压缩包嵌套层数过多，请先解压。'],
  'zip-entry-too-large': [
    'The file unpacks to more than a single file may; it is not read.',
    '该文件解压后过大，不予读取。',
  ],
  'zip-entry-ratio': [
    'The file unpacks to far more than it should, as in a zip bomb; it is not read.',
    '该文件解压比例异常，疑似压缩炸弹，不予读取。',
  ],
  'zip-entry-damaged': [
    'The file is damaged inside its archive; get the archive again.',
    '该文件在压缩包内已损坏，请重新获取压缩包。',
  ],
  'zip-entry-size': [
    'The file is not as long as its archive says; the archive is damaged or was tampered with.',
    '该文件的长度与压缩包记录不符，压缩包已损坏或被改动。',
  ],
  'zip-entry-checksum': [
    'The file does not match its checksum; the archive is damaged.',
    '该文件校验和不符，压缩包已损坏。',
  ],
  'zip-entry-encrypted': [
    'The file is locked with a password; unpack the archive and read the unlocked file.',
    '该文件已加密，请先用密码解压再读取。',
  ],
  'zip-entry-method': [
    'The file is packed in a way that is not read; pack it again as an ordinary zip.',
    '该文件的压缩方式不受支持，请重新压缩为普通 zip。',
  ],
  'zip-entry-name': [
    'The name of the file points out of its folder or is not allowed; it is not read.',
    '文件名指向文件夹之外或含有不允许的字符，不予读取。',
  ],
  'zip-entry-duplicate': [
    'Several files in the archive have the same name; none of them is read.',
    '压缩包内有同名文件，均不予读取。',
  ],
  'zip-entry-link': [
    'The file is a link or a device and not a file; it is not read.',
    '这是链接或设备而不是文件，不予读取。',
  ],
} as const;

/** The named ways in which an archive, or one of its entries, cannot be read. */
export type ZipProblemCode = keyof typeof SENTENCES;

/** The problem of that name with its sentences. */
export function zipProblem(code: ZipProblemCode): Problem {
  const [en, zh] = SENTENCES[code];
  return { code, message: { en, zh } };
}

/** A failed outcome with that problem. */
export function zipFailure(code: ZipProblemCode): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: zipProblem(code) };
}
