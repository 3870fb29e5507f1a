import type { Outcome } from '../model/index.ts';
import { success } from '../model/index.ts';
import type { ByteSource } from './byteSource.ts';
import { packFailure } from './packFailure.ts';

/** What a source needs of the answer to a request. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What a source needs of `fetch`. */
export type FetchLike = (
  url: string,
  options: { readonly headers: Readonly<Record<string, string>>; readonly signal?: AbortSignal },
) => Promise<HttpAnswer>;

const CONTENT_RANGE = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/;

interface Range {
  readonly start: number;
  readonly end: number;
  readonly total: number;
}

function rangeOf(answer: HttpAnswer): Range | undefined {
  const match = CONTENT_RANGE.exec(answer.headers.get('content-range') ?? '');
  if (answer.status !== 206 || match === null) return undefined;
  return { start: Number(match[1]), end: Number(match[2]) + 1, total: Number(match[3]) };
}

/** A validator that proves that two answers are of one state of the file; a weak one proves nothing (RFC 9110, 8.8.1). */
function strongTag(answer: HttpAnswer): string | undefined {
  const tag = answer.headers.get('etag');
  return tag === null || tag.startsWith('W/') ? undefined : tag;
}

/**
 * A file on a server, read by ranges (RFC 9110, 14). One request of one byte learns the size. Fails with `pack-unreadable` when the
 * server does not answer ranges. Reads reject when the file changed since, so that halves of two packs are never mixed.
 */
export async function openHttpSource(
  fetchLike: FetchLike,
  url: string,
  signal?: AbortSignal,
): Promise<Outcome<ByteSource>> {
  const ask = (start: number, end: number, abort?: AbortSignal) =>
    fetchLike(url, {
      headers: { range: `bytes=${start}-${end - 1}` },
      ...(abort === undefined ? {} : { signal: abort }),
    });
  let first: HttpAnswer;
  try {
    first = await ask(0, 1, signal);
  } catch {
    signal?.throwIfAborted();
    return packFailure('pack-unreadable', 'HTTP');
  }
  const whole = rangeOf(first);
  if (whole === undefined) return packFailure('pack-unreadable', `HTTP ${first.status}`);
  const tag = strongTag(first);
  return success({
    size: whole.total,
    read: async (offset, length, abort) => {
      const end = Math.min(offset + length, whole.total);
      if (end <= offset) return new Uint8Array(0);
      const answer = await ask(offset, end, abort);
      const range = rangeOf(answer);
      if (range?.start !== offset || range.end !== end || range.total !== whole.total || strongTag(answer) !== tag) {
        throw new Error(`the server did not answer bytes ${offset}-${end - 1} of the same file: ${answer.status}`);
      }
      return new Uint8Array(await answer.arrayBuffer());
    },
  });
}
