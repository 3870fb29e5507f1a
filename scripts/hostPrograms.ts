import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ROOT } from './buildStep.ts';
import { runProgram } from './program.ts';

/** A program that the end-to-end tests drive. */
interface HostProgram {
  readonly title: string;
  readonly names: readonly string[];
  readonly variable: string;
  readonly debianPackage: string;
}

const PROGRAMS: readonly HostProgram[] = [
  {
    title: 'Chromium',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    variable: 'DUTYBOOK_CHROMIUM',
    debianPackage: 'chromium',
  },
  { title: 'Firefox', names: ['firefox-esr', 'firefox'], variable: 'DUTYBOOK_FIREFOX', debianPackage: 'firefox-esr' },
];
/** Programs that make other formats of the documents beside the checkout, without any of our own code; where they are missing, those tests are skipped. */
const CONVERTERS = [
  { name: 'pandoc', debianPackage: 'pandoc' },
  { name: 'pdftotext', debianPackage: 'poppler-utils' },
];
/** Without a Chinese font, screenshots and layout tests show boxes. */
const FONT_PACKAGE = 'fonts-noto-cjk';
/** A screen, a keyboard and a mouse without a desk; where they are missing, the tests that need them are skipped. */
const DESK = [
  { name: 'Xvfb', debianPackage: 'xvfb' },
  { name: 'xdotool', debianPackage: 'xdotool' },
];

function isOnPath(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function missingPrograms(): readonly HostProgram[] {
  return PROGRAMS.filter(({ names, variable }) => process.env[variable] === undefined && !names.some(isOnPath));
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && isOnPath('apt-get');
}

/** Installs Debian packages, and answers what was printed. */
async function install(packages: readonly string[], print: (line: string) => void): Promise<string> {
  print(`installing ${packages.join(', ')} from Debian packages …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runProgram('apt-get', ['update', '-qq'], { cwd: ROOT, env });
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  const { output } = await runProgram('apt-get', args, { cwd: ROOT, env });
  return output;
}

/**
 * Makes sure that the browsers for the end-to-end tests are there: installed ones are used; missing ones come from Debian's packages
 * when this user may install them. Answers a sentence that says what to install when neither is possible.
 */
export async function ensureBrowsers(print: (line: string) => void): Promise<string | undefined> {
  const missing = missingPrograms();
  const desk = DESK.filter(({ name }) => !isOnPath(name)).map(({ debianPackage }) => debianPackage);
  if (missing.length === 0 && desk.length === 0) return undefined;
  const packages = missing.length === 0 ? [] : [...missing.map(({ debianPackage }) => debianPackage), FONT_PACKAGE];
  const advice = `${missing.map(({ title }) => title).join(' and ')} not found. Install: apt-get install ${packages.join(' ')}; or set ${missing
    .map(({ variable }) => variable)
    .join(' and ')} to the program.`;
  if (!mayInstall()) return missing.length === 0 ? undefined : advice;
  const output = await install([...packages, ...desk], print);
  return missingPrograms().length === 0 ? undefined : `${advice}\n${output.slice(-2000)}`;
}

/** Installs what converts documents from Debian's packages, where this user may. */
export async function ensureConverters(print: (line: string) => void): Promise<void> {
  const missing = CONVERTERS.filter(({ name }) => !isOnPath(name)).map(({ debianPackage }) => debianPackage);
  if (missing.length > 0 && mayInstall()) await install(missing, print);
}
