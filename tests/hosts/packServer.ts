import { createServer as createPlainServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { selfSigned } from './selfSigned.ts';

/** What a path answers: bytes, the address to go to instead, or a pack so large that its length alone is enough. */
export type PackPath = Uint8Array | { readonly redirect: string } | 'huge';

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

/** Servers on this machine that give out packs: one by https, and one by http, which nobody should ever ask. */
export class PackServer {
  readonly paths = new Map<string, PackPath>();
  /** Paths that were asked for by http. */
  readonly askedPlainly: string[] = [];
  readonly #servers: readonly Server[];
  readonly url: string;
  readonly plainUrl: string;

  private constructor(servers: readonly Server[], ports: readonly [number, number]) {
    this.#servers = servers;
    this.url = `https://127.0.0.1:${ports[0]}`;
    this.plainUrl = `http://127.0.0.1:${ports[1]}`;
  }

  static async start(): Promise<PackServer> {
    const answer: { listen: RequestListener; plain: RequestListener } = { listen: () => {}, plain: () => {} };
    const secure = createServer(selfSigned(), (request, response) => answer.listen(request, response));
    const plain = createPlainServer((request, response) => answer.plain(request, response));
    const server = new PackServer([secure, plain], [await listening(secure), await listening(plain)]);
    answer.listen = (request, response) => server.#answer(request, response);
    answer.plain = (request, response) => {
      server.askedPlainly.push(request.url ?? '');
      server.#answer(request, response);
    };
    return server;
  }

  close(): void {
    for (const server of this.#servers) {
      server.closeAllConnections();
      server.close();
    }
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const found = this.paths.get(request.url ?? '');
    const allowed = { 'access-control-allow-origin': '*' };
    if (found === undefined) response.writeHead(404, allowed).end();
    else if (found === 'huge') response.writeHead(200, { ...allowed, 'content-length': `${2 ** 40}` }).write('x');
    else if (found instanceof Uint8Array) response.writeHead(200, allowed).end(found);
    else response.writeHead(302, { ...allowed, location: found.redirect }).end();
  }
}
