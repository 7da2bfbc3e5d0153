import { GraduationCap, type LucideIcon, TabletSmartphone, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Summary } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { IndicatorProvenance } from '../parts/IndicatorProvenance.tsx';
import './KeyFigures.css';

/** Who is behind the villages, and the devices against the need. */
export function KeyFigures({ summary }: { summary: Summary }) {
  const { t, format } = useWords();
  const { national } = summary;
  const needed = national.students_in_need;
  return (
    <ul className="keys">
      <Key
        Icon={Users}
        indicator="population_uncovered"
        label={t('indicator.population_uncovered')}
        summary={summary}
      />
      <Key
        Icon={GraduationCap}
        indicator="students_uncovered"
        label={t('indicator.students_uncovered')}
        summary={summary}
      />
      <Key
        Icon={TabletSmartphone}
        indicator="devices_delivered"
        label={t('indicator.devices')}
        summary={summary}
      >
        <Meter share={needed > 0 ? national.devices_delivered / needed : 0} />
        <span className="caption">
          {needed > 0
            ? t('indicator.devices_need', {
                need: format.count(needed),
                share: format.share(national.devices_delivered / needed),
              })
            : t('indicator.devices_no_need')}
        </span>
      </Key>
    </ul>
  );
}

interface KeyProps {
  Icon: LucideIcon;
  indicator: 'population_uncovered' | 'students_uncovered' | 'devices_delivered';
  label: string;
  summary: Summary;
  children?: ReactNode;
}

/** One number of the country with its card. */
function Key({ Icon, indicator, label, summary, children }: KeyProps) {
  const { format } = useWords();
  const { national, as_of } = summary;
  return (
    <li className="key">
      <Icon aria-hidden="true" />
      <div>
        <strong className="key__value">{format.count(national[indicator])}</strong>
        <span className="caption">{label}</span>
        {children}
      </div>
      <IndicatorProvenance
        indicator={indicator}
        row={national}
        place={null}
        date={as_of}
        size="mark"
      />
    </li>
  );
}

/** How much of the need is met; the words beside it say the same. */
function Meter({ share }: { share: number }) {
  return (
    <span className="meter" aria-hidden="true">
      <span className="meter__fill" style={{ width: `${Math.min(share, 1) * 100}%` }} />
    </span>
  );
}
