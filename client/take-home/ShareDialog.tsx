import { useWords } from '../i18n/useWords.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { ShareBody } from './ShareBody.tsx';
import './take-home.css';

/** The link to a view or a story, to be scanned off the screen. */
export function ShareDialog({ address, onClose }: { address: string; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('takeHome.share')} onClose={onClose}>
      <p className="caption">{t('takeHome.scan')}</p>
      <ShareBody address={address} />
    </Dialog>
  );
}
