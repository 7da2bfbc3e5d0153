import { useQuery } from '@tanstack/react-query';
import { checksQuery, provinceFiguresQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { PageLink } from '../../parts/PageLink.tsx';
import { byWorry } from '../checks/check-lists.ts';
import { StandingBadge } from '../checks/StandingBadge.tsx';
import { PageSection } from '../PageSection.tsx';
import type { PartProps } from './part.ts';

/** The checks that compare a figure of this province, those that do not add up first. */
export function ProvinceChecks({ place }: PartProps) {
  const { t, format, language } = useWords();
  const checks = useQuery(checksQuery());
  const figures = useQuery(provinceFiguresQuery(place.scheme, place.code));
  const ids = new Set(figures.data?.map(({ id }) => id));
  const own = checks.data?.filter((check) => check.figures.some((id) => ids.has(id))) ?? [];
  const isPending = checks.isPending || figures.isPending;
  return (
    <PageSection id="checks" title={t('provincePage.checks')} term="verdict" isBusy={isPending}>
      {!isPending && own.length === 0 ? <p>{t('provincePage.checksNone')}</p> : null}
      <ul className="page-list">
        {byWorry(own)
          .flatMap((group) => group.checks)
          .map((check) => (
            <li key={check.id}>
              <StandingBadge check={check} />
              <span>
                <PageLink to={{ page: { kind: 'checks' } }} hash={`#check-${check.id}`}>
                  {language === 'vi' ? check.rule_vi : check.rule_en}
                </PageLink>
                <span className="caption number page-list__working">
                  {format.arithmetic(check.working)}
                </span>
              </span>
            </li>
          ))}
      </ul>
      <p>
        <PageLink to={{ page: { kind: 'checks' } }}>{t('provincePage.allChecks')}</PageLink>
      </p>
    </PageSection>
  );
}
