import { useWords } from '../i18n/useWords.ts';
import { useProgress } from '../register/progress.ts';

/** How far the register has come while it is on its way. */
export function LoadingLine() {
  const { t, format } = useWords();
  const progress = useProgress('villages');
  const ratio = progress?.total ? progress.done / progress.total : null;
  return (
    <p className="loading-line" role="status">
      <progress value={ratio ?? undefined} aria-label={t('filters.loading')} />
      <span>
        {ratio === null
          ? t('filters.loading')
          : t('filters.loadingShare', { share: format.share(ratio) })}
      </span>
    </p>
  );
}
