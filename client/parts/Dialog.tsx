import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useWords } from '../i18n/useWords.ts';
import './Dialog.css';

interface Props {
  title: string;
  /** What the dialog is for, read out with its title. */
  intro?: string;
  open?: boolean;
  /** How much room it takes: that of a question, a form, or a picture. */
  size?: 'small' | 'medium' | 'large';
  className?: string;
  /** What it lies in and is enlarged with; left out: the page. */
  container?: RefObject<HTMLElement | null>;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog with its title, over everything else; closing gives the focus back to what had it. */
export function Dialog(props: Props) {
  const { title, intro, open = true, size = 'small', className = '', container } = props;
  const { t } = useWords();
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => (next ? undefined : props.onClose())}>
      <BaseDialog.Portal {...(container && { container })}>
        <BaseDialog.Backdrop className="dialog__backdrop" />
        <BaseDialog.Popup className={`dialog dialog--${size} card ${className}`}>
          <div className="dialog__head">
            <BaseDialog.Title className="dialog__title">{title}</BaseDialog.Title>
            <BaseDialog.Close className="button button--icon" aria-label={t('controls.close')}>
              <X aria-hidden="true" />
            </BaseDialog.Close>
          </div>
          {intro ? <BaseDialog.Description>{intro}</BaseDialog.Description> : null}
          {props.children}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
