import { uiLanguage } from '@dutybook/view/words';
import { uiLanguageTag } from '../host/locale.ts';
import { wakeBackground } from '../host/wakeBackground.ts';
import { readCardPath } from '../lookup/cardPath.ts';
import { startLookup } from '../lookup/startLookup.tsx';

wakeBackground();
await startLookup({
  surface: 'tab',
  keeping: async () => ({
    state: readCardPath(location.search, uiLanguage(uiLanguageTag())),
    keep: () => undefined,
  }),
});
