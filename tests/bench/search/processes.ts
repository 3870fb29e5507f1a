/** Starts measuring processes, one at a time, from a bundle such as people install. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'valibot';
import { build } from 'vite';
import type { PeerName } from './peers.ts';
import { ReportSchema } from './report.ts';
import type { Report } from './report.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A report, and the time from the start of the process to its answer, in milliseconds. */
export interface Sample extends Report {
  readonly whole: number;
}

/** A folder with the bundled program and the files of the engines. */
export class Processes {
  readonly #folder: string;
  readonly #heap: number;

  /** `heap`: how large the heap of a process may become, in MB. */
  constructor(folder: string, heap: number) {
    this.#folder = folder;
    this.#heap = heap;
  }

  /** Bundles the measuring program as the products are bundled. */
  async prepare(): Promise<void> {
    await build({
      root: here('.'),
      configFile: false,
      logLevel: 'warn',
      build: {
        ssr: true,
        outDir: join(this.#folder, 'program'),
        target: 'node22',
        emptyOutDir: true,
        rolldownOptions: {
          input: { sample: here('sample.ts') },
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
      ssr: { noExternal: true },
    });
    writeFileSync(join(this.#folder, 'package.json'), '{ "type": "module" }\n');
  }

  folderOf(peer: PeerName): string {
    return join(this.#folder, peer);
  }

  remove(peer: PeerName): void {
    rmSync(this.folderOf(peer), { recursive: true, force: true });
  }

  /** Writes a list for a process to read, and answers its path. */
  list(name: string, content: readonly string[]): string {
    const path = join(this.#folder, `${name}.json`);
    writeFileSync(path, JSON.stringify(content));
    return path;
  }

  /** Reads the documents into a file of instruments; answers the bytes of their files. */
  async corpus(path: string): Promise<number> {
    return (await this.#run(['corpus', path], here('sample.ts'))).textBytes;
  }

  bare(): Promise<Sample> {
    return this.#run(['bare']);
  }

  /** Builds, into an empty folder; from the sources, because what builds is no part of the measured program. */
  build(peer: PeerName, corpus: string, { articles = 0, taught = true } = {}): Promise<Sample> {
    const folder = this.folderOf(peer);
    this.remove(peer);
    mkdirSync(folder);
    return this.#run(
      ['build', peer, folder, corpus, String(articles), taught ? 'taught' : 'untaught'],
      here('sample.ts'),
    );
  }

  /** Bytes of the files that a peer needs to answer. */
  sizeOf(peer: PeerName): number {
    const folder = this.folderOf(peer);
    return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  }

  wake(peer: PeerName, day: string, query: string): Promise<Sample> {
    return this.#run(['wake', peer, this.folderOf(peer), day, query]);
  }

  time(peer: PeerName, day: string, before: string, queries: string): Promise<Sample> {
    return this.#run(['time', peer, this.folderOf(peer), day, before, queries]);
  }

  answer(peer: PeerName, day: string, queries: string, limit: number): Promise<Sample> {
    return this.#run(['answer', peer, this.folderOf(peer), day, queries, String(limit)]);
  }

  #run(args: readonly string[], program = join(this.#folder, 'program', 'sample.js')): Promise<Sample> {
    const flags = ['--expose-gc', '--no-warnings', `--max-old-space-size=${this.#heap}`];
    const started = performance.now();
    const child = spawn(process.execPath, [...flags, program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    let whole = 0;
    child.stdout.on('data', (data: Buffer) => {
      if (whole === 0) whole = performance.now() - started;
      output += data.toString();
    });
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => {
        if (code !== 0) reject(new Error(`${args.join(' ')} ended with ${code}`));
        else resolve({ whole, ...parse(ReportSchema, JSON.parse(output.replace('ready\n', ''))) });
      });
    });
  }
}
