import { spawn } from 'node:child_process';

/** How a program ended, and what it printed to both streams. */
export interface ProgramEnd {
  readonly code: number;
  readonly output: string;
}

export interface ProgramOptions {
  readonly cwd: string;
  /** Lets the program write to the terminal itself; `output` is empty then. */
  readonly shown?: boolean;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Runs a program to its end. A program that cannot be started ends with code 127. */
export function runProgram(command: string, args: readonly string[], options: ProgramOptions): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: options.shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr?.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', (error) => resolve({ code: 127, output: output + error.message }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal === null ? 1 : 130), output }));
  });
}
