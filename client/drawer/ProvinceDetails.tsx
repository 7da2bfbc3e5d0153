import { useQuery } from '@tanstack/react-query';
import { BookOpen, FileText, Table2 } from 'lucide-react';
import { useContext } from 'react';
import type { Scheme, Summary } from '../../data/model/index.ts';
import { summaryQuery } from '../api/queries.ts';
import { schemeName } from '../i18n/schemes.ts';
import { useWords } from '../i18n/useWords.ts';
import { PageLink } from '../parts/PageLink.tsx';
import { summaryOn } from '../register/register.ts';
import { useRegister } from '../register/useRegister.ts';
import { withProvince } from '../state/filters.ts';
import { OpenTableContext } from '../state/open-table.ts';
import { changeView, readView, useView } from '../state/useView.ts';
import { Budget } from './Budget.tsx';
import { DetailsHead } from './DetailsHead.tsx';
import { DetailsState } from './DetailsState.tsx';
import { Devices } from './Devices.tsx';
import { FitButton } from './FitButton.tsx';
import { ProvinceFacts } from './ProvinceFacts.tsx';
import { ProvinceFigures } from './ProvinceFigures.tsx';
import { ProvinceVillages } from './ProvinceVillages.tsx';
import { Succession } from './Succession.tsx';

interface Props {
  scheme: Scheme;
  code: string;
  summary: Summary | null;
}

/** What is known of a province: coverage, schools, devices, money, published figures, its villages. */
export function ProvinceDetails({ scheme, code, summary }: Props) {
  const words = useWords();
  const { t, language } = words;
  const openTable = useContext(OpenTableContext);
  // The province may be of the administrative map that is not shown: a link stays true.
  const own = useQuery({
    ...summaryQuery(summary?.as_of ?? null, scheme),
    enabled: summary !== null && summary.scheme !== scheme,
  });
  const { filters } = useView();
  const { register } = useRegister(false);
  // In the page where the register is there: its sums follow the filters, as those beside them do.
  const other =
    summary && register ? summaryOn(register, summary.as_of, scheme, filters) : own.data;
  const shown = summary?.scheme === scheme ? summary : other?.scheme === scheme ? other : null;
  const province = shown?.provinces.find((one) => one.code === code);
  if (!shown || !province) {
    return (
      <DetailsState
        kind={t('drawer.province')}
        code={`${scheme}-${code}`}
        error={own.error}
        // The summary knows every province of its scheme.
        isAbsent={shown !== null}
        onRetry={() => void own.refetch()}
      />
    );
  }
  const place = { scheme, code };
  const name = language === 'vi' ? province.name_vi : province.name_en;
  return (
    <>
      <DetailsHead
        kind={`${t('drawer.province')}, ${t('drawer.provinceScheme', { scheme: schemeName(scheme, words) })}`}
        name={name}
      >
        <Succession scheme={scheme} code={code} />
        <div className="drawer__acts">
          <PageLink to={{ page: { kind: 'province', ...place } }} className="button button--accent">
            <BookOpen aria-hidden="true" /> {t('provincePage.open')}
          </PageLink>
          {province.bbox ? <FitButton target={{ bbox: province.bbox }} /> : null}
          <button
            type="button"
            className="button button--outline"
            onClick={() => {
              changeView({ filters: withProvince(readView().filters, { scheme, code }) });
              openTable();
            }}
          >
            <Table2 aria-hidden="true" /> {t('drawer.showTable')}
          </button>
          <a
            className="button button--outline"
            href={`/api/provinces/${scheme}/${code}/brief.pdf?lang=${language}`}
            download
          >
            <FileText aria-hidden="true" /> {t('provincePage.brief')}
          </a>
        </div>
      </DetailsHead>
      <ProvinceFacts province={province} summary={shown} place={place} />
      <Devices province={province} date={shown.as_of} place={place} />
      <Budget province={province} date={shown.as_of} place={place} />
      <ProvinceFigures scheme={scheme} code={code} />
      <ProvinceVillages scheme={scheme} code={code} date={shown.as_of} />
    </>
  );
}
