import { ListFilter } from 'lucide-react';
import { useContext } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { useView } from '../state/useView.ts';
import { shownConditions } from './edit.ts';
import { OpenFiltersContext } from './open.ts';

/** Opens the filters, and says how many conditions hold. */
export function FilterButton({ className }: { className?: string }) {
  const { t, format } = useWords();
  const { filters } = useView();
  const open = useContext(OpenFiltersContext);
  const count = shownConditions(filters).length;
  return (
    <button
      type="button"
      className={`button${className ? ` ${className}` : ''}`}
      aria-haspopup="dialog"
      aria-keyshortcuts="F"
      title={`${t('filters.open')} (F)`}
      onClick={open}
    >
      <ListFilter aria-hidden="true" />
      <span>
        {count > 0 ? t('filters.openCount', { shown: format.count(count) }) : t('filters.open')}
      </span>
    </button>
  );
}
