import { Menu } from '@base-ui/react/menu';
import { EllipsisVertical, FileDown, Pencil, Play, Trash2 } from 'lucide-react';
import type { StoryHead } from '../../data/model/index.ts';
import { wordsIn } from '../../data/story/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { PageLink } from '../parts/PageLink.tsx';
import { TakeHome } from '../take-home/TakeHome.tsx';

interface Props {
  head: StoryHead;
  canWrite: boolean;
  isBusy: boolean;
  onCopy: () => void;
  onExport: () => void;
  onRemove: () => void;
}

/** What can be done with one story. */
export function StoryActions({ head, canWrite, isBusy, onCopy, onExport, onRemove }: Props) {
  const { t, language } = useWords();
  const { name, built_in } = head;
  const title = wordsIn(head.title, language) || name;
  const why = canWrite ? undefined : t('stories.right.why');
  return (
    <div className="story-card__acts">
      <PageLink
        to={{ page: { kind: 'story', name, mode: 'present' } }}
        className="button button--accent"
      >
        <Play aria-hidden="true" /> {t('stories.present')}
      </PageLink>
      {built_in ? (
        <button
          type="button"
          className="button button--outline"
          disabled={!canWrite || isBusy}
          title={why}
          onClick={onCopy}
        >
          <Pencil aria-hidden="true" /> {t('stories.copyAndEdit')}
        </button>
      ) : (
        <PageLink
          to={{ page: { kind: 'story', name, mode: 'edit' } }}
          className="button button--outline"
        >
          <Pencil aria-hidden="true" /> {t('stories.edit')}
        </PageLink>
      )}
      <TakeHome name={name} />
      <Menu.Root modal={false}>
        <Menu.Trigger
          className="button button--icon"
          aria-label={t('stories.more', { title })}
          title={t('stories.more', { title })}
        >
          <EllipsisVertical aria-hidden="true" />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className="provenance__place" sideOffset={4} align="end">
            <Menu.Popup className="card story-menu">
              <Menu.Item className="button" onClick={onExport}>
                <FileDown aria-hidden="true" /> {t('stories.exportJson')}
              </Menu.Item>
              {built_in ? null : (
                <Menu.Item className="button" disabled={!canWrite} onClick={onRemove}>
                  <Trash2 aria-hidden="true" /> {t('stories.remove')}
                </Menu.Item>
              )}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </div>
  );
}
