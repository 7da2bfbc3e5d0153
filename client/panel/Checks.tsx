import { ChevronDown } from 'lucide-react';
import type { Check } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { PageLink } from '../parts/PageLink.tsx';
import { CheckItem } from './CheckItem.tsx';
import './Checks.css';

interface Props {
  checks: readonly Check[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Every reconciliation of published figures; those that do not add up come first. */
export function Checks({ checks, open, onOpenChange }: Props) {
  const { t, format } = useWords();
  const apart = checks.filter((check) => check.verdict === 'contradiction');
  const rest = checks.filter((check) => check.verdict !== 'contradiction');
  return (
    <section className="checks">
      <h2 className="checks__title">
        <button
          type="button"
          className="checks__toggle"
          aria-expanded={open}
          aria-controls="checks-list"
          onClick={() => onOpenChange(!open)}
        >
          <span>
            {t('checks.title')}
            <span className={apart.length > 0 ? 'checks__sum checks__sum--apart' : 'checks__sum'}>
              {apart.length > 0
                ? t('checks.summary', {
                    apart: format.count(apart.length),
                    total: format.count(checks.length),
                  })
                : t('checks.allHold', { total: format.count(checks.length) })}
            </span>
          </span>
          <ChevronDown className="checks__chevron" aria-hidden="true" />
        </button>
      </h2>
      <p className="checks__all">
        <PageLink to={{ page: { kind: 'checks' } }}>{t('provincePage.allChecks')}</PageLink>
      </p>
      <ul id="checks-list" className="checks__list" hidden={!open}>
        {[...apart, ...rest].map((check) => (
          <CheckItem key={check.id} check={check} />
        ))}
      </ul>
    </section>
  );
}
