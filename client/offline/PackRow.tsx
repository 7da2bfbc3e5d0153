import { CloudDownload, RefreshCw, Trash2, TriangleAlert } from 'lucide-react';
import { useRef } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { cancelPreparing, prepare, remove } from './actions.ts';
import { megabytes } from './megabytes.ts';
import { packId } from './packs.ts';
import type { Pack } from './protocol.ts';
import { ReadyMark } from './ReadyMark.tsx';
import { useOffline } from './state.ts';
import { useKeptFocus } from './useKeptFocus.ts';
import { useStanding } from './useStanding.ts';

interface Props {
  pack: Pack;
  name: string;
  /** What is in it, where its name does not say. */
  note?: string;
  /** About how much it takes, bytes; null: not known before it is fetched. */
  estimate: number | null;
}

/** One thing to prepare: how it stands, and what can be done about it. */
export function PackRow({ pack, name, note, estimate }: Props) {
  const { t, format } = useWords();
  const { filling, failed, isReached } = useOffline();
  const { record, standing } = useStanding(pack);
  const isFilling = filling !== null && packId(filling.pack) === packId(pack);
  const failure = failed && packId(failed.pack) === packId(pack) ? failed.failure : null;
  const cannotFetch = filling !== null || !isReached;
  const row = useRef<HTMLLIElement>(null);
  const keepsFocus = useKeptFocus(row, `${isFilling} ${standing} ${cannotFetch}`);
  return (
    <li className="offline__row" ref={row} {...keepsFocus}>
      <div>
        <p className="offline__name">
          {name}
          <ReadyMark pack={pack} />
        </p>
        {note ? <p className="caption">{note}</p> : null}
        <p className="caption">
          {record
            ? t('offline.kept', {
                date: format.moment(record.preparedAt),
                size: megabytes(record.bytes, format),
              })
            : estimate === null
              ? t('offline.sizeUnknown')
              : t('offline.about', { size: megabytes(estimate, format) })}
        </p>
      </div>
      <div className="offline__acts">
        {standing === 'absent' ? (
          <button
            type="button"
            className="button button--outline"
            aria-label={t('offline.prepareWhat', { name })}
            disabled={cannotFetch}
            onClick={() => void prepare(pack)}
          >
            <CloudDownload aria-hidden="true" />
            {t('offline.prepare')}
          </button>
        ) : (
          <>
            <button
              type="button"
              className={standing === 'stale' ? 'button button--accent' : 'button button--outline'}
              aria-label={t('offline.renewWhat', { name })}
              disabled={cannotFetch}
              onClick={() => void prepare(pack)}
            >
              <RefreshCw aria-hidden="true" />
              {t('offline.renew')}
            </button>
            <button
              type="button"
              className="button button--icon button--outline"
              aria-label={t('offline.removeWhat', { name })}
              title={t('offline.removeWhat', { name })}
              disabled={filling !== null}
              onClick={() => void remove(pack)}
            >
              <Trash2 aria-hidden="true" />
            </button>
          </>
        )}
      </div>
      {isFilling ? (
        <div className="offline__progress">
          <progress
            aria-label={t('offline.fetching', { name })}
            max={filling.progress.total || undefined}
            value={filling.progress.total > 0 ? filling.progress.done : undefined}
          />
          <span className="caption number">
            {t('offline.progress', {
              done: format.count(filling.progress.done),
              total: format.count(filling.progress.total),
              size: megabytes(filling.progress.bytes, format),
            })}
          </span>
          <button type="button" className="button button--outline" onClick={cancelPreparing}>
            {t('offline.cancel')}
          </button>
        </div>
      ) : null}
      {failure === 'cancelled' ? (
        <p className="caption" role="status">
          {t('offline.failed.cancelled')}
        </p>
      ) : failure ? (
        <p className="offline__warning" role="alert">
          <TriangleAlert aria-hidden="true" />
          {t(`offline.failed.${failure}`)}
        </p>
      ) : null}
    </li>
  );
}
