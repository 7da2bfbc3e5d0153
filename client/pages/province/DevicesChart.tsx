import type { ReactNode } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { type IndicatorId, writeIndicator } from '../../parts/indicator-formulas.ts';
import { Chart } from '../Chart.tsx';
import { PageSection } from '../PageSection.tsx';
import type { PartProps } from './part.ts';

/** Devices against the need, by channel and type; below it the numbers and the money. */
export function DevicesChart({ province, name, children }: PartProps & { children: ReactNode }) {
  const { t, format } = useWords();
  const written = (id: IndicatorId) => writeIndicator(id, province, format) ?? '–';
  const devicesText = t('provincePage.devicesText', {
    pledged: written('devices_pledged'),
    allocated: written('devices_allocated'),
    delivered: written('devices_delivered'),
    need: written('students_in_need'),
  });
  return (
    <PageSection
      id="devices"
      title={t('provincePage.devices')}
      term="in_need"
      why={province.devices.length > 0 ? devicesText : undefined}
    >
      {province.devices.length > 0 ? (
        <Chart
          height={120}
          draw={(charts, frame) =>
            charts.devicesByChannel({
              ...frame,
              data: province.devices,
              words: {
                title: `${t('drawer.devices')}, ${name}`,
                description: devicesText,
                pledged: t('drawer.pledged'),
                allocated: t('drawer.allocated'),
                delivered: t('drawer.delivered'),
                notStated: '–',
                type: {
                  tablet: t('deviceType.tablet'),
                  laptop: t('deviceType.laptop'),
                  smartphone: t('deviceType.smartphone'),
                  desktop: t('deviceType.desktop'),
                },
                channel: {
                  telecom: t('channel.telecom'),
                  purchase: t('channel.purchase'),
                  local_kind: t('channel.local_kind'),
                  local_cash: t('channel.local_cash'),
                },
                empty: t('drawer.noDevices'),
              },
            })
          }
        />
      ) : null}
      {children}
    </PageSection>
  );
}
