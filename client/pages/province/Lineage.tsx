import { useQuery } from '@tanstack/react-query';
import { schemeBeside } from '../../../data/figures/schemes.ts';
import { SCHEME_VALIDITY } from '../../../data/model/index.ts';
import { relatedUnitsQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { PageLink } from '../../parts/PageLink.tsx';
import type { ProvinceId } from '../../state/view.ts';

/** What a province of a former administrative map became part of, and with whom; or which of them a present one is made of. */
export function Lineage({ place }: { place: ProvinceId }) {
  const { t, format, language } = useWords();
  const related = useQuery(relatedUnitsQuery(place.scheme, place.code)).data ?? [];
  const next = schemeBeside(place.scheme, 'after');
  const successor = next ? (related[0] ?? null) : null;
  const siblings = useQuery({
    ...relatedUnitsQuery(next ?? place.scheme, successor?.code ?? ''),
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
  const marks = { ...MARKS, date: next ? format.date(SCHEME_VALIDITY[next].valid_from) : '' };
  // The sentence is one text in each language; links stand where its places are.
  const parts = successor
    ? units.length > 0
      ? { text: t('provincePage.becameSince', marks), name: link(successor), others: list }
      : { text: t('provincePage.becameAlone', marks), name: link(successor), others: null }
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
