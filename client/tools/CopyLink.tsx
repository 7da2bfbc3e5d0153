import { Popover } from '@base-ui/react/popover';
import { Check, Link, QrCode } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { ToolName } from './ToolName.tsx';

/** Fetched when it is first wanted. */
const ShareDialog = lazy(async () => ({
  default: (await import('../take-home/ShareDialog.tsx')).ShareDialog,
}));

/**
 * Copies the address, which carries the whole view. Without a clipboard (plain HTTP on a local
 * network has none) it shows the address, selected, to copy by hand. From there, as a QR code too.
 */
export function CopyLink() {
  const { t } = useWords();
  const [state, setState] = useState<'closed' | 'copied' | 'by-hand'>('closed');
  const [isShared, setShared] = useState(false);
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
    <>
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
          <ToolName name={t('controls.copyLink')} />
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
              <button
                type="button"
                className="button button--outline"
                onClick={() => {
                  setState('closed');
                  setShared(true);
                }}
              >
                <QrCode aria-hidden="true" />
                {t('takeHome.share')}
              </button>
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
      {isShared ? (
        <Suspense fallback={null}>
          <ShareDialog address={window.location.href} onClose={() => setShared(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
