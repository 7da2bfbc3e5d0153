import { useEffect } from 'react';
import { useWords } from '../i18n/useWords.ts';

/** Long enough for a server that is being started again, ms. */
const AFTER_MS = 10_000;

/** Stands where an unattended screen has failed: nobody is there to press a button, so the page loads itself again. */
export function ReloadSoon() {
  const { t } = useWords();
  useEffect(() => {
    const timer = window.setTimeout(() => window.location.reload(), AFTER_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <p className="present__waiting" role="status">
      {t('present.failed')}
    </p>
  );
}
