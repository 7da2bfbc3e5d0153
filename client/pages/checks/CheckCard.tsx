import { Link2 } from 'lucide-react';
import type { Check, Figure } from '../../../data/model/index.ts';
import { useWords } from '../../i18n/useWords.ts';
import { FigureProvenance } from '../../parts/FigureProvenance.tsx';
import { StandingBadge } from './StandingBadge.tsx';

interface Props {
  check: Check;
  /** Every published figure by its id. */
  figures: ReadonlyMap<string, Figure>;
}

/** One check in full: the rule, the figures side by side, the arithmetic, and what would explain it. */
export function CheckCard({ check, figures }: Props) {
  const { t, format, language } = useWords();
  const unit = t(`unit.${check.unit}`);
  const why = language === 'vi' ? check.explanation_vi : check.explanation_en;
  const meaning =
    check.explanation_kind === 'none'
      ? null
      : t(`reconciliation.whyMeaning.${check.explanation_kind}`);
  const number = (value: number) => `${format.decimal(value, 3)}\u00a0${unit}`;
  return (
    <article
      id={`check-${check.id}`}
      className="check-card"
      aria-labelledby={`rule-${check.id}`}
      tabIndex={-1}
    >
      <header className="check-card__head">
        <StandingBadge check={check} />
        <a
          className="button button--icon check-card__link"
          href={`#check-${check.id}`}
          aria-label={`${t('reconciliation.link')}: ${language === 'vi' ? check.rule_vi : check.rule_en}`}
          title={t('reconciliation.link')}
        >
          <Link2 aria-hidden="true" />
        </a>
      </header>
      <h4 className="check-card__rule" id={`rule-${check.id}`}>
        {language === 'vi' ? check.rule_vi : check.rule_en}
      </h4>
      <ul className="check-card__figures" aria-label={t('reconciliation.figures')}>
        {check.figures.map((id) => {
          const figure = figures.get(id);
          return figure ? <FigureTile key={id} figure={figure} /> : <li key={id}>{id}</li>;
        })}
      </ul>
      <dl className="check-card__sums">
        <div>
          <dt>{t('reconciliation.working')}</dt>
          <dd className="number check-card__working">{format.arithmetic(check.working)}</dd>
        </div>
        {check.expected !== null ? (
          <div>
            <dt>{t('reconciliation.expected')}</dt>
            <dd className="number">{number(check.expected)}</dd>
          </div>
        ) : null}
        {check.found !== null ? (
          <div>
            <dt>{t('reconciliation.found')}</dt>
            <dd className="number">{number(check.found)}</dd>
          </div>
        ) : null}
        {check.difference !== null ? (
          <div>
            <dt>{t('reconciliation.difference')}</dt>
            <dd className="number">
              <strong>
                {format.signed(check.difference)}
                {'\u00a0'}
                {unit}
              </strong>
            </dd>
          </div>
        ) : null}
      </dl>
      <p className={`check-card__why check-card__why--${check.explanation_kind}`}>
        <strong>
          {t(`reconciliation.why.${check.explanation_kind}`)}
          {meaning ? ` (${meaning})` : ''}
        </strong>
        : {why}
      </p>
    </article>
  );
}

/** One figure as its source gives it: value, what it counts, where and when, who says so. */
function FigureTile({ figure }: { figure: Figure }) {
  const { t, format, language } = useWords();
  return (
    <li className="figure-tile">
      <p className="figure-tile__value number">
        {format.decimal(figure.value)} <span className="caption">{t(`unit.${figure.unit}`)}</span>
        <FigureProvenance figure={figure} size="mark" />
      </p>
      <p>{language === 'vi' ? figure.label_vi : figure.label_en}</p>
      <p className="caption">
        {[
          language === 'vi' ? figure.place.name_vi : figure.place.name_en,
          figure.as_of ? format.date(figure.as_of) : t('source.undated'),
          figure.source.publisher ?? figure.source.title,
        ].join(' · ')}
      </p>
    </li>
  );
}
