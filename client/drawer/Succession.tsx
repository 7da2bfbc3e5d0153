import { useQuery } from '@tanstack/react-query';
import { SCHEME_VALIDITY, SCHEMES, type Scheme } from '../../data/model/index.ts';
import { relatedUnitsQuery } from '../api/queries.ts';
import { useWords } from '../i18n/useWords.ts';
import { changeView } from '../state/useView.ts';

/** What a province of a former administrative map became part of, or which ones a present one was formed from. */
export function Succession({ scheme, code }: { scheme: Scheme; code: string }) {
  const { t, format, language } = useWords();
  const units = useQuery(relatedUnitsQuery(scheme, code));
  // A side note: where it cannot be loaded, the rest of the drawer is complete without it.
  const related = units.data ?? [];
  const [first] = related;
  if (!first) return null;
  return (
    <p className="drawer__succession">
      <span className="caption">
        {SCHEMES.indexOf(first.scheme) > SCHEMES.indexOf(scheme)
          ? t('drawer.becomes', { date: format.date(SCHEME_VALIDITY[first.scheme].valid_from) })
          : t('drawer.formedFrom')}{' '}
      </span>
      {related.map((unit, index) => (
        <span key={`${unit.scheme}-${unit.code}`}>
          {index > 0 ? ', ' : ''}
          <button
            type="button"
            className="textlink"
            onClick={() =>
              changeView({
                scheme: unit.scheme,
                selection: { kind: 'province', scheme: unit.scheme, code: unit.code },
              })
            }
          >
            {language === 'vi' ? unit.name_vi : unit.name_en}
          </button>
        </span>
      ))}
    </p>
  );
}
