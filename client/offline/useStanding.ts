import { useQuery } from '@tanstack/react-query';
import { storiesQuery } from '../stories/queries.ts';
import { recordOf, type Standing, standingOf } from './packs.ts';
import type { Pack, PackRecord } from './protocol.ts';
import { useOffline } from './state.ts';

/** What is kept of a pack, and whether it is as it would be if it were prepared now. */
export function useStanding(pack: Pack): { record: PackRecord | null; standing: Standing } {
  const { records, dataVersion } = useOffline();
  const name = pack.kind === 'story' ? pack.name : null;
  const { data: savedAt = null } = useQuery({
    ...storiesQuery(),
    enabled: name !== null,
    select: (stories) => stories.find((story) => story.name === name)?.updated_at ?? null,
  });
  const record = recordOf(records, pack);
  return { record, standing: standingOf(record, { dataVersion, savedAt }) };
}
