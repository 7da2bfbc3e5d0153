import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/useWords.ts';
import '../tools/Toolbar.css';
import './stories.css';

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog with its title; closing gives the focus back to what had it. */
export function Dialog({ title, onClose, children }: Props) {
  const { t } = useWords();
  return (
    <BaseDialog.Root open onOpenChange={(next) => (next ? undefined : onClose())}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="help__backdrop" />
        <BaseDialog.Popup className="help card story-dialog">
          <div className="help__head">
            <BaseDialog.Title className="help__title">{title}</BaseDialog.Title>
            <BaseDialog.Close className="button button--icon" aria-label={t('controls.close')}>
              <X aria-hidden="true" />
            </BaseDialog.Close>
          </div>
          {children}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
