import type { ReactNode } from 'react';
import type { VillageFeature } from '../api/schemas.ts';
import { useWords } from '../i18n/useWords.ts';
import { Provenance } from '../parts/Provenance.tsx';
import { Fact } from './Fact.tsx';

/** Where a question does not arise, which is not the same as an answer that is missing. */
const NOT_APPLICABLE = '–';

interface Row {
  label: string;
  /** Null: not recorded. */
  value: ReactNode;
  date?: string | null;
}

/** What the register says of a village, part by part: its coverage, its people, the programme, the record itself. */
export function VillageFacts({ village }: { village: VillageFeature }) {
  const { t, format } = useWords();
  const { properties, geometry } = village;
  const yesNo = (value: boolean | null) =>
    value === null ? null : t(value ? 'value.yes' : 'value.no');
  const count = (value: number | null) => (value === null ? null : format.count(value));
  const dayOr = (value: string | null, otherwise: string) =>
    value === null ? otherwise : format.date(value);
  const [lng, lat] = geometry.coordinates;
  const date = properties.observed_on;
  const phase =
    properties.phase === null
      ? NOT_APPLICABLE
      : [t(`phase.${properties.phase}`), properties.listed_again ? t('field.listed_again') : null]
          .filter(Boolean)
          .join(', ');
  const parts: [id: 'coverage' | 'people' | 'programme' | 'register', rows: Row[]][] = [
    [
      'coverage',
      [
        {
          label: t('field.technology'),
          value: properties.technology === null ? null : t(`technology.${properties.technology}`),
          date,
        },
        {
          label: t('field.operator'),
          value: properties.operator ?? (properties.status === 'none' ? NOT_APPLICABLE : null),
          date,
        },
        { label: t('field.observed_on'), value: dayOr(date, t('value.never')), date },
        { label: t('field.covered_on'), value: dayOr(properties.covered_on, NOT_APPLICABLE) },
      ],
    ],
    [
      'people',
      [
        { label: t('field.households'), value: count(properties.households) },
        { label: t('field.population'), value: count(properties.population) },
        { label: t('field.students'), value: count(properties.students) },
        { label: t('field.grid_power'), value: yesNo(properties.grid_power) },
        {
          label: t('field.especially_disadvantaged'),
          value: yesNo(properties.especially_disadvantaged),
        },
      ],
    ],
    [
      'programme',
      [
        { label: t('field.phase'), value: phase },
        { label: t('field.listed_on'), value: dayOr(properties.listed_on, NOT_APPLICABLE) },
        {
          label: t('provincePage.reason'),
          value: properties.gap_reason && t(`provincePage.reasons.${properties.gap_reason}`),
        },
      ],
    ],
    [
      'register',
      [
        { label: t('field.code'), value: <code>{properties.code}</code> },
        {
          label: t('field.position'),
          value: t('value.position', {
            north: format.decimal(lat, 3),
            east: format.decimal(lng, 3),
          }),
        },
      ],
    ],
  ];
  return parts.map(([id, rows]) => (
    <section key={id} className="drawer__part" aria-labelledby={`village-${id}`}>
      <h3 className="drawer__subtitle" id={`village-${id}`}>
        {t(`drawer.${id}`)}
      </h3>
      <dl className="facts">
        {rows.map((row) => (
          <Fact
            key={row.label}
            label={row.label}
            value={row.value}
            chip={
              <Provenance
                what={row.label}
                value={typeof row.value === 'string' ? row.value : null}
                definition={t('definition.village')}
                date={row.date ?? null}
                bases={[properties.basis]}
                sources={[properties.source]}
                size="mark"
              />
            }
          />
        ))}
      </dl>
    </section>
  ));
}
