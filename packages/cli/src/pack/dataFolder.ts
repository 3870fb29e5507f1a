import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/**
 * Where Dutybook keeps what belongs to the user: `DUTYBOOK_HOME`, else the platform's own place (XDG Base Directory Specification on
 * Linux, `Library/Application Support` on macOS, the local application data on Windows).
 */
export function dataFolder(): string {
  const { DUTYBOOK_HOME, XDG_DATA_HOME, LOCALAPPDATA } = process.env;
  if (DUTYBOOK_HOME !== undefined && DUTYBOOK_HOME !== '') return DUTYBOOK_HOME;
  switch (process.platform) {
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Dutybook');
    case 'win32':
      return join(LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'Dutybook');
    default:
      return join(XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'dutybook');
  }
}
