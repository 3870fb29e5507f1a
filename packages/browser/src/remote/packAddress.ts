import { failure, success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';

const REFUSED = failure('address-refused', {
  en: 'A pack is fetched only from an address that begins with https:// and has no user name in it. Nothing was fetched.',
  zh: '只能从以 https:// 开头且不含用户名的地址获取指引包。没有获取任何内容。',
});

/** Reads the address of a pack: https only, without a name or password. Fails with `address-refused`. */
export function parsePackAddress(text: string): Outcome<URL> {
  const url = URL.parse(text.trim());
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '') return REFUSED;
  url.hash = '';
  return success(url);
}

/** The last part of an address's path, after which a pack from there is named. */
export function addressFileName(url: URL): string {
  const last = url.pathname.split('/').findLast((part) => part !== '') ?? url.hostname;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
