import { access, constants } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

/** A browser that tests can start, under the names it usually has. */
export interface Program {
  readonly title: string;
  /** The environment variable that names it where it has another name. */
  readonly variable: string;
  readonly names: readonly string[];
  /** The package that carries it on Debian and its relatives. */
  readonly package: string;
}

export const CHROMIUM: Program = {
  title: 'Chromium',
  variable: 'DUTYBOOK_CHROMIUM',
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  package: 'chromium',
};

export const FIREFOX: Program = {
  title: 'Firefox',
  variable: 'DUTYBOOK_FIREFOX',
  names: ['firefox-esr', 'firefox'],
  package: 'firefox-esr',
};

function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** The path of an installed program; throws a sentence that says what to do when there is none. */
export async function findProgram(program: Program): Promise<string> {
  const named = process.env[program.variable];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const wanted = named === undefined ? program.names : [named];
  const candidates = wanted.flatMap((name) =>
    isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name)),
  );
  for (const candidate of candidates) if (await isExecutable(candidate)) return candidate;
  const sought =
    named === undefined ? `Looked for ${program.names.join(', ')} on PATH.` : `${program.variable} is ${named}.`;
  throw new Error(
    `${program.title} was not found. ${sought} Install it (on Debian: apt-get install ${program.package}) or set ` +
      `${program.variable} to its path.`,
  );
}
