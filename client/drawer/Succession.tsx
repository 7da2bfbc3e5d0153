import { useQuery } from '@tanstack/react-query';
import type { Scheme } from '../../data/model/index.ts';
import { relatedUnitsQuery } from '../api/queries.ts';
import { useWords } from '../i18n/useWords.ts';
import { changeView } from '../state/useView.ts';

/** What a province of the 63 became part of, or which ones a province of the 34 was formed from. */
export function Succession({ scheme, code }: { scheme: Scheme; code: string }) {
  const { t, language } = useWords();
  const units = useQuery(relatedUnitsQuery(scheme, code));
  // A side note: where it cannot be loaded, the rest of the drawer is complete without it.
  const related = units.data ?? [];
  if (related.length === 0) return null;
  return (
    <p className="drawer__succession">
      <span className="caption">
        {t(scheme === '2021' ? 'drawer.becomes' : 'drawer.formedFrom')}{' '}
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
