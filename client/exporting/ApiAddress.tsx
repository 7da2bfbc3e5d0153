import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../i18n/useWords.ts';

/** Where other programs get the same rows; to copy, or selected by a click where there is no clipboard. */
export function ApiAddress(props: { path: string; note: string | null }) {
  const { t } = useWords();
  const [isCopied, setCopied] = useState(false);
  const address = new URL(props.path, window.location.href).href;
  const Icon = isCopied ? Check : Copy;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
    } catch {
      // Not allowed, or plain HTTP on a local network: the field beside it can be copied by hand.
      setCopied(false);
    }
  };
  return (
    <div className="export-menu__address">
      <span className="caption" id="export-address">
        {t('exporting.address')}
      </span>
      <div>
        <input
          className="select"
          readOnly
          aria-labelledby="export-address"
          value={address}
          onFocus={(event) => event.target.select()}
        />
        <button
          type="button"
          className="button button--outline button--icon"
          aria-label={t(isCopied ? 'exporting.copied' : 'exporting.copy')}
          title={t(isCopied ? 'exporting.copied' : 'exporting.copy')}
          onClick={() => void copy()}
        >
          <Icon aria-hidden="true" />
        </button>
      </div>
      {props.note ? <p className="caption">{props.note}</p> : null}
    </div>
  );
}
