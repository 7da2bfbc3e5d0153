import { EmptyNotice } from '../feedback/EmptyNotice.tsx';
import { ErrorNotice } from '../feedback/ErrorNotice.tsx';
import { useWords } from '../i18n/useWords.ts';
import { changeView } from '../state/useView.ts';
import { DetailsHead } from './DetailsHead.tsx';

interface Props {
  kind: string;
  code: string;
  /** Null while it loads. */
  error: unknown;
  /** True where the register has no such record. */
  isAbsent?: boolean;
  onRetry: () => void;
}

/** What the drawer shows before, or instead of, the details: still loading, no such record, or failed. */
export function DetailsState({ kind, code, error, isAbsent = false, onRetry }: Props) {
  const { t } = useWords();
  if (error === null && !isAbsent) {
    return (
      <div aria-busy="true">
        <DetailsHead kind={kind} name="…" />
        <div className="drawer__skeleton" aria-hidden="true" />
      </div>
    );
  }
  return (
    <>
      <DetailsHead kind={kind} name={isAbsent ? t('drawer.notFound') : code} />
      <div className="drawer__part">
        {isAbsent ? (
          <EmptyNotice
            why={t('drawer.notFoundWhy', { code })}
            action={{
              label: t('drawer.notFoundAct'),
              run: () => changeView({ selection: null }),
            }}
          />
        ) : (
          <ErrorNotice what={t('error.details')} error={error} onRetry={onRetry} />
        )}
      </div>
    </>
  );
}
