import type { Condition, Scheme } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { useView } from '../state/useView.ts';
import { PageLink } from './PageLink.tsx';
import { type RecordCollection, recordsPath, recordsView } from './records.ts';

interface Props {
  collection: RecordCollection;
  /** All that the records fit. */
  conditions: readonly Condition[];
  /** How many there are; null where that is not known. */
  count: number | null;
  /** ISO; null: the newest. */
  date: string | null;
  /** The administrative map to show them on; left out: the one shown. */
  scheme?: Scheme;
}

/** The row of a card that leads to exactly the records behind its number: in the table, and through the API. */
export function RecordLinks({ collection, conditions, count, date, scheme }: Props) {
  const { t, format } = useWords();
  const view = useView();
  return (
    <>
      <dt>{t('reconciliation.card.records')}</dt>
      <dd>
        <PageLink
          to={{ ...recordsView(collection, conditions, view), ...(scheme ? { scheme } : {}) }}
        >
          {count === null
            ? t(`reconciliation.card.open_${collection}`)
            : t(`reconciliation.card.openCount_${collection}`, {
                count,
                shown: format.count(count),
              })}
        </PageLink>
        <a className="textlink provenance__api" href={recordsPath(collection, conditions, date)}>
          {t('reconciliation.card.api')}
        </a>
      </dd>
    </>
  );
}
