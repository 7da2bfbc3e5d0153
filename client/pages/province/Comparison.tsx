import { type ReactNode, useId, useState } from 'react';
import type { SummaryRow } from '../../../data/model/index.ts';
import { useWords } from '../../i18n/useWords.ts';
import { IndicatorProvenance } from '../../parts/IndicatorProvenance.tsx';
import { Missing } from '../../parts/Missing.tsx';
import { PageLink } from '../../parts/PageLink.tsx';
import type { ProvinceId } from '../../state/view.ts';
import { Chart } from '../Chart.tsx';
import { PageSection } from '../PageSection.tsx';
import { MEASURES, type MeasureId } from './measures.ts';
import type { PartProps } from './part.ts';

/** A bar and a row of the comparison. */
interface Compared {
  kind: 'own' | 'neighbour' | 'national';
  name: string;
  row: SummaryRow;
  /** Null: the whole country. */
  place: ProvinceId | null;
}

/** The province between those that it borders on and the country. */
export function Comparison(props: PartProps & { neighbours: readonly string[] }) {
  const { province, summary, place, name } = props;
  const { t, format, language } = useWords();
  const [id, setId] = useState<MeasureId>('uncovered_share');
  const selectId = useId();
  const measure = MEASURES[id];
  const label = t(`provincePage.measure.${id}`);
  const description = t('provincePage.comparisonText', { label, name });
  const rows: Compared[] = [
    { kind: 'own', name, row: province, place },
    ...summary.provinces
      .filter((row) => props.neighbours.includes(row.code))
      .map((row) => ({
        kind: 'neighbour' as const,
        name: language === 'vi' ? row.name_vi : row.name_en,
        row,
        place: { scheme: place.scheme, code: row.code },
      })),
    { kind: 'national', name: t('provincePage.country'), row: summary.national, place: null },
  ];
  const bars = rows
    .filter(({ kind }) => kind !== 'national' || measure.isRate)
    .map((one) => ({ kind: one.kind, label: one.name, value: measure.value(one.row) }));
  return (
    <PageSection
      id="comparison"
      title={t('provincePage.comparison')}
      why={t('provincePage.nationalNote')}
    >
      <label className="page-field" htmlFor={selectId}>
        <span className="caption">{t('provincePage.compareBy')}</span>
        <select
          id={selectId}
          className="select"
          value={id}
          onChange={(event) => setId(event.target.value as MeasureId)}
        >
          {(Object.keys(MEASURES) as MeasureId[]).map((option) => (
            <option key={option} value={option}>
              {t(`provincePage.measure.${option}`)}
            </option>
          ))}
        </select>
      </label>
      <Chart
        height={26 * bars.length}
        draw={(charts, frame) =>
          charts.comparisonBars({
            ...frame,
            data: bars,
            formatValue: (value) => measure.write(value, format),
            words: { title: `${label}, ${name}`, description, notStated: t('value.missing') },
          })
        }
        table={
          <ComparisonTable
            caption={description}
            label={label}
            rows={rows}
            measureId={id}
            date={summary.as_of}
          />
        }
      />
    </PageSection>
  );
}

interface TableProps {
  caption: string;
  label: string;
  rows: readonly Compared[];
  measureId: MeasureId;
  date: string;
}

/** The same in numbers, each with its card, and a way to the neighbours' pages. */
function ComparisonTable({ caption, label, rows, measureId, date }: TableProps) {
  const { t, format } = useWords();
  const { indicator, value, write } = MEASURES[measureId];
  const nameOf = ({ kind, name, place }: Compared): ReactNode =>
    kind === 'neighbour' && place ? (
      <PageLink to={{ page: { kind: 'province', ...place } }}>{name}</PageLink>
    ) : (
      name
    );
  return (
    <div className="page-table">
      <table>
        <caption className="quiet">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('provincePage.place')}</th>
            <th scope="col" className="page-table__number">
              {label}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => {
            const number = value(one.row);
            return (
              <tr key={one.place?.code ?? 'national'}>
                <th scope="row">{nameOf(one)}</th>
                <td className="page-table__number">
                  <span className="with-chip">
                    {number === null ? <Missing /> : write(number, format)}
                    <IndicatorProvenance
                      indicator={indicator}
                      row={one.row}
                      place={one.place}
                      date={date}
                      size="mark"
                    />
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
