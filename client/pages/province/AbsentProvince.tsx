import { otherSchemes, unitOf } from '../../../data/figures/schemes.ts';
import { provinceNameAt, type Scheme } from '../../../data/model/index.ts';
import { schemeName } from '../../i18n/schemes.ts';
import { useWords } from '../../i18n/useWords.ts';
import { PageLink } from '../../parts/PageLink.tsx';
import { PageFrame } from '../PageFrame.tsx';

/** Instead of a province that the administrative map does not have: why, and where the code leads on the others. */
export function AbsentProvince({
  scheme,
  code,
  date,
}: {
  scheme: Scheme;
  code: string;
  date: string;
}) {
  const words = useWords();
  const { t, language } = words;
  const namesakes = otherSchemes(scheme).flatMap((other) => unitOf({ scheme: other, code }) ?? []);
  const title = t('provincePage.absent', { code, scheme: schemeName(scheme, words) });
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
          {namesakes.map((unit) => {
            const name = provinceNameAt(unit, date);
            return (
              <PageLink
                key={unit.scheme}
                to={{ page: { kind: 'province', scheme: unit.scheme, code } }}
                className="button button--accent"
              >
                {t('provincePage.otherScheme', {
                  name: language === 'vi' ? name.name_vi : name.name_en,
                  scheme: schemeName(unit.scheme, words),
                })}
              </PageLink>
            );
          })}
          <PageLink to={{ page: { kind: 'map' } }} className="button button--outline">
            {t('provincePage.back')}
          </PageLink>
        </p>
      </div>
    </PageFrame>
  );
}
