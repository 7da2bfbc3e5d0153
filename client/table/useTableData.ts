import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  type Condition,
  NEWEST_SCHEME,
  type Scheme,
  type Summary,
  schemeInForce,
} from '../../data/model/index.ts';
import type { ColumnTable } from '../../data/register/columns.ts';
import { cql2Of } from '../../data/register/cql2.ts';
import { columnsQuery } from '../register/queries.ts';
import { rowsMatching, schoolsOn, villagesOn } from '../register/register.ts';
import { useRegister } from '../register/useRegister.ts';
import type { TableKind, View } from '../state/view.ts';
import { changeTable } from '../time/change-table.ts';
import { collectionOf } from './columns.ts';
import { lotTable, provinceTable, withProvinceNames } from './tables.ts';

/** A table and what it was chosen by. */
export interface TableData {
  /** Null while it is on its way. */
  table: ColumnTable | null;
  /** The rows that fit the filters, in the table's own order. */
  rows: Uint32Array;
  /** All that they were chosen by: the filters, and what the kind of table itself demands. */
  conditions: readonly Condition[];
  scheme: Scheme;
  /** The villages that the indicators of provinces count, as CQL2; null: all. */
  counted: string | null;
  /** ISO. */
  date: string | null;
  /** ISO date that changes are counted from; null in the other tables. */
  since: string | null;
  error: Error | null;
  retry: () => void;
}

const NO_ROWS = new Uint32Array();

/** The records of a table at the date and on the administrative map shown, and which of them fit the filters. */
export function useTableData(kind: TableKind, view: View, summary: Summary | null): TableData {
  const { register, error, retry } = useRegister(kind !== 'provinces');
  const schools = useQuery({ ...columnsQuery('schools'), enabled: kind === 'schools' });
  const schoolTable = schools.data?.schools;
  const date = summary?.as_of ?? view.date;
  const scheme = summary?.scheme ?? view.scheme ?? (date ? schemeInForce(date) : NEWEST_SCHEME);
  const { language } = view;
  const since = kind === 'changes' ? view.since : null;
  const table = useMemo(() => {
    if (kind === 'provinces') return summary && provinceTable(summary, language);
    if (!register || !date) return null;
    const named = (plain: ColumnTable) => withProvinceNames(plain, scheme, date, language);
    if (kind === 'villages') return named(villagesOn(register, date));
    if (kind === 'changes') {
      const changes = since ? changeTable(register, since, date) : null;
      return changes && named(changes);
    }
    if (kind === 'device_lots') return named(lotTable(register.lots));
    return schoolTable ? named(schoolsOn(register, schoolTable, date)) : null;
  }, [kind, summary, register, schoolTable, date, since, scheme, language]);
  const own = view.filters[collectionOf(kind)];
  const ofVillages = view.filters.villages;
  const conditions = useMemo<readonly Condition[]>(() => {
    if (kind !== 'device_lots' || !date) return own;
    // As in the sums: what came after the date shown is not counted yet.
    return [...own, { property: 'date', op: 'range', negated: false, values: ['', date] }];
  }, [kind, own, date]);
  const counted = useMemo(() => {
    // Where villages are filtered, the sums are of the register in the page.
    if (kind !== 'provinces' || !register || ofVillages.length === 0) return null;
    return cql2Of(villagesOn(register, date), ofVillages);
  }, [kind, register, date, ofVillages]);
  return {
    table,
    rows: table ? rowsMatching(table, conditions) : NO_ROWS,
    conditions,
    scheme,
    counted,
    date,
    since,
    error: error ?? (kind === 'schools' ? schools.error : null),
    retry: () => {
      retry();
      if (schools.error) void schools.refetch();
    },
  };
}
