import { Check, Quote } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../i18n/useWords.ts';

/**
 * Copies one line to paste into a report, and says that it did. Without a clipboard (plain HTTP on a
 * local network has none) the line is shown, selected, to copy by hand.
 */
export function CopyCitation({ text }: { text: string }) {
  const { t } = useWords();
  const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      // Not allowed, or not there: the line stands below and can be selected.
      setState('by-hand');
    }
  };
  return (
    <div className="citation">
      <button type="button" className="button button--outline" onClick={() => void copy()}>
        {state === 'copied' ? <Check aria-hidden="true" /> : <Quote aria-hidden="true" />}
        {t('reconciliation.card.cite')}
      </button>
      <p role="status" className="caption">
        {state === 'copied' ? t('reconciliation.card.cited') : null}
        {state === 'by-hand' ? t('reconciliation.card.citeByHand') : null}
      </p>
      {state === 'by-hand' ? (
        <textarea
          className="citation__text"
          readOnly
          rows={4}
          aria-label={t('reconciliation.card.citeByHand')}
          value={text}
          onFocus={(event) => event.target.select()}
        />
      ) : null}
    </div>
  );
}
