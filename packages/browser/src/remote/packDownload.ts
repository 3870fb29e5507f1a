import { failure, success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import { claimedKeyId, isSameSignedPack, PACK_START_LENGTH, packFailure } from '@dutybook/shared/pack';
import type { ByteSource } from '@dutybook/shared/pack';
import { parsePackAddress } from './packAddress.ts';

/** What a download needs of the answer to a request. */
export interface PackAnswer {
  readonly ok: boolean;
  readonly status: number;
  /** Where the answer came from, after all redirects. */
  readonly url: string;
  readonly headers: { get(name: string): string | null };
  readonly body: ReadableStream<Uint8Array> | null;
}

/** What a download needs of `fetch`. */
export type FetchPack = (url: string, options: RequestInit) => Promise<PackAnswer>;

/** Largest pack that is fetched, in bytes: a library of a million provisions is far below. */
export const LARGEST_DOWNLOAD = 1 << 30;

/** What a pack that is fetched has to be. */
export interface Expected {
  readonly url: string;
  /** Id of the key with which it has to be signed. */
  readonly keyId: string;
  /** The pack that is there already, when it is an update. */
  readonly installed?: ByteSource;
}

export interface DownloadOptions {
  readonly fetch: FetchPack;
  readonly largest?: number;
  readonly onReceived?: (bytes: number, total: number | undefined) => void;
}

/** No cookies, nothing about who asks, nothing kept by the browser. */
const REQUEST: RequestInit = {
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
  redirect: 'follow',
  mode: 'cors',
};

function unreachable(why: string) {
  return failure('address-unreachable', {
    en: `The pack could not be fetched (${why}). Check the address and the connection; the server may also have to be allowed first. What is installed is unchanged.`,
    zh: `无法获取指引包（${why}）。请检查地址和网络，也可能需要先允许访问该服务器。已安装的内容没有变化。`,
  });
}

function notGiven(status: number) {
  return failure('address-refuses', {
    en: `The server does not give the pack out (HTTP ${status}). Check the address. What is installed is unchanged.`,
    zh: `服务器没有提供该指引包（HTTP ${status}）。请检查网址。已安装的内容没有变化。`,
  });
}

function tooLarge(largest: number) {
  const megabytes = Math.round(largest / 2 ** 20);
  return failure('download-too-large', {
    en: `The pack is larger than ${megabytes} MB and was not fetched. What is installed is unchanged.`,
    zh: `指引包超过${megabytes} MB，没有获取。已安装的内容没有变化。`,
  });
}

async function answerTo(
  url: URL,
  { fetch, largest = LARGEST_DOWNLOAD }: DownloadOptions,
): Promise<Outcome<PackAnswer>> {
  let answer: PackAnswer;
  try {
    answer = await fetch(url.href, REQUEST);
  } catch {
    return unreachable(url.host);
  }
  const from = parsePackAddress(answer.url);
  if (!from.ok) return from;
  if (!answer.ok) return notGiven(answer.status);
  return Number(answer.headers.get('content-length') ?? 0) > largest ? tooLarge(largest) : success(answer);
}

/** Collects the first bytes of a stream. */
class PackStart {
  readonly #bytes = new Uint8Array(PACK_START_LENGTH);
  #length = 0;

  /** Takes the next piece; answers the first bytes once, when they are complete. */
  add(piece: Uint8Array): Uint8Array | undefined {
    if (this.#length === PACK_START_LENGTH) return undefined;
    const part = piece.subarray(0, PACK_START_LENGTH - this.#length);
    this.#bytes.set(part, this.#length);
    this.#length += part.length;
    return this.#length === PACK_START_LENGTH ? this.#bytes : undefined;
  }
}

/**
 * Fetches a pack over https. Gives up as soon as it is larger than allowed or says that somebody else signed it; `unchanged` when it is the
 * installed one. That it is whole, and its signature good, is for the store to check. Fails with `address-refused`,
 * `address-unreachable`, `address-refuses`, `download-too-large`, `pack-signed-otherwise`.
 */
export async function downloadPack(expected: Expected, options: DownloadOptions): Promise<Outcome<Blob | 'unchanged'>> {
  const address = parsePackAddress(expected.url);
  const answer = address.ok ? await answerTo(address.value, options) : address;
  if (!answer.ok) return answer;
  const reader = answer.value.body?.getReader();
  if (reader === undefined) return unreachable('HTTP');
  const received = await receive(reader, answer.value, expected, options);
  if (!(received.ok && received.value instanceof Blob)) await reader.cancel().catch(() => undefined);
  return received;
}

async function receive(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  { headers }: PackAnswer,
  { keyId, installed }: Expected,
  { largest = LARGEST_DOWNLOAD, onReceived }: DownloadOptions,
): Promise<Outcome<Blob | 'unchanged'>> {
  const length = Number(headers.get('content-length') ?? 0);
  const total = length > 0 ? length : undefined;
  const start = new PackStart();
  // Each piece is handed over to the browser, which keeps large blobs on the disk.
  const parts: Blob[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return success(new Blob(parts));
      bytes += value.length;
      if (bytes > largest) return tooLarge(largest);
      const head = start.add(value);
      if (head !== undefined && claimedKeyId(head) !== keyId) return packFailure('pack-signed-otherwise');
      if (head !== undefined && installed !== undefined && (await isSameSignedPack(head, installed))) {
        return success('unchanged');
      }
      parts.push(new Blob([value.slice()]));
      onReceived?.(bytes, total);
    }
  } catch {
    return unreachable('HTTP');
  }
}
