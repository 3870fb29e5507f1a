import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** What Marionette answers: `[1, id, error, result]`. */
type Answer = readonly [type: number, id: number, error: unknown, result: unknown];

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

const COLON = 0x3a;

function isAnswer(message: unknown): message is Answer {
  return Array.isArray(message) && message.length === 4 && typeof message[1] === 'number';
}

function valueOf(result: unknown): unknown {
  return typeof result === 'object' && result !== null && 'value' in result ? result.value : result;
}

/** A client of Firefox's own remote control: JSON messages over TCP, each with its length in front. */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #received: Buffer = Buffer.alloc(0);
  #lastId = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => this.#receive(chunk));
    socket.on('close', () => this.#fail(new Error('Firefox closed the connection')));
    socket.on('error', (error) => this.#fail(error));
  }

  /** Connects to a Firefox on this machine and begins a session. */
  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    const marionette = new Marionette(socket);
    await marionette.command('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
    return marionette;
  }

  /** Sends a command and answers its value. */
  command(name: string, params: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    if (!this.#socket.writable) return Promise.reject(new Error('Firefox is not there any more'));
    this.#lastId += 1;
    const id = this.#lastId;
    const text = JSON.stringify([0, id, name, params]);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }

  /** Runs the body of an async function with the rights of the browser itself; its arguments are `arguments`. */
  async chrome(body: string, args: readonly unknown[] = []): Promise<unknown> {
    await this.command('Marionette:SetContext', { value: 'chrome' });
    const script = `
      const done = arguments[arguments.length - 1];
      (async function () { ${body} }).apply(null, Array.prototype.slice.call(arguments, 0, -1))
        .then((value) => done({ value }), (error) => done({ error: String(error) + ' ' + (error?.stack ?? '') }));`;
    const outcome = await this.command('WebDriver:ExecuteAsyncScript', { script, args, newSandbox: true });
    if (typeof outcome === 'object' && outcome !== null && 'error' in outcome) throw new Error(String(outcome.error));
    return valueOf(outcome);
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const colon = this.#received.indexOf(COLON);
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.toString('ascii', 0, colon));
      if (this.#received.length < end) return;
      const message: unknown = JSON.parse(this.#received.toString('utf8', colon + 1, end));
      this.#received = this.#received.subarray(end);
      if (isAnswer(message)) this.#settle(message);
    }
  }

  #settle([, id, error, result]: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === null) waiting?.resolve(valueOf(result));
    else waiting?.reject(new Error(JSON.stringify(error)));
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
