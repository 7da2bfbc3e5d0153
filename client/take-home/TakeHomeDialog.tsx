import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/useWords.ts';
import './take-home.css';

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** The frame of what can be taken home. Closing gives the focus back to what had it. */
export function TakeHomeDialog({ title, onClose, children }: Props) {
  const { t } = useWords();
  return (
    <Dialog.Root open onOpenChange={(next) => (next ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="help__backdrop" />
        <Dialog.Popup className="take-home card">
          <div className="help__head">
            <Dialog.Title className="help__title">{title}</Dialog.Title>
            <Dialog.Close className="button button--icon" aria-label={t('controls.close')}>
              <X aria-hidden="true" />
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
