import { useEffect } from 'react';
import { type Axis, bothClassesOf, cellIndex } from '../../data/choropleth/bivariate.ts';
import type { Summary } from '../../data/model/index.ts';
import { shortProvinceName } from '../../data/words/names.ts';
import { useWords } from '../i18n/useWords.ts';
import { useSharedCard } from '../parts/useSharedCard.tsx';
import { classCard } from './classCard.tsx';
import { lightUp } from './lit.ts';
import './BothLegend.css';

const CLASSES = [0, 1, 2] as const;

/**
 * The legend of coverage by devices: nine cells with the number of provinces in each. Pointing at a
 * cell, or moving the focus to it, outlines its provinces on the map.
 */
export function BothLegend({ summary }: { summary: Summary }) {
  const words = useWords();
  const { t, format, language } = words;
  const [openCard, sharedCard] = useSharedCard();
  const { coverage, devices, cells, unknown } = bothClassesOf(summary);
  useEffect(() => () => lightUp([]), []);
  const namesOf = (codes: readonly string[]) =>
    summary.provinces
      .filter(({ code }) => codes.includes(code))
      .map((province) => shortProvinceName(province, language))
      .sort(format.compare)
      .join(', ');
  const rangeOf = (axis: Axis, index: number): string => {
    const upper = axis.bounds[index - 1];
    const lower = axis.bounds[index];
    if (lower === undefined && upper === undefined) return t('both.all');
    if (lower === undefined) return t('both.below', { bound: format.share(upper as number) });
    // Nothing lies above a whole.
    if (upper === undefined && axis === coverage && lower === 1) return format.share(1);
    if (upper === undefined) return t('both.from', { bound: format.share(lower) });
    return t('both.between', { from: format.share(lower), to: format.share(upper) });
  };
  return (
    <div className="both">
      {sharedCard}
      <p className="caption">{t('both.hint')}</p>
      <table className="both__table">
        <caption className="quiet">{t('both.caption')}</caption>
        <thead>
          <tr>
            <td rowSpan={2} />
            <th scope="colgroup" colSpan={3} className="both__axis">
              {t('both.coverage')}
            </th>
          </tr>
          <tr>
            {CLASSES.map((column) => (
              <th key={column} scope="col">
                {rangeOf(coverage, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CLASSES.map((row) => (
            <tr key={row}>
              <th scope="row">
                {row === 0 ? <span className="both__axis">{t('both.devices')}</span> : null}
                {rangeOf(devices, row)}
              </th>
              {CLASSES.map((column) => {
                const index = cellIndex(column, row);
                const codes = cells[index] ?? [];
                return (
                  <td key={column}>
                    <button
                      type="button"
                      className="both__cell"
                      title={namesOf(codes)}
                      aria-label={t('both.cell', {
                        coverage: rangeOf(coverage, column),
                        devices: rangeOf(devices, row),
                        count: codes.length,
                        names: namesOf(codes),
                      })}
                      aria-haspopup="dialog"
                      onClick={(event) =>
                        openCard(
                          classCard(
                            {
                              ...{ choropleth: 'bivariate', summary, codes },
                              label: `${rangeOf(coverage, column)}, ${rangeOf(devices, row)}`,
                            },
                            words,
                          ),
                          event.currentTarget,
                        )
                      }
                      onFocus={() => lightUp(codes)}
                      onBlur={() => lightUp([])}
                      onPointerEnter={() => lightUp(codes)}
                      onPointerLeave={() => lightUp([])}
                    >
                      <span
                        className="both__swatch"
                        style={{ background: `var(--bivariate-${index + 1})` }}
                      />
                      <span className="both__count number">{codes.length}</span>
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {unknown.length > 0 ? (
        <p className="both__unknown">
          <span className="breaks__swatch breaks__swatch--unknown" />
          {t('legend.noData')}
          <button
            type="button"
            className="figure caption number"
            aria-haspopup="dialog"
            title={t('cards.open')}
            onClick={(event) =>
              openCard(
                classCard(
                  {
                    ...{ choropleth: 'bivariate', summary, codes: unknown, isUnknown: true },
                    label: t('legend.noData'),
                  },
                  words,
                ),
                event.currentTarget,
              )
            }
          >
            {t('legend.provincesIn', { count: unknown.length })}
          </button>
        </p>
      ) : null}
    </div>
  );
}
