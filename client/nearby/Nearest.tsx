import type { UseQueryResult } from '@tanstack/react-query';
import { useContext } from 'react';
import type { NeighbourFeature } from '../api/schemas.ts';
import { Fact } from '../drawer/Fact.tsx';
import { useWords } from '../i18n/useWords.ts';
import { FlyContext } from '../state/fly.ts';
import { changeView } from '../state/useView.ts';
import { DerivedChip, type Input } from './DerivedChip.tsx';
import { RINGS } from './distances.ts';

interface Props {
  kind: 'village' | 'school';
  label: string;
  query: UseQueryResult<{ feature: NeighbourFeature; km: number } | null>;
  /** The village that the distance is measured from. */
  self: Input;
  date: string | null;
}

/** How far the nearest of a kind is, and the way to it; nothing where the question failed, which is said above. */
export function Nearest({ kind, label, query, self, date }: Props) {
  const { t, format } = useWords();
  const fly = useContext(FlyContext);
  if (query.error) return null;
  if (query.data === undefined) return <Fact label={label} value="…" />;
  const chip = (from: readonly Input[]) => (
    <DerivedChip what={label} definition={t('definition.nearest')} date={date} from={from} />
  );
  if (query.data === null) {
    const none = t('drawer.noneNear', { km: RINGS.at(-1)?.km ?? 0 });
    return <Fact label={label} value={none} chip={chip([self])} />;
  }
  const { feature, km } = query.data;
  return (
    <Fact
      label={label}
      value={
        <>
          <strong className="number">{t('drawer.distance', { km: format.fixed(km, 1) })}</strong>
          <button
            type="button"
            className="textlink nearest__name"
            onClick={() => {
              changeView({ selection: { kind, code: feature.properties.code } });
              fly({ point: feature.geometry.coordinates });
            }}
          >
            {feature.properties.name}
          </button>
        </>
      }
      chip={chip([self, feature.properties])}
    />
  );
}
