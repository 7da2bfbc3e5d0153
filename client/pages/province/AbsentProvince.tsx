import { useQuery } from '@tanstack/react-query';
import type { Scheme } from '../../../data/model/index.ts';
import { summaryQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { PageLink } from '../../parts/PageLink.tsx';
import { PageFrame } from '../PageFrame.tsx';

/** Instead of a province that the administrative map does not have: why, and where the code leads on the other one. */
export function AbsentProvince(props: { scheme: Scheme; code: string; date: string }) {
  const { code } = props;
  const { t, language } = useWords();
  const other: Scheme = props.scheme === '2021' ? '2025' : '2021';
  const there = useQuery(summaryQuery(props.date, other));
  const namesake =
    there.data?.scheme === other ? there.data.provinces.find((row) => row.code === code) : null;
  const schemeName = (scheme: Scheme) => t(`controls.scheme${scheme}`);
  const title = t('provincePage.absent', { code, scheme: schemeName(props.scheme) });
  return (
    <PageFrame
      name={title}
      head={
        <h2 id="page-title" className="page__title" tabIndex={-1}>
          {title}
        </h2>
      }
    >
      <div className="notice notice--empty">
        <p>{t('provincePage.absentWhy')}</p>
        <p className="page__acts">
          {namesake ? (
            <PageLink
              to={{ page: { kind: 'province', scheme: other, code } }}
              className="button button--accent"
            >
              {t('provincePage.otherScheme', {
                name: language === 'vi' ? namesake.name_vi : namesake.name_en,
                scheme: schemeName(other),
              })}
            </PageLink>
          ) : null}
          <PageLink to={{ page: { kind: 'map' } }} className="button button--outline">
            {t('provincePage.back')}
          </PageLink>
        </p>
      </div>
    </PageFrame>
  );
}
