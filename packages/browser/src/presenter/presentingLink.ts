import * as v from 'valibot';
import { PRESENTER_COMMANDS } from './presenterKey.ts';

const CHANNEL = 'dutybook-presenting';
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const ShownSchema = v.object({
  say: v.literal('shown'),
  session: v.string(),
  entry: count,
  screen: count,
  screens: count,
  black: v.boolean(),
  /** When the timer was started, in milliseconds since 1970; absent while it is off. */
  started: v.exactOptional(v.number()),
});

const MessageSchema = v.variant('say', [
  ShownSchema,
  v.object({ say: v.literal('ask'), session: v.string() }),
  v.object({ say: v.literal('do'), session: v.string(), command: v.picklist(PRESENTER_COMMANDS) }),
  v.object({ say: v.literal('ended'), session: v.string() }),
]);

/** What the class sees at this moment. */
export type Shown = v.InferOutput<typeof ShownSchema>;

/** What the window of the slides and that of the notes tell each other. */
export type PresentingMessage = v.InferOutput<typeof MessageSchema>;

/** The connection between the windows in which one session is presented. */
export interface PresentingLink {
  readonly tell: (message: PresentingMessage) => void;
  readonly close: () => void;
}

/** Reads what another window said of a session; nothing when it is about another one, or nothing known. */
export function readPresentingMessage(data: unknown, session: string): PresentingMessage | undefined {
  const parsed = v.safeParse(MessageSchema, data);
  return parsed.success && parsed.output.session === session ? parsed.output : undefined;
}

/** Connects the windows of the extension in which a session is presented. */
export function openPresentingLink(session: string, heard: (message: PresentingMessage) => void): PresentingLink {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = readPresentingMessage(data, session);
    if (message !== undefined) heard(message);
  });
  return { tell: (message) => channel.postMessage(message), close: () => channel.close() };
}
