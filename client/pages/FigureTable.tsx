import type { Figure, SummaryRow } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { FigureProvenance } from '../parts/FigureProvenance.tsx';
import { IndicatorProvenance } from '../parts/IndicatorProvenance.tsx';
import { writeValue } from '../parts/indicator-formulas.ts';
import type { ProvinceId } from '../state/view.ts';
import { pairOf } from './published-pairs.ts';

interface Props {
  figures: readonly Figure[];
  /** The register's sums of the same place. */
  row: SummaryRow;
  place: ProvinceId | null;
  /** Date of these sums. */
  date: string;
  caption: string;
}

/** Published figures, each beside what the register counts of the same, and how far apart they are. */
export function FigureTable({ figures, row, place, date, caption }: Props) {
  const { t, format, language } = useWords();
  return (
    <div className="page-table page-table--wide">
      <table>
        <caption className="quiet">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('reconciliation.figure')}</th>
            <th scope="col" className="page-table__number">
              {t('provincePage.publishedValue')}
            </th>
            <th scope="col">{t('reconciliation.asOf')}</th>
            <th scope="col">{t('reconciliation.publisher')}</th>
            <th scope="col" className="page-table__number">
              {t('provincePage.counted')}
            </th>
            <th scope="col" className="page-table__number">
              {t('provincePage.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => {
            const pair = pairOf(figure, row, date);
            return (
              <tr key={figure.id}>
                <th scope="row">{language === 'vi' ? figure.label_vi : figure.label_en}</th>
                <td className="page-table__number">
                  <span className="with-chip">
                    {format.decimal(figure.value)}
                    {'\u00a0'}
                    {t(`unit.${figure.unit}`)}
                    <FigureProvenance figure={figure} size="mark" />
                  </span>
                </td>
                <td>{figure.as_of ? format.date(figure.as_of) : t('source.undated')}</td>
                <td className="caption">{figure.source.publisher ?? figure.source.title}</td>
                {pair ? (
                  <>
                    <td className="page-table__number">
                      <span className="with-chip">
                        {writeValue(pair.indicator, pair.counted, format)}
                        <IndicatorProvenance
                          indicator={pair.indicator}
                          row={row}
                          place={place}
                          date={date}
                          size="mark"
                        />
                      </span>
                    </td>
                    <td className="page-table__number">
                      {pair.difference === 0
                        ? t('reconciliation.same')
                        : format.signed(pair.difference)}
                      {pair.isSameTime ? null : (
                        <span className="caption page-table__note">
                          {t('reconciliation.otherDate')}
                        </span>
                      )}
                    </td>
                  </>
                ) : (
                  <td colSpan={2} className="caption page-table__number">
                    {t('provincePage.notCounted')}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
