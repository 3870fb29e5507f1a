import { describe, expect, it } from 'vitest';
import { LawNames } from './lawNames.ts';
import { readReferences } from './readReferences.ts';

const NAMES = LawNames.of(
  [
    '刑法',
    '宪法',
    '民法典',
    '教育法',
    '学前教育法',
    '道路交通安全法',
    '治安管理处罚法',
    '公司法',
    'Crimes Act',
    'Land Transport Act',
  ].map((name) => ({
    name,
    title: name,
  })),
);

/** Paragraphs as newspapers have them: none cites a law, many have words that law has too. */
const PARAGRAPHS = [
  '市交警支队昨天在东环路口设点检查，一小时内查获六名未系安全带的驾驶人。',
  '老街改造后新开了三条步行街，第二条路直通码头，周末游客比去年多了两成。',
  '记者从气象台获悉，受第十一号台风影响，本周三到周五有大到暴雨。',
  '这家工厂的第三条生产线上个月投产，每天可以装配两千四百台设备。',
  '她在辅仁大学法律系读了四年，毕业后回到家乡做了一名中学教师。',
  '展会上展出了该公司的第五款手机，售价三千九百九十九元，月底发货。',
  '消防员接到报警后八分钟赶到现场，用两条水枪把火势压住。',
  '县里今年要做的第一项工作是修好通往山村的公路，预算一千二百万元。',
  '双方签订的合同第八条写明，货物应当在十五日内送到买方仓库。',
  '根据《购房协议》第三条的约定，开发商应在年底前交房。',
  '他说自己走过的第一条弯路，就是没有听老师的话去学一门手艺。',
  '目前条件还不成熟，运动会将推迟到明年春天举行。',
  '《人民日报》昨天在第一版刊登了这座水电站竣工的消息。',
  '电影《流浪地球》第二部上映十天，票房已经超过二十亿元。',
  '警方提醒市民，接到陌生来电要求转账时，先挂断再核实。',
  '该项目总投资六亿元，分三期建设，第一期明年六月完工。',
  '队里一共有十二条警犬，第七条是去年从南京调来的拉布拉多。',
  '本法院定于下周二开庭审理这起备受关注的案件。',
  '这部法律题材的电视剧收视率连续三周排名第一。',
  '刑法学教授王先生昨晚在图书馆作了一场讲座，座无虚席。',
  '各地条件不同，不能用同一个办法解决所有的问题。',
  '他的办法是先修渠，后种树，五年下来荒坡变成了果园。',
  '第二次会议通过了三项决定，第一项就是给环卫工人加薪。',
  '前三名选手将代表全省参加九月在成都举行的决赛。',
  '前条件反射时期的婴儿还不能分辨这些声音，研究人员说。',
  '上款待宾客的菜单一共十八道，花了厨师整整两天时间。',
  '她同条件相似的两位同学一起报名参加了志愿服务。',
  '此项技术已经在国内外申请了十六项专利。',
  '该条航线每周往返四班，票价从四百二十元起。',
  '据统计，去年全市共接报警情三十二万起，比前年下降百分之六。',
  '运营公司新增五十五条公交线路，最长的一条全程四十一公里。',
  '这是他第三条被删除的短信，内容没有人知道。',
  '第十五条微博发出后不久，他的账号粉丝超过了一百万。',
  '大会议程的第一项是宣读去年的工作报告。',
  '会上传达了有关通知，并对下一阶段的任务作了安排。',
  '公告栏里贴着一张通知，说明天上午九点到十二点停水。',
  '居民委员会制定了《文明公约》，挂在每个楼道的门口。',
  '公司的《员工手册》第二十条要求上班时间佩戴工牌。',
  '本款车型搭载一台一点五升发动机，百公里油耗六升。',
  '这笔款项已经于五月十日汇入受灾群众的账户。',
  '第一款游戏上线三个月就有八百万人下载。',
  '队员们克服种种困难，用两年时间走完了第一条南线。',
  '本次评选设金奖一项、银奖三项、铜奖五项。',
  '博物馆第四章展厅讲述的是丝绸之路上的商人和驼队。',
  '新书共六章，第二章写的是作者在牧区的童年。',
  '第三节比赛主队一度落后十二分，最后以两分险胜。',
  '这篇小说最后一节写得最好，读来令人落泪。',
  '老人一生编了九本词典，第五编今年秋天出版。',
  '法院的志愿者向过路的人发放宣传材料三百多份。',
  '中国队在第五局以二十五比二十三获胜，总比分三比二。',
  '政协委员提出的第一百一十二号提案得到了答复。',
  '铁路部门宣布，七月一日起调整列车运行图。',
  '记者在现场看到，挖掘机正在清理塌方的土石。',
  '他给女儿买了一条裙子，又给儿子买了两条裤子。',
  '第二条大鱼跃出水面的时候，岸上响起一片掌声。',
  '专家组一致认为，这一方法值得在全国推广。',
  '村规民约第三条写着不许在河里倒垃圾，人人都遵守。',
  '判决书主文第二项要求被告在十日内登报道歉。',
  '起诉书第三条所列的三笔款子，他一笔也不承认。',
  '这份计划第六条提到要在三年内种树一万亩。',
  '民警耐心讲解法律法规，当事人最后握手言和。',
  '上述办法简便易行，深受农民欢迎。',
  '他每天写一条建议，到年底一共写了三百六十五条。',
  '列车第十三节车厢的乘客自发组织起来帮助孕妇。',
  '市里将新建十条绿道，第六条沿江而建，全长九公里。',
  '代表们围绕第一项议题进行了热烈讨论。',
  '学校要求学生背诵《论语》第一章，并写出自己的体会。',
  '今年的中央一号文件再次关注乡村建设。',
  '乘客可以在第二候车室凭第一联车票领取纪念品。',
  '十二月四日，学校组织学生开展法治宣传日活动。',
  'The second section of the motorway opened on Monday after two years of work.',
  'Officers stopped 120 drivers in one night and gave 16 of them a warning.',
  'He lives in a flat at 7(a) Queen Street, above the bakery.',
  'The article in the local paper was read by some 30,000 people.',
  'Police said the man, 35, acted alone and was not known to them.',
  'In part 2 of the series we look at how towns prepare for floods.',
  'The rules of the game are simple: whoever scores 21 points first wins.',
  'She acted in 12 films and directed another 5 before she turned 40.',
  'Section 4.2 of this chapter explains how to fill in the form.',
  'See section 3 of the report for the figures of last year.',
  'The order of 15 trucks was worth more than $2 million.',
  'A spokesman said paragraph 5 of the letter had been misread.',
  'The council voted 7 to 3 to keep the library open on Sundays.',
  'In his second act he comes back as an old king, and the house falls silent.',
  'They met in row 12, seats 5 and 6, and were married a year later.',
  'The bill for the repairs came to $1,961 and was paid in full.',
  'Regulations differ from country to country, travellers were told.',
  'The bus on route 26 leaves every 10 minutes from stop 4.',
  'The new code is 4 digits long and must be changed every 90 days.',
  'It was the first part of a plan to plant 10,000 trees by 2030.',
  'Item 3 on the shopping list was a pair of boots.',
  'Children under 5 travel free; students pay half of the fare.',
  'Clause by clause the two sides went through the contract until midnight.',
  'The Law family has farmed this valley since 1890.',
  'Witnesses saw a blue van, model S 500, leave the car park at 9 pm.',
  'The rule of thumb is 8 glasses of water a day.',
  'The museum keeps 2,400 letters, of which 16 have never been shown.',
  'The match was stopped in minute 17 because of heavy rain.',
  'The chapter on birds is the longest in the book.',
  'Their act was the last of the evening and the crowd stood up to cheer.',
];

describe('plain prose', () => {
  it('has a hundred paragraphs here', () => {
    expect(PARAGRAPHS).toHaveLength(100);
    expect(new Set(PARAGRAPHS).size).toBe(100);
  });

  it.each(PARAGRAPHS)('%s', (paragraph) => {
    const { references } = readReferences(paragraph, NAMES);
    expect(references.map(({ start, end }) => paragraph.slice(start, end))).toEqual([]);
  });

  it('has none either when all of it is one text', () => {
    const text = PARAGRAPHS.join('\n\n');
    expect(readReferences(text, NAMES).references).toEqual([]);
  });
});
