import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { NEWEST_SCHEME, type Summary } from '../../data/model/index.ts';
import { ErrorNotice } from '../feedback/ErrorNotice.tsx';
import { useWords } from '../i18n/useWords.ts';
import type { LayoutMode } from '../layout/layout.ts';
import { rowsMatching, villagesOn } from '../register/register.ts';
import { useRegister } from '../register/useRegister.ts';
import { NO_FILTERS } from '../state/filters.ts';
import type { View } from '../state/view.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { shownConditions } from './edit.ts';
import { LoadingLine } from './LoadingLine.tsx';
import { Presets } from './Presets.tsx';
import { ProvinceField } from './ProvinceField.tsx';
import { presetOf } from './presets.ts';
import { RangeField } from './RangeField.tsx';
import { TextField } from './TextField.tsx';
import { useChangeFilters } from './target.ts';
import './FilterSheet.css';

interface Props {
  /** What is filtered, and when. */
  view: Pick<View, 'filters' | 'date'>;
  summary: Summary | null;
  mode: LayoutMode;
  open: boolean;
  onClose: () => void;
}

/** Every condition on villages, beside the map, which follows each change at once. */
export function FilterSheet({ mode, open, onClose, ...rest }: Props) {
  const { t } = useWords();
  return (
    <Dialog.Root
      open={open}
      modal={false}
      disablePointerDismissal
      onOpenChange={(next) => (next ? undefined : onClose())}
    >
      <Dialog.Portal>
        <Dialog.Popup className={`filter-sheet filter-sheet--${mode} card`}>
          <div className="filter-sheet__head">
            <Dialog.Title className="filter-sheet__title">{t('filters.title')}</Dialog.Title>
            <Dialog.Close className="button button--icon" aria-label={t('filters.close')}>
              <X aria-hidden="true" />
            </Dialog.Close>
          </div>
          <Fields {...rest} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Fields({ view, summary }: Pick<Props, 'view' | 'summary'>) {
  const { t, format } = useWords();
  const change = useChangeFilters();
  const { register, error, retry } = useRegister(true);
  const { filters } = view;
  const table = register ? villagesOn(register, summary?.as_of ?? view.date) : null;
  const count = table ? rowsMatching(table, filters.villages).length : null;
  const field = (property: string) =>
    ({ collection: 'villages', property, filters, table }) as const;
  return (
    <>
      <div className="filter-sheet__state">
        {count === null ? (
          <LoadingLine />
        ) : (
          <p role="status">
            <strong>{t('filters.matching', { count, shown: format.count(count) })}</strong>
          </p>
        )}
        {shownConditions(filters).length > 0 ? (
          <button type="button" className="textlink" onClick={() => change(() => NO_FILTERS)}>
            {t('filters.clear')}
          </button>
        ) : null}
      </div>
      <div className="filter-sheet__body">
        <Dialog.Description className="caption">{t('filters.intro')}</Dialog.Description>
        {error ? <ErrorNotice what={t('filters.failed')} error={error} onRetry={retry} /> : null}
        <Presets chosen={presetOf(filters)} />
        <Group title={t('filters.group.signal')}>
          <ChoiceField {...field('status')} values={['none', 'partial', 'covered', 'unknown']} />
          <ChoiceField {...field('technology')} />
          <ChoiceField {...field('operator')} />
          <RangeField {...field('observed_on')} kind="date" />
          <RangeField {...field('covered_on')} kind="date" />
        </Group>
        <Group title={t('filters.group.place')}>
          <ProvinceField {...field('province')} scheme={summary?.scheme ?? NEWEST_SCHEME} />
          <TextField {...field('name')} />
        </Group>
        <Group title={t('filters.group.condition')}>
          <ChoiceField {...field('grid_power')} />
          <ChoiceField {...field('especially_disadvantaged')} />
          <ChoiceField {...field('gap_reason')} />
        </Group>
        <Group title={t('filters.group.list')}>
          <ChoiceField {...field('phase')} />
          <RangeField {...field('listed_on')} kind="date" />
        </Group>
        <Group title={t('filters.group.size')}>
          <RangeField {...field('population')} kind="number" />
          <RangeField {...field('households')} kind="number" />
          <RangeField {...field('students')} kind="number" />
        </Group>
      </div>
    </>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="filter-group" aria-label={title}>
      <h3 className="filter-group__title">{title}</h3>
      {children}
    </section>
  );
}
