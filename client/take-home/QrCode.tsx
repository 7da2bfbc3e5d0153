import { useMemo } from 'react';
import { qrPath } from '../../data/qr/index.ts';
import { useWords } from '../i18n/useWords.ts';
import './take-home.css';

interface Props {
  address: string;
  /** Side with the quiet zone, CSS length. */
  size?: string;
}

/** An address as a QR code, black on white in every theme, with its quiet zone, and the address in clear text. */
export function QrCode({ address, size = '14rem' }: Props) {
  const { t } = useWords();
  const code = useMemo(() => {
    try {
      return qrPath(address);
    } catch {
      // More than 2,331 letters: lean-qr says no more than that it does not fit.
      return null;
    }
  }, [address]);
  return (
    <figure className="qr">
      {code ? (
        <svg
          role="img"
          aria-label={t('takeHome.qr', { address })}
          viewBox={`0 0 ${code.side} ${code.side}`}
          style={{ width: size, height: size }}
          shapeRendering="crispEdges"
        >
          <rect className="qr__ground" width={code.side} height={code.side} />
          <path className="qr__code" d={code.path} />
        </svg>
      ) : (
        <p className="caption">{t('takeHome.tooLong')}</p>
      )}
      <figcaption>
        <a className="textlink qr__address" href={address}>
          {address}
        </a>
      </figcaption>
    </figure>
  );
}
