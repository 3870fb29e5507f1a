import { createServer } from 'node:http';
import type { Server } from 'node:http';

/** A page as a site serves it. */
export interface ServedPage {
  readonly html: string;
  /** Content security policy; none by default. */
  readonly policy?: string;
}

/** A site on this machine, for pages that are not ours. */
export class WebSite {
  readonly #server: Server;
  readonly origin: string;

  private constructor(server: Server, origin: string) {
    this.#server = server;
    this.origin = origin;
  }

  /** Serves the pages by their paths. */
  static async serve(pages: Readonly<Record<string, ServedPage>>): Promise<WebSite> {
    const server = createServer((request, response) => {
      const page = pages[request.url ?? ''];
      if (page?.policy !== undefined) response.setHeader('Content-Security-Policy', page.policy);
      response.writeHead(page === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(page?.html ?? '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return new WebSite(server, `http://127.0.0.1:${address.port}`);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
