import type { IsoDate } from '../model/index.ts';

/** A decision that ends instruments by their titles. It has no text that would be looked up, so that libraries do not have it. */
export interface RepealDecision {
  readonly from: IsoDate;
  readonly ends: readonly string[];
}

/** Those that are known to end what people still have as a file, from the published lists of the decisions themselves. */
export const REPEAL_DECISIONS: readonly RepealDecision[] = [
  {
    // 《国务院关于修改和废止部分行政法规的决定》, in force from the day on which it was signed.
    from: '2020-03-27',
    ends: [
      '防治布氏杆菌病暂行办法',
      '中华人民共和国公民出境入境管理法实施细则',
      '开发建设晋陕蒙接壤地区水土保持规定',
      '药品行政保护条例',
      '卖淫嫖娼人员收容教育办法',
      '外国公司船舶运输收入征税办法',
      '中华人民共和国中医药条例',
      '中华人民共和国行政监察法实施条例',
      '疫苗流通和预防接种管理条例',
    ],
  },
];
