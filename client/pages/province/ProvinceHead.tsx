import { Download, FileText, Map as MapIcon } from 'lucide-react';
import { briefPath } from '../../../data/api/addresses.ts';
import { schemeTerm } from '../../i18n/schemes.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ReadyMark } from '../../offline/ReadyMark.tsx';
import { DateControl } from '../../panel/Controls.tsx';
import { EarlyDate } from '../../panel/EarlyDate.tsx';
import { StatusSplit } from '../../panel/StatusSplit.tsx';
import { Help } from '../../parts/Help.tsx';
import { IndicatorProvenance } from '../../parts/IndicatorProvenance.tsx';
import { type IndicatorId, writeIndicator } from '../../parts/indicator-formulas.ts';
import { Missing } from '../../parts/Missing.tsx';
import { PageLink } from '../../parts/PageLink.tsx';
import { RankText } from '../../parts/RankText.tsx';
import { cameraOf } from './camera-of.ts';
import { Lineage } from './Lineage.tsx';
import type { PartProps } from './part.ts';

/** The three numbers that a reader wants first. */
const LEADING: readonly IndicatorId[] = ['uncovered', 'coverage_rate', 'students_uncovered'];

/** The top of the page: which province on which map, how it stands, and where one can go from here. */
export function ProvinceHead(props: PartProps & { isInForce: boolean }) {
  const { province, summary, place, name, isInForce } = props;
  const words = useWords();
  const { t, format, language } = words;
  const bases = Object.values(province.provenance).flatMap((group) => group.bases);
  const xlsxPath = `/api/collections/villages/items?${new URLSearchParams({
    filter: `province_code_${place.scheme} = '${place.code}'`,
    datetime: summary.as_of,
    f: 'xlsx',
    lang: language,
  })}`;
  return (
    <>
      <div className="page__name">
        <p className="caption">
          {t('drawer.province')},{' '}
          {t('drawer.provinceScheme', { scheme: schemeTerm(place.scheme, words) })}{' '}
          <Help term="scheme" />
        </p>
        <h2 id="page-title" className="page__title" tabIndex={-1}>
          {name}
        </h2>
        <Lineage place={place} />
        <p className="page__marks">
          <span className="caption">
            {t('provincePage.asOf', { date: format.date(summary.as_of) })}
          </span>
          {bases.includes('sample') ? (
            <span className="sample-mark">{t('provincePage.sample')}</span>
          ) : null}
          <ReadyMark pack={{ kind: 'province', ...place }} />
        </p>
      </div>
      <div className="page__controls">
        <DateControl summary={summary} />
        <nav className="page__acts" aria-label={t('provincePage.actions')}>
          <PageLink
            className="button button--outline"
            to={{
              page: { kind: 'map' },
              selection: { kind: 'province', ...place },
              scheme: isInForce ? null : place.scheme,
              ...(province.bbox ? { camera: cameraOf(province.bbox) } : {}),
            }}
          >
            <MapIcon aria-hidden="true" /> {t('provincePage.onMap')}
          </PageLink>
          <a
            className="button button--outline"
            href={briefPath(place.scheme, place.code, language)}
            download
          >
            <FileText aria-hidden="true" /> {t('provincePage.brief')}
          </a>
          <a className="button button--outline" href={xlsxPath} download>
            <Download aria-hidden="true" /> {t('provincePage.xlsx')}
          </a>
        </nav>
      </div>
      <EarlyDate summary={summary} />
      <ul className="page__lead">
        {LEADING.map((id) => (
          <li key={id} className="lead">
            <p className="lead__label">
              {t(`provincePage.label.${id}`)}
              <IndicatorProvenance
                indicator={id}
                row={province}
                place={place}
                date={summary.as_of}
                size="mark"
              />
            </p>
            <p className="lead__value" data-testid={`lead-${id}`}>
              {writeIndicator(id, province, format) ?? <Missing />}
            </p>
            <RankText provinces={summary.provinces} code={place.code} indicator={id} />
            {id === 'uncovered' ? <StatusSplit indicators={province} /> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
