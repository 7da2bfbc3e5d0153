import type { Database } from 'better-sqlite3';
import type { Story } from '../../../data/model/index.ts';
import type { Store, StoredStory } from '../store.ts';
import { inTransaction } from './database.ts';

interface Row {
  content: string;
  revision: number;
  updated_at: string;
}

/** Nothing but checked stories is ever saved, so that the text of one is read as it is. */
function fromRow({ content, revision, updated_at }: Row): StoredStory {
  return { story: JSON.parse(content) as Story, revision, updatedAt: updated_at };
}

/** The part of the store that keeps stories. */
export function createStories(
  db: Database,
): Pick<Store, 'stories' | 'story' | 'saveStory' | 'removeStory'> {
  const all = db.prepare('SELECT content, revision, updated_at FROM story ORDER BY name');
  const find = db.prepare('SELECT content, revision, updated_at FROM story WHERE name = ?');
  const put = db.prepare(
    'INSERT OR REPLACE INTO story (name, content, revision, updated_at) VALUES (?, ?, ?, ?)',
  );
  const remove = db.prepare('DELETE FROM story WHERE name = ?');

  const rowOf = (name: string) => find.get(name) as Row | undefined;

  return {
    stories: () => (all.all() as Row[]).map(fromRow),
    story(name) {
      const row = rowOf(name);
      return row ? fromRow(row) : null;
    },
    saveStory(story, allow) {
      return inTransaction(db, false, () => {
        const known = rowOf(story.name);
        allow(known ? fromRow(known) : null);
        const content = JSON.stringify(story);
        if (known?.content === content) return fromRow(known);
        const row: Row = {
          content,
          revision: (known?.revision ?? 0) + 1,
          updated_at: new Date().toISOString(),
        };
        put.run(story.name, row.content, row.revision, row.updated_at);
        return fromRow(row);
      });
    },
    removeStory(name, allow) {
      return inTransaction(db, false, () => {
        const known = rowOf(name);
        if (!known) return false;
        allow(fromRow(known));
        remove.run(name);
        return true;
      });
    },
  };
}
