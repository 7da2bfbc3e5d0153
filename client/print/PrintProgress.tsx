import { Progress } from '@base-ui/react/progress';
import { Check, TriangleAlert } from 'lucide-react';
import { useReason } from '../feedback/useReason.ts';
import { useWords } from '../i18n/useWords.ts';
import { ContextLostError } from './render-map.ts';
import { NoPictureError, STEPS } from './save.ts';
import type { Printing } from './usePrinting.ts';

/** What is being done, what came of it, or what failed; read out as it changes. */
export function PrintProgress({ printing, dpi }: { printing: Printing; dpi: number }) {
  const { t } = useWords();
  return (
    <div className="print__state" role="status">
      {printing.state === 'drawing' ? (
        <Progress.Root
          value={STEPS.indexOf(printing.step)}
          max={STEPS.length}
          aria-label={t('print.progress')}
        >
          <p className="caption">{t(`print.step.${printing.step}`, { dpi })}</p>
          <Progress.Track className="print__track">
            <Progress.Indicator className="print__bar" />
          </Progress.Track>
        </Progress.Root>
      ) : null}
      {printing.state === 'saved' ? <Saved {...printing} /> : null}
      {printing.state === 'failed' ? <Failure error={printing.error} /> : null}
    </div>
  );
}

function Saved({ fileName, mapDpi, dpi }: Extract<Printing, { state: 'saved' }>) {
  const { t } = useWords();
  return (
    <>
      <p className="print__saved">
        <Check aria-hidden="true" /> {t('print.saved', { file: fileName })}
      </p>
      {mapDpi < dpi ? (
        <p className="caption">{t('print.lowered', { dpi: mapDpi, wanted: dpi })}</p>
      ) : null}
    </>
  );
}

/** Why there is no picture, and what helps where something does. */
export function Failure({ error }: { error: unknown }) {
  const { t, format } = useWords();
  const reason = useReason(error);
  const why =
    error instanceof NoPictureError
      ? t('print.noPicture', {
          width: format.count(error.width),
          height: format.count(error.height),
        })
      : error instanceof ContextLostError
        ? t('print.contextLost')
        : reason;
  return (
    <p className="print__failure">
      <TriangleAlert aria-hidden="true" />
      <span>
        <strong>{t('print.failed')}</strong>: {why}.
      </span>
    </p>
  );
}
