import { coverageChangeSchema, type Summary } from '../../data/model/index.ts';
import { shortProvinceName } from '../../data/words/names.ts';
import { useWords } from '../i18n/useWords.ts';
import { changeView } from '../state/useView.ts';
import { ChangeSymbol } from './ChangeSymbol.tsx';
import type { Comparison } from './comparison.ts';

/** Every province that changed, the greatest change first; choosing one selects it. */
export function ProvinceChanges({
  comparison,
  summary,
}: {
  comparison: Comparison;
  summary: Summary;
}) {
  const { t, format, language } = useWords();
  const rows = summary.provinces
    .flatMap((province) => {
      const counts = comparison.byProvince.get(province.code);
      return counts ? [{ province, counts }] : [];
    })
    .sort((a, b) => Math.abs(b.counts.net) - Math.abs(a.counts.net));
  if (rows.length === 0) return <p>{t('time.change.none')}</p>;
  const kinds = coverageChangeSchema.options;
  return (
    // Its buttons are reached by Tab and scroll into view.
    <div className="province-changes__scroll">
      <table className="changes-card__table">
        <thead>
          <tr>
            <th scope="col">{t('field.province')}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                <ChangeSymbol change={kind} />
                <span className="quiet">{t(`time.change.${kind}`)}</span>
              </th>
            ))}
            <th scope="col">{t('time.change.net')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ province, counts }) => (
            <tr key={province.code}>
              <th scope="row">
                <button
                  type="button"
                  className="textlink"
                  onClick={() =>
                    changeView({
                      selection: {
                        kind: 'province',
                        scheme: comparison.scheme,
                        code: province.code,
                      },
                    })
                  }
                >
                  {shortProvinceName(province, language)}
                </button>
              </th>
              {kinds.map((kind) => (
                <td key={kind} className="number">
                  {format.count(counts[kind])}
                </td>
              ))}
              <td className="number changes-card__net">{format.signed(counts.net)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
