import { useWords } from '../i18n/useWords.ts';
import './Brand.css';

/** The application's mark and name: waves over a village's diamond. */
export function Brand() {
  const { t } = useWords();
  return (
    <h1 className="brand">
      <svg className="brand__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="7" className="brand__ground" />
        <path d="M8.6 17.2a10.4 10.4 0 0 1 14.8 0" className="brand__wave" />
        <path d="M5 12.6a15.8 15.8 0 0 1 22 0" className="brand__wave brand__wave--far" />
        <path d="m16 17.8 4.6 4.6-4.6 4.6-4.6-4.6z" className="brand__village" />
      </svg>
      {t('app.name')}
    </h1>
  );
}
