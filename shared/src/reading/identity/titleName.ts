const STATE_PREFIX = '中华人民共和国';
/** A note of the version behind a title: （2012年修正）, (2020修订). （试行） and （一） belong to the title. */
const VERSION_NOTE =
  /[（(](?:\d{4}|[〇○零一二三四五六七八九]{4})年?(?:[^（）()]{0,12})(?:修正|修订|修改|公布|发布|版|文本|本)?[）)]$/u;
const COURT_PREFIX =
  /^(?:(?:最高人民法院|最高人民检察院|公安部|司法部|国家安全部|国务院|全国人民代表大会常务委员会)[、\s]*)+(?=关于|办理|适用|审理)/u;

/** A title without the note of its version: what stays the same from version to version. */
export function stableTitle(title: string): string {
  return title.replace(VERSION_NOTE, '').trim();
}

/** Names by which people know an instrument of this title: without the state's name, without the issuers, each part of a double title. */
export function namesOfTitle(titles: readonly string[]): readonly string[] {
  const title = stableTitle(titles.join(''));
  const names = new Set<string>();
  const add = (name: string) => {
    if (name.length >= 2 && name !== title) names.add(name);
  };
  for (const whole of [title, ...(titles.length > 1 ? titles : [])]) {
    const stable = stableTitle(whole);
    add(stable);
    add(stable.startsWith(STATE_PREFIX) ? stable.slice(STATE_PREFIX.length) : stable);
    add(stable.replace(COURT_PREFIX, ''));
  }
  return [...names];
}

/** The short name that a text gives itself: 《某规定》（以下简称《规定》）, where what stands before is its own title. */
export function declaredNames(title: string, text: string): readonly string[] {
  const names: string[] = [];
  for (const match of text.matchAll(
    /([^，。；、（）()]{2,60})》?[（(]以下(?:简称|称|统称)[为：:]?[“《"]?([^”》"）)]{2,20})[”》"]?[）)]/gu,
  )) {
    const [, before = '', name = ''] = match;
    if (before.replace(/[《》]/g, '').endsWith(title) && name !== title && !name.startsWith('本')) names.push(name);
  }
  return names;
}
