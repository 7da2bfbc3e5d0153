import { GraduationCap, TabletSmartphone, Users } from 'lucide-react';
import type { Summary } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { IndicatorProvenance } from '../parts/IndicatorProvenance.tsx';
import './KeyFigures.css';

/** Who is behind the villages, and the devices against the need. */
export function KeyFigures({ summary }: { summary: Summary }) {
  const { t, format } = useWords();
  const { national, as_of } = summary;
  const needed = national.students_in_need;
  return (
    <ul className="keys">
      <li className="key">
        <Users aria-hidden="true" />
        <p>
          <strong className="key__value">{format.count(national.population_uncovered)}</strong>
          <span className="caption">{t('indicator.population_uncovered')}</span>
        </p>
        <IndicatorProvenance
          indicator="population_uncovered"
          row={national}
          place={null}
          date={as_of}
          size="mark"
        />
      </li>
      <li className="key">
        <GraduationCap aria-hidden="true" />
        <p>
          <strong className="key__value">{format.count(national.students_uncovered)}</strong>
          <span className="caption">{t('indicator.students_uncovered')}</span>
        </p>
        <IndicatorProvenance
          indicator="students_uncovered"
          row={national}
          place={null}
          date={as_of}
          size="mark"
        />
      </li>
      <li className="key">
        <TabletSmartphone aria-hidden="true" />
        <div>
          <strong className="key__value">{format.count(national.devices_delivered)}</strong>
          <span className="caption">{t('indicator.devices')}</span>
          <Meter share={needed > 0 ? national.devices_delivered / needed : 0} />
          <span className="caption">
            {needed > 0
              ? t('indicator.devices_need', {
                  need: format.count(needed),
                  share: format.share(national.devices_delivered / needed),
                })
              : t('indicator.devices_no_need')}
          </span>
        </div>
        <IndicatorProvenance
          indicator="devices_delivered"
          row={national}
          place={null}
          date={as_of}
          size="mark"
        />
      </li>
    </ul>
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
