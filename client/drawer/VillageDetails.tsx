import { useQuery } from '@tanstack/react-query';
import { villageQuery } from '../api/queries.ts';
import { useWords } from '../i18n/useWords.ts';
import { Nearby } from '../nearby/Nearby.tsx';
import { StatusBadge } from '../parts/StatusBadge.tsx';
import { DetailsHead } from './DetailsHead.tsx';
import { DetailsState } from './DetailsState.tsx';
import { FitButton } from './FitButton.tsx';
import { History } from './History.tsx';
import { VillageFacts } from './VillageFacts.tsx';

/** Everything the register knows of one village, and how its coverage changed. */
export function VillageDetails({ code, date }: { code: string; date: string | null }) {
  const { t } = useWords();
  const village = useQuery(villageQuery(code, date));
  if (!village.data) {
    return (
      <DetailsState
        kind={t('drawer.village')}
        code={code}
        error={village.error}
        isAbsent={village.data === null}
        onRetry={() => void village.refetch()}
      />
    );
  }
  const { properties, geometry } = village.data;
  return (
    <>
      <DetailsHead kind={t('drawer.village')} name={properties.name}>
        <p>{[properties.commune_name, properties.province_name].filter(Boolean).join(', ')}</p>
        <p className="drawer__status">
          <StatusBadge status={properties.status} />
          <span className="caption">{t(`statusMeaning.${properties.status}`)}</span>
        </p>
        <div className="drawer__acts">
          <FitButton target={{ point: geometry.coordinates }} />
        </div>
      </DetailsHead>
      <Nearby here={{ code, point: geometry.coordinates, date }} self={properties} />
      <VillageFacts village={village.data} />
      <section className="drawer__part" aria-labelledby="history-title">
        <h3 className="drawer__subtitle" id="history-title">
          {t('drawer.history')}
        </h3>
        <History code={code} />
      </section>
    </>
  );
}
