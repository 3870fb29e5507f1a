import { painted } from './painted.ts';

await painted();
const { startPopup } = await import('./startPopup.ts');
await startPopup();
