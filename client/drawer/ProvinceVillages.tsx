import { useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Scheme } from '../../data/model/index.ts';
import { provinceVillagesQuery } from '../api/queries.ts';
import type { VillageFeature } from '../api/schemas.ts';
import { ErrorNotice } from '../feedback/ErrorNotice.tsx';
import { useWords } from '../i18n/useWords.ts';
import { recordConditions } from '../parts/indicator-formulas.ts';
import { LayerSymbol } from '../parts/LayerSymbol.tsx';
import { Provenance } from '../parts/Provenance.tsx';
import { RecordLinks } from '../parts/RecordLinks.tsx';
import { changeView } from '../state/useView.ts';

const ROW_REM = 3;

/** The uncovered villages of a province, by name, each a way to its own details. */
export function ProvinceVillages(props: { scheme: Scheme; code: string; date: string }) {
  const { t, format } = useWords();
  const villages = useQuery(provinceVillagesQuery(props.scheme, props.code, props.date));
  const sorted = (villages.data?.features ?? []).toSorted((one, other) =>
    format.compare(one.properties.name, other.properties.name),
  );
  return (
    <section
      className="drawer__part"
      aria-labelledby="villages-title"
      aria-busy={villages.isPending}
    >
      <h3 className="drawer__subtitle" id="villages-title">
        {t('drawer.villagesList')}
        {villages.data ? (
          <span className="with-chip caption number">
            {format.count(villages.data.numberMatched)}
            <Provenance
              what={t('drawer.villagesList')}
              value={format.count(villages.data.numberMatched)}
              definition={t('provincePage.definition.uncovered')}
              date={props.date}
              bases={[...new Set(sorted.map(({ properties }) => properties.basis))]}
              sources={[...new Set(sorted.map(({ properties }) => properties.source))]}
              size="mark"
            >
              <dt>{t('reconciliation.card.how')}</dt>
              <dd>{t('cards.listed')}</dd>
              <RecordLinks
                collection="villages"
                conditions={recordConditions('uncovered', props, [])}
                count={villages.data.numberMatched}
                date={props.date}
                scheme={props.scheme}
              />
            </Provenance>
          </span>
        ) : null}
      </h3>
      {villages.error ? (
        <ErrorNotice
          what={t('error.part')}
          error={villages.error}
          onRetry={() => void villages.refetch()}
        />
      ) : null}
      {villages.data?.numberMatched === 0 ? (
        <p className="caption">{t('drawer.villagesNone')}</p>
      ) : null}
      {sorted.length > 0 ? <List villages={sorted} /> : null}
    </section>
  );
}

function List({ villages }: { villages: readonly VillageFeature[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: villages.length,
    getScrollElement: () => scroller.current,
    estimateSize: () =>
      ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    overscan: 8,
  });
  return (
    <div ref={scroller} className="village-list">
      <ul style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => (
          <li
            key={row.key}
            aria-setsize={villages.length}
            aria-posinset={row.index + 1}
            style={{ height: row.size, transform: `translateY(${row.start}px)` }}
          >
            <VillageLink village={villages[row.index] as VillageFeature} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function VillageLink({ village: { properties } }: { village: VillageFeature }) {
  const { t } = useWords();
  return (
    <button
      type="button"
      className="village-link"
      onClick={() => changeView({ selection: { kind: 'village', code: properties.code } })}
    >
      <LayerSymbol layer={properties.status} size={0.875} />
      <span className="village-link__name">
        {properties.name}
        <span className="caption">{properties.commune_name ?? t('value.missing')}</span>
      </span>
      <span className="quiet">{t(`status.${properties.status}`)}</span>
    </button>
  );
}
