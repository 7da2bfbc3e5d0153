import { Check, Copy, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { opensOnlyHere } from '../../data/qr/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { QrCode } from './QrCode.tsx';

/** A link as code and as text, to be scanned or copied; says where nobody else could open it. */
export function ShareBody({ address }: { address: string }) {
  const { t } = useWords();
  const id = useId();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
    } catch {
      // Plain HTTP on a local network has no clipboard: the text is selected, to copy by hand.
      const field = document.getElementById(id);
      if (field instanceof HTMLInputElement) field.select();
    }
  };
  return (
    <div className="share">
      {opensOnlyHere(address) ? (
        <p className="share__warning" role="note">
          <TriangleAlert aria-hidden="true" /> {t('takeHome.onlyHere')}
        </p>
      ) : null}
      <QrCode address={address} />
      <label className="caption" htmlFor={id}>
        {t('takeHome.address')}
      </label>
      <div className="share__link">
        <input
          id={id}
          className="select"
          readOnly
          value={address}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className="button button--outline" onClick={() => void copy()}>
          <Copy aria-hidden="true" />
          {t('takeHome.copy')}
        </button>
      </div>
      <p className="caption share__copied" role="status">
        {isCopied ? (
          <>
            <Check aria-hidden="true" /> {t('takeHome.copied')}
          </>
        ) : null}
      </p>
    </div>
  );
}
