import type { Summary } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { IndicatorProvenance } from '../parts/IndicatorProvenance.tsx';
import type { ProvinceId } from '../state/view.ts';

interface Props {
  province: Summary['provinces'][number];
  date: string;
  place: ProvinceId;
}

/** Devices of a province by type and channel: promised, assigned, handed over. */
export function Devices({ province, date, place }: Props) {
  const { t, format } = useWords();
  const stated = (value: number | null) =>
    value !== null ? (
      format.count(value)
    ) : (
      <>
        <span aria-hidden="true">–</span>
        <span className="quiet">{t('value.missing')}</span>
      </>
    );
  return (
    <section className="drawer__part" aria-labelledby="devices-title">
      <h3 className="drawer__subtitle" id="devices-title">
        {t('drawer.devices')}
        <IndicatorProvenance
          indicator="devices_delivered"
          row={province}
          place={place}
          date={date}
        />
      </h3>
      {province.devices.length === 0 ? (
        <p className="caption">{t('drawer.noDevices')}</p>
      ) : (
        <table className="small-table" aria-labelledby="devices-title">
          <thead>
            <tr>
              <th scope="col">{t('drawer.device')}</th>
              <th scope="col">{t('drawer.pledged')}</th>
              <th scope="col">{t('drawer.allocated')}</th>
              <th scope="col">{t('drawer.delivered')}</th>
            </tr>
          </thead>
          <tbody>
            {province.devices.map((lot) => (
              <tr key={`${lot.device_type} ${lot.channel}`}>
                <th scope="row">
                  {t(`deviceType.${lot.device_type}`)}
                  <span className="caption">{t(`channel.${lot.channel}`)}</span>
                </th>
                <td>{stated(lot.pledged)}</td>
                <td>{stated(lot.allocated)}</td>
                <td>{stated(lot.delivered)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
