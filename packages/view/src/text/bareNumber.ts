/** The number of a provision where nothing follows it: amending laws print 二十二、 in front of their words. */
export function bareNumber(number: string): string {
  return number.replace(/、$/u, '');
}
