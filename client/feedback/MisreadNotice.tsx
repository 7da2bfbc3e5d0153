import { useContext } from 'react';
import { OpenFiltersContext } from '../filters/open.ts';
import { useWords } from '../i18n/useWords.ts';
import { MAX_CONDITIONS } from '../state/filters.ts';
import { forgetMisread, useMisread } from '../state/useView.ts';
import './ViewNotice.css';

/** More parts than this are counted rather than named. */
const NAMED_PARTS = 5;

/** What the address held that could not be read, word for word, and the ways on. */
export function MisreadNotice({ withFilters = false }: { withFilters?: boolean }) {
  const { t, format } = useWords();
  const openFilters = useContext(OpenFiltersContext);
  const misread = useMisread();
  if (misread.length === 0) return null;
  const malformed = misread.filter((part) => part.reason === 'malformed');
  const tooMany = misread.find((part) => part.reason === 'too_many');
  const rest = malformed.length - NAMED_PARTS;
  const hasFilter = tooMany !== undefined || malformed.some(({ name }) => name === 'where');
  return (
    <div className="view-notice card" role="status">
      {malformed.length > 0 ? (
        <>
          <p>{t('misread.malformed')}</p>
          <ul className="view-notice__parts">
            {malformed.slice(0, NAMED_PARTS).map(({ name, value }) => (
              <li key={`${name}=${value}`}>
                <code>{`${name}=${value}`}</code>
              </li>
            ))}
            {rest > 0 ? <li>{t('misread.more', { rest: format.count(rest) })}</li> : null}
          </ul>
        </>
      ) : null}
      {tooMany ? (
        <p>
          {t('misread.tooMany', {
            most: format.count(MAX_CONDITIONS),
            rest: format.count(tooMany.count),
          })}
        </p>
      ) : null}
      <div className="view-notice__actions">
        <button type="button" className="button button--outline" onClick={forgetMisread}>
          {t('misread.forget')}
        </button>
        {hasFilter && withFilters ? (
          <button type="button" className="button button--outline" onClick={openFilters}>
            {t('misread.openFilters')}
          </button>
        ) : null}
      </div>
    </div>
  );
}
