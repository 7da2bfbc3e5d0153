import { Popover } from '@base-ui/react/popover';
import { Check, Link } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../i18n/useWords.ts';

/**
 * Copies the address, which carries the whole view. Without a clipboard (plain HTTP on a local
 * network has none) it shows the address, selected, to copy by hand.
 */
export function CopyLink() {
  const { t } = useWords();
  const [state, setState] = useState<'closed' | 'copied' | 'by-hand'>('closed');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setState('copied');
    } catch {
      // Not allowed, or not there: the popover says so and helps.
      setState('by-hand');
    }
  };
  return (
    <Popover.Root
      open={state !== 'closed'}
      onOpenChange={(open) => (open ? void copy() : setState('closed'))}
    >
      <Popover.Trigger
        className="button button--icon"
        aria-label={t('controls.copyLink')}
        title={t('controls.copyLink')}
      >
        <Link aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="provenance__place" sideOffset={8} collisionPadding={8}>
          <Popover.Popup className="card copy-link">
            {state === 'copied' ? (
              <Popover.Title className="copy-link__done" role="status">
                <Check aria-hidden="true" /> {t('controls.copied')}
              </Popover.Title>
            ) : (
              <>
                <Popover.Title className="caption">{t('controls.copyByHand')}</Popover.Title>
                <input
                  className="select"
                  readOnly
                  aria-label={t('controls.copyByHand')}
                  value={window.location.href}
                  onFocus={(event) => event.target.select()}
                />
              </>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
