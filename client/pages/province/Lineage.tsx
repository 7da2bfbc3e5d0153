import { useQuery } from '@tanstack/react-query';
import { relatedUnitsQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { PageLink } from '../../parts/PageLink.tsx';
import type { ProvinceId } from '../../state/view.ts';

/** What a province of the 63 became part of, and with whom; or which of them one of the 34 is made of. */
export function Lineage({ place }: { place: ProvinceId }) {
  const { t, language } = useWords();
  const related = useQuery(relatedUnitsQuery(place.scheme, place.code)).data ?? [];
  const successor = place.scheme === '2021' ? (related[0] ?? null) : null;
  const siblings = useQuery({
    ...relatedUnitsQuery('2025', successor?.code ?? ''),
    enabled: successor !== null,
  }).data;
  // A side note: where it cannot be loaded, the rest of the page is complete without it.
  if (related.length === 0 || (successor && !siblings)) return null;
  const units = successor ? (siblings ?? []).filter(({ code }) => code !== place.code) : related;
  const name = (unit: (typeof related)[number]) =>
    language === 'vi' ? unit.name_vi : unit.name_en;
  const link = (unit: (typeof related)[number]) => (
    <PageLink to={{ page: { kind: 'province', scheme: unit.scheme, code: unit.code } }}>
      {name(unit)}
    </PageLink>
  );
  const list = units.map((unit, index) => (
    <span key={unit.code}>
      {index === 0 ? '' : index === units.length - 1 ? ` ${t('provincePage.and')} ` : ', '}
      {link(unit)}
    </span>
  ));
  // The sentence is one text in each language; links stand where its places are.
  const parts = successor
    ? units.length > 0
      ? { text: t('provincePage.becameSince', MARKS), name: link(successor), others: list }
      : { text: t('provincePage.becameAlone', MARKS), name: link(successor), others: null }
    : { text: t('provincePage.consistsOf', MARKS), name: null, others: list };
  return (
    <p className="page__lineage">
      {parts.text.split(/(\[name\]|\[others\])/).map((piece) => {
        if (piece === MARKS.name) return <span key="name">{parts.name}</span>;
        if (piece === MARKS.others) return <span key="others">{parts.others}</span>;
        return piece;
      })}
    </p>
  );
}

/** Where links go in the sentences. */
const MARKS = { name: '[name]', others: '[others]', names: '[others]' } as const;
