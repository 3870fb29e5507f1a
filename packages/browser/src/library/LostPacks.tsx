import type { Language } from '@dutybook/shared/model';
import { sizeText } from '@dutybook/view/text';
import type { LostPack } from '../packs/packLedger.ts';
import { calledName } from '../packs/packOrigin.ts';
import { FileButton } from './FileButton.tsx';
import type { LibraryModel } from './libraryModel.ts';
import { LIBRARY_WORDS } from './words.ts';

interface LostPacksProps {
  readonly lost: readonly LostPack[];
  readonly isBusy: boolean;
  readonly model: LibraryModel;
  readonly ui: Language;
}

function LostLine({ pack, isBusy, model, ui }: Omit<LostPacksProps, 'lost'> & { readonly pack: LostPack }) {
  const words = LIBRARY_WORDS[ui];
  const { name, size, day, origin } = pack;
  const called = calledName(name, origin);
  const act = (run: () => unknown) => () => (isBusy ? undefined : run());
  return (
    <li>
      <p>
        <b>{called}</b> <span class="quiet">{words.lostLine(sizeText(size), day)}</span>
      </p>
      <div class="actions">
        {'url' in origin ? (
          <button
            type="button"
            class="action"
            aria-disabled={isBusy}
            aria-label={`${words.fetchAgain} ${called}`}
            onClick={act(() => void model.refresh(name))}
          >
            {words.fetchAgain}
          </button>
        ) : (
          <FileButton
            words={words.importAgain}
            label={`${words.importAgain} ${called}`}
            asks={origin.from === 'documents' ? 'documents' : 'pack'}
            disabled={isBusy}
            onFiles={(files) => void model.chooseAgain(pack, files)}
          />
        )}
        <button
          type="button"
          class="action"
          aria-disabled={isBusy}
          aria-label={`${words.forget} ${called}`}
          onClick={act(() => void model.forget([name]))}
        >
          {words.forget}
        </button>
      </div>
    </li>
  );
}

/** Says which packs are gone though nobody removed them, why that may be, and how to have them again. */
export function LostPacks({ lost, ...rest }: LostPacksProps) {
  const words = LIBRARY_WORDS[rest.ui];
  if (lost.length === 0) return null;
  return (
    <section class="lost" aria-labelledby="lost-title">
      <h2 id="lost-title">{words.lost(lost.length)}</h2>
      <p>{words.lostWhy}</p>
      <ul>
        {lost.map((pack) => (
          <LostLine key={pack.name} pack={pack} {...rest} />
        ))}
      </ul>
    </section>
  );
}
