import { LocateFixed } from 'lucide-react';
import { useContext } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { FlyContext, type FlyTarget } from '../state/fly.ts';

/** Brings what the drawer speaks of into the free part of the map. */
export function FitButton({ target }: { target: FlyTarget }) {
  const { t } = useWords();
  const fly = useContext(FlyContext);
  return (
    <button type="button" className="button button--outline" onClick={() => fly(target)}>
      <LocateFixed aria-hidden="true" /> {t('drawer.fit')}
    </button>
  );
}
