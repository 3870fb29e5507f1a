import { execFile, spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const START_MS = 10_000;
const PROGRAMS = ['Xvfb', 'xdotool'];

/** Whether what a screen without a monitor needs is installed: on Debian, the packages xvfb and xdotool. */
export const hasVirtualScreen = PROGRAMS.every((program) => spawnSync(program, ['-help']).error === undefined);

/** The number of the display, which the server writes once it can be used. */
function displayOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the screen was not there in time')), START_MS);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3]?.once('data', (number: Buffer) => {
      clearTimeout(late);
      resolve(`:${number.toString().trim()}`);
    });
  });
}

/** A screen without a monitor, with a keyboard and a mouse that reach whatever is in front, also the browser's own parts. */
export class VirtualScreen {
  readonly display: string;
  readonly #server: ChildProcess;

  private constructor(server: ChildProcess, display: string) {
    this.#server = server;
    this.display = display;
  }

  static async start(): Promise<VirtualScreen> {
    const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    return new VirtualScreen(server, await displayOf(server));
  }

  /** Presses keys together, `ctrl+shift+l`, one chord after the other. */
  async press(...chords: readonly string[]): Promise<void> {
    await this.#do('key', '--delay', '40', ...chords);
  }

  /** Types a text of Latin letters. */
  async type(text: string): Promise<void> {
    await this.#do('type', '--delay', '20', text);
  }

  /** Presses a button of the mouse at a place of the screen: 1 is the left one, 3 the right one. */
  async click(x: number, y: number, button: 1 | 3 = 1): Promise<void> {
    await this.#do('mousemove', `${x}`, `${y}`, 'click', `${button}`);
  }

  async #do(...args: readonly string[]): Promise<void> {
    await run('xdotool', args, { env: { ...process.env, DISPLAY: this.display } });
  }

  close(): void {
    this.#server.kill();
  }
}
