import * as v from 'valibot';
import { onPort } from '../../host/connections.ts';
import { isAlone } from '../../host/lifetime.ts';
import { onToPage, sendToBackground } from '../../host/messages.ts';
import { LIST_PORT } from '../listMessages.ts';
import type { MarkLook } from '../messages.ts';
import { ToPageSchema } from '../toPage.ts';
import { MARK_WORDS } from '../words.ts';
import { askingForPage } from './askForPage.ts';
import { lastSentence } from './lastSentence.ts';
import { PageMarking } from './pageMarking.ts';

declare global {
  interface Window {
    /** Whether this script marks the page already; of the extension's own world, no page sees it. */
    dutybookMarks?: true;
  }
}

/** How often it is looked whether the extension is still there. */
const LOOK_MS = 1000;

const ask = askingForPage(sendToBackground);

function newName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function mark(look: MarkLook): void {
  const marking = new PageMarking({ ask, look, newName, remove: () => void removeEverywhere() });
  const stops = [
    onToPage((message) => hear(message)),
    onPort(LIST_PORT, (port) => marking.connect(port)),
    startLooking(() => retire()),
  ];
  const remove = () => {
    for (const stop of stops) stop();
    marking.stop();
    delete window.dutybookMarks;
  };
  const retire = () => {
    remove();
    if (window.top === window) lastSentence(MARK_WORDS[look.language].orphaned, look);
  };
  /** Asks the background, which knows all frames; where it does not answer, this one goes alone. */
  const removeEverywhere = async () => {
    const outcome = await ask('markRemove', {});
    if (!outcome.ok) remove();
  };
  const hear = (message: unknown): boolean => {
    const told = v.safeParse(ToPageSchema, message);
    if (!told.success) return false;
    if (told.output.name === 'marks-remove') remove();
    else if (told.output.name === 'marks-retire') retire();
    else void marking.renew().catch(ended);
    return true;
  };
  void marking.start().catch(ended);
}

/** Reading that is broken off because the marks are taken away has nothing to say. */
function ended(error: unknown): void {
  if (window.dutybookMarks === true) console.warn(error);
}

/** Looks again and again whether the extension is gone: an updated one leaves the scripts of the old behind. */
function startLooking(gone: () => void): () => void {
  const timer = setInterval(() => (isAlone() ? gone() : undefined), LOOK_MS);
  return () => clearInterval(timer);
}

async function start(): Promise<void> {
  if (window.dutybookMarks === true) return;
  window.dutybookMarks = true;
  const look = await ask('markStart', {});
  if (look.ok) mark(look.value);
  else delete window.dutybookMarks;
}

void start();
