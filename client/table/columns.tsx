import {
  type Basis,
  isConnected,
  type SchoolProperties,
  type Summary,
  type VillageProperties,
} from '../../data/model/index.ts';
import type { useWords } from '../i18n/useWords.ts';
import { LayerSymbol } from '../parts/LayerSymbol.tsx';
import { Missing } from '../parts/Missing.tsx';
import { StatusBadge } from '../parts/StatusBadge.tsx';

type Words = ReturnType<typeof useWords>;
export type ProvinceRow = Summary['provinces'][number];

/** One column of the table. `sortBy` names the property of the API that it is sorted by. */
export interface Column<Row> {
  id: string;
  label: (words: Words) => string;
  /** rem. */
  width: number;
  numeric?: boolean;
  sortBy: string;
  cell: (row: Row, words: Words) => React.ReactNode;
}

function count(value: number | null, { format }: Words) {
  return value === null ? <Missing /> : format.count(value);
}

function yesNo(value: boolean | null, { t }: Words) {
  return value === null ? <Missing /> : t(value ? 'value.yes' : 'value.no');
}

function basis(value: Basis, { t }: Words) {
  return t(`basis.${value}`);
}

/** The first column holds the name: it is what a row is chosen by. */
export const VILLAGE_COLUMNS: readonly Column<VillageProperties>[] = [
  {
    id: 'name',
    label: ({ t }) => t('field.name'),
    width: 12,
    sortBy: 'name',
    cell: (row) => row.name,
  },
  {
    id: 'status',
    label: ({ t }) => t('field.status'),
    width: 9,
    sortBy: 'status',
    cell: (row) => <StatusBadge status={row.status} />,
  },
  {
    id: 'commune',
    label: ({ t }) => t('field.commune'),
    width: 8.5,
    sortBy: 'commune_name',
    cell: (row) => row.commune_name ?? <Missing />,
  },
  {
    id: 'province',
    label: ({ t }) => t('field.province'),
    width: 9.5,
    sortBy: 'province_name',
    cell: (row) => row.province_name ?? <Missing />,
  },
  {
    id: 'population',
    label: ({ t }) => t('field.population'),
    width: 6,
    numeric: true,
    sortBy: 'population',
    cell: (row, words) => count(row.population, words),
  },
  {
    id: 'students',
    label: ({ t }) => t('field.students'),
    width: 6.5,
    numeric: true,
    sortBy: 'students',
    cell: (row, words) => count(row.students, words),
  },
  {
    id: 'grid_power',
    label: ({ t }) => t('field.grid_power'),
    width: 6.5,
    sortBy: 'grid_power',
    cell: (row, words) => yesNo(row.grid_power, words),
  },
  {
    id: 'observed_on',
    label: ({ t }) => t('field.observed_on'),
    width: 8,
    sortBy: 'observed_on',
    cell: (row, { format, t }) =>
      row.observed_on === null ? t('value.never') : format.date(row.observed_on),
  },
  {
    id: 'basis',
    label: ({ t }) => t('field.basis'),
    width: 8,
    sortBy: 'basis',
    cell: (row, words) => basis(row.basis, words),
  },
];

export const SCHOOL_COLUMNS: readonly Column<SchoolProperties>[] = [
  {
    id: 'name',
    label: ({ t }) => t('field.name'),
    width: 17,
    sortBy: 'name',
    cell: (row) => row.name,
  },
  {
    id: 'internet',
    label: ({ t }) => t('field.internet'),
    width: 9,
    sortBy: 'internet',
    cell: (row, { t }) => (
      <span className="status">
        <LayerSymbol layer="schools" hollow={!isConnected(row.internet)} size={0.875} />
        {t(`internet.${row.internet}`)}
      </span>
    ),
  },
  {
    id: 'level',
    label: ({ t }) => t('field.level'),
    width: 8,
    sortBy: 'level',
    cell: (row, { t }) => t(`level.${row.level}`),
  },
  {
    id: 'province',
    label: ({ t }) => t('field.province'),
    width: 9,
    sortBy: 'province_name',
    cell: (row) => row.province_name ?? <Missing />,
  },
  {
    id: 'students',
    label: ({ t }) => t('field.students'),
    width: 7,
    numeric: true,
    sortBy: 'students',
    cell: (row, words) => count(row.students, words),
  },
  {
    id: 'students_in_need',
    label: ({ t }) => t('field.students_in_need'),
    width: 8,
    numeric: true,
    sortBy: 'students_in_need',
    cell: (row, words) => count(row.students_in_need, words),
  },
  {
    id: 'in_uncovered_village',
    label: ({ t }) => t('field.uncovered_village'),
    width: 11,
    sortBy: 'in_uncovered_village',
    cell: (row, words) => yesNo(row.in_uncovered_village, words),
  },
  {
    id: 'basis',
    label: ({ t }) => t('field.basis'),
    width: 8,
    sortBy: 'basis',
    cell: (row, words) => basis(row.basis, words),
  },
];

export const PROVINCE_COLUMNS: readonly Column<ProvinceRow>[] = [
  {
    id: 'name',
    label: ({ t }) => t('field.name'),
    width: 13,
    sortBy: 'name_vi',
    cell: (row, { language }) => (language === 'vi' ? row.name_vi : row.name_en),
  },
  ...(['uncovered', 'none', 'partial', 'villages', 'population_uncovered'] as const).map(
    (id): Column<ProvinceRow> => ({
      id,
      label: ({ t }) => (id === 'none' || id === 'partial' ? t(`status.${id}`) : t(`field.${id}`)),
      width: 8,
      numeric: true,
      sortBy: id,
      cell: (row, words) => count(row.villages > 0 ? row[id] : null, words),
    }),
  ),
  {
    id: 'coverage_rate',
    label: ({ t }) => t('field.coverage_rate'),
    width: 8,
    numeric: true,
    sortBy: 'coverage_rate',
    cell: (row, { format }) =>
      row.coverage_rate === null ? <Missing /> : format.share(row.coverage_rate),
  },
  {
    id: 'students_in_need',
    label: ({ t }) => t('field.students_in_need'),
    width: 8,
    numeric: true,
    sortBy: 'students_in_need',
    cell: (row, words) => count(row.schools > 0 ? row.students_in_need : null, words),
  },
  {
    id: 'devices_delivered',
    label: ({ t }) => t('field.devices_delivered'),
    width: 9,
    numeric: true,
    sortBy: 'devices_delivered',
    cell: (row, words) => count(row.devices.length > 0 ? row.devices_delivered : null, words),
  },
];
