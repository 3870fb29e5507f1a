import { wordBefore } from './character.ts';
import { beforeFillers } from './bareName.ts';

/** What is written in articles but is no law: contracts, charters, judgments. */
const PRIVATE_DOCUMENTS = [
  '合同',
  '协议',
  '协议书',
  '契约',
  '章程',
  '保单',
  '条款',
  '租约',
  '合约',
  '约定书',
  '承诺书',
  '保证书',
  '规约',
  '手册',
  '制度',
  '计划',
  '规划',
  '方案',
  '标书',
  '招标文件',
  '投标文件',
  '判决',
  '判决书',
  '主文',
  '裁定',
  '裁定书',
  '裁决',
  '裁决书',
  '起诉书',
  '请求',
  '通知书',
  '备忘录',
  '清单',
  '决定书',
  '调解书',
  '申请书',
  '说明书',
  '公约书',
  '合同书',
  '保险单',
  '须知',
  '守约',
  '村规民约',
  '业主公约',
].sort((a, b) => b.length - a.length);

/** The kind of private document whose name ends at `end`: 合同第八条, 判决主文第二项. */
export function readPrivateDocument(text: string, end: number): string | undefined {
  return wordBefore(text, end, PRIVATE_DOCUMENTS) ?? wordBefore(text, beforeFillers(text, end), PRIVATE_DOCUMENTS);
}
