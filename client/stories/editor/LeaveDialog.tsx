import { useWords } from '../../i18n/useWords.ts';
import { Dialog } from '../../parts/Dialog.tsx';

interface Props {
  canSave: boolean;
  onSave: () => Promise<void>;
  onLeave: () => void;
  onStay: () => void;
}

/** Asked where somebody goes to another page while something is not saved. */
export function LeaveDialog({ canSave, onSave, onLeave, onStay }: Props) {
  const { t } = useWords();
  return (
    <Dialog title={t('storyEditor.leave')} onClose={onStay}>
      <div className="story-form">
        <p>{t('storyEditor.leaveWhy')}</p>
        <div className="story-form__acts">
          <button type="button" className="button button--outline" onClick={onStay}>
            {t('storyEditor.stay')}
          </button>
          <button type="button" className="button button--outline" onClick={onLeave}>
            {t('storyEditor.leaveNow')}
          </button>
          {canSave ? (
            <button type="button" className="button button--accent" onClick={() => void onSave()}>
              {t('storyEditor.leaveSave')}
            </button>
          ) : null}
        </div>
      </div>
    </Dialog>
  );
}
