import { useQuery } from '@tanstack/react-query';
import type { Figure } from '../../data/model/index.ts';
import { checksQuery } from '../api/queries.ts';
import { useWords } from '../i18n/useWords.ts';
import { PageLink } from './PageLink.tsx';
import { Provenance } from './Provenance.tsx';

/** The chip of a published figure: its source's own wording is the definition. */
export function FigureProvenance({ figure, size }: { figure: Figure; size?: 'word' | 'mark' }) {
  const { t, format, language } = useWords();
  return (
    <Provenance
      what={language === 'vi' ? figure.label_vi : figure.label_en}
      value={`${format.decimal(figure.value)}\u00a0${t(`unit.${figure.unit}`)}`}
      definition={figure.definition}
      date={figure.as_of}
      bases={[figure.basis]}
      sources={[figure.source]}
      remark={language === 'vi' ? figure.remark_vi : figure.remark_en}
      {...(size ? { size } : {})}
    >
      <dt>{t('reconciliation.card.how')}</dt>
      <dd>{t('reconciliation.card.asPublished')}</dd>
      <ItsChecks figure={figure} />
    </Provenance>
  );
}

/** The checks that a figure takes part in, each a way to it. */
function ItsChecks({ figure }: { figure: Figure }) {
  const { t, language } = useWords();
  const checks = useQuery(checksQuery());
  const own = checks.data?.filter((check) => check.figures.includes(figure.id)) ?? [];
  if (own.length === 0) return null;
  return (
    <>
      <dt>{t('reconciliation.card.checks')}</dt>
      <dd>
        <ul className="provenance__sources">
          {own.map((check) => (
            <li key={check.id}>
              <PageLink to={{ page: { kind: 'checks' } }} hash={`#check-${check.id}`}>
                {language === 'vi' ? check.rule_vi : check.rule_en}
              </PageLink>
              <span className="caption">{t(`checks.verdict.${check.verdict}`)}</span>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}
