import { useQuery } from '@tanstack/react-query';
import { type Here, nearestQuery, uncoveredNearQuery } from '../api/nearby.ts';
import { Fact } from '../drawer/Fact.tsx';
import { ErrorNotice } from '../feedback/ErrorNotice.tsx';
import { useWords } from '../i18n/useWords.ts';
import { DerivedChip, type Input } from './DerivedChip.tsx';
import { COUNT_RING } from './distances.ts';
import { Nearest } from './Nearest.tsx';

/** What a planner asks first about a village: how far it is to signal and to a connected school, and who else waits. */
export function Nearby({ here, self }: { here: Here; self: Input }) {
  const { t, format } = useWords();
  const covered = useQuery(nearestQuery(here, 'covered'));
  const connected = useQuery(nearestQuery(here, 'connected'));
  const uncovered = useQuery(uncoveredNearQuery(here));
  const queries = [covered, connected, uncovered];
  const failed = queries.filter(({ error }) => error !== null);
  const countLabel = t('drawer.uncoveredNear', { km: COUNT_RING.km });
  return (
    <section
      className="drawer__part"
      aria-labelledby="nearby-title"
      aria-busy={queries.some(({ isPending }) => isPending)}
    >
      <h3 className="drawer__subtitle" id="nearby-title">
        {t('drawer.nearby')}
      </h3>
      {failed[0] ? (
        <ErrorNotice
          what={t('error.part')}
          error={failed[0].error}
          onRetry={() => {
            for (const query of failed) void query.refetch();
          }}
        />
      ) : null}
      <dl className="facts">
        <Nearest
          kind="village"
          label={t('drawer.nearestCovered')}
          query={covered}
          self={self}
          date={here.date}
        />
        <Nearest
          kind="school"
          label={t('drawer.nearestConnected')}
          query={connected}
          self={self}
          date={here.date}
        />
        {uncovered.error ? null : (
          <Fact
            label={countLabel}
            value={uncovered.data ? format.count(uncovered.data.length) : '…'}
            chip={
              uncovered.data ? (
                <DerivedChip
                  what={countLabel}
                  definition={t('definition.uncoveredNear', { km: COUNT_RING.km })}
                  date={here.date}
                  from={[self, ...uncovered.data.map(({ properties }) => properties)]}
                />
              ) : null
            }
          />
        )}
      </dl>
    </section>
  );
}
