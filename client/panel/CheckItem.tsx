import { CircleCheck, CircleDot, Info, TriangleAlert } from 'lucide-react';
import type { Check, Verdict } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';

/** A verdict has a shape, a colour and a word. */
const ICONS: Record<Verdict, typeof Info> = {
  holds: CircleCheck,
  holds_rounded: CircleDot,
  contradiction: TriangleAlert,
  informative: Info,
};

/** One check: the rule, the arithmetic with its numbers, the verdict and what may explain it. */
export function CheckItem({ check }: { check: Check }) {
  const { t, format, language } = useWords();
  const Icon = ICONS[check.verdict];
  return (
    <li className={`check check--${check.verdict}`} id={`check-${check.id}`} tabIndex={-1}>
      <p className="check__verdict">
        <Icon aria-hidden="true" /> {t(`checks.verdict.${check.verdict}`)}
        {check.difference !== null && check.verdict === 'contradiction' ? (
          <span className="number">
            {t('checks.difference')} {format.signed(check.difference)}
            {'\u00a0'}
            {t(`unit.${check.unit}`)}
          </span>
        ) : null}
      </p>
      <p>{language === 'vi' ? check.rule_vi : check.rule_en}</p>
      <p className="check__working number">{format.arithmetic(check.working)}</p>
      <p className="caption">{language === 'vi' ? check.explanation_vi : check.explanation_en}</p>
    </li>
  );
}
