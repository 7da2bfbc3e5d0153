import type { ProvinceSummary } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import type { IndicatorId } from './indicator-formulas.ts';
import { INDICATORS } from './indicator-formulas.ts';
import { rankOf } from './rank.ts';

interface Props {
  provinces: readonly ProvinceSummary[];
  code: string;
  indicator: IndicatorId;
}

/** "hạng 3 / 34", and which end the first place is. Nothing where there is nothing to rank. */
export function RankText({ provinces, code, indicator }: Props) {
  const { t, format } = useWords();
  const rank = rankOf(provinces, code, indicator);
  if (!rank) return null;
  const values = { place: format.count(rank.place), of: format.count(rank.of) };
  return (
    <p className="caption">
      {t('provincePage.rankIn', values)} ({firstIs(t, indicator, rank.firstIs)})
    </p>
  );
}

/** Which end the first place is, in words that fit counts or rates. */
export function firstIs(
  t: ReturnType<typeof useWords>['t'],
  indicator: IndicatorId,
  end: 'most' | 'fewest',
): string {
  if (end === 'fewest') return t('provincePage.firstIsFewest');
  const { kind } = INDICATORS[indicator];
  return t(kind === 'count' ? 'provincePage.firstIsMost' : 'provincePage.firstIsHighest');
}
