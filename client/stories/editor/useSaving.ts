import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Story } from '../../../data/model/index.ts';
import { ProblemError } from '../../api/errors.ts';
import { doubtSession } from '../../session/session.ts';
import { isConflict, type StoredStory, saveStory, storyChanged } from '../requests.ts';

type Saving =
  | { is: 'idle' }
  | { is: 'busy' }
  /** Somebody else saved in between. */
  | { is: 'conflict' }
  | { is: 'failed'; error: unknown };

/** What the server has, and how saving goes. */
export function useSaving(opened: StoredStory) {
  const client = useQueryClient();
  const [stored, setStored] = useState(opened);
  const [saving, setSaving] = useState<Saving>({ is: 'idle' });

  /** True where it was saved. */
  const attempt = async (story: Story, etag: string | null): Promise<boolean> => {
    setSaving({ is: 'busy' });
    try {
      const saved = await saveStory(story, etag);
      storyChanged(client, story.name, story);
      setStored(saved);
      setSaving({ is: 'idle' });
      return true;
    } catch (error) {
      if (error instanceof ProblemError && error.status === 401) doubtSession(client);
      setSaving(isConflict(error) && etag !== null ? { is: 'conflict' } : { is: 'failed', error });
      return false;
    }
  };
  return {
    stored,
    saving,
    save: (story: Story) => attempt(story, stored.etag),
    /** Under a name that nobody has. */
    saveAs: (story: Story) => attempt(story, null),
    /** What somebody else saved is now what is gone on from. */
    accept: (theirs: StoredStory) => {
      setStored(theirs);
      setSaving({ is: 'idle' });
    },
    close: () => setSaving({ is: 'idle' }),
  };
}
