import { useWords } from '../i18n/useWords.ts';
import { ShareBody } from './ShareBody.tsx';
import { TakeHomeDialog } from './TakeHomeDialog.tsx';

/** The link to a view or a story, to be scanned off the screen. */
export function ShareDialog({ address, onClose }: { address: string; onClose: () => void }) {
  const { t } = useWords();
  return (
    <TakeHomeDialog title={t('takeHome.share')} onClose={onClose}>
      <p className="caption">{t('takeHome.scan')}</p>
      <ShareBody address={address} />
    </TakeHomeDialog>
  );
}
