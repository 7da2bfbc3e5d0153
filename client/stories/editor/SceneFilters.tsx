import { useState } from 'react';
import type { Summary } from '../../../data/model/index.ts';
import { FilterChips } from '../../filters/FilterChips.tsx';
import { FilterSheet } from '../../filters/FilterSheet.tsx';
import { FilterTarget } from '../../filters/target.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useLayoutMode } from '../../layout/useLayoutMode.ts';
import { useTheme } from '../../state/useTheme.ts';
import type { View } from '../../state/view.ts';
import { sceneFilters } from '../scene-view.ts';
import { useSelectedScene } from './context.ts';

/** The conditions of a scene, chosen by the same form as those of the map. */
export function SceneFilters({ view, summary }: { view: View; summary: Summary | null }) {
  const { t } = useWords();
  const theme = useTheme(view);
  const mode = useLayoutMode(theme);
  const { scene, change } = useSelectedScene();
  const [isOpen, setOpen] = useState(false);
  return (
    <FilterTarget
      value={(edit) =>
        change({ view: { ...scene.view, filters: sceneFilters(edit(scene.view.filters)) } })
      }
    >
      <div className="scene-filters">
        <button
          type="button"
          className="button button--outline"
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
        >
          {t('filters.open')}
        </button>
        <FilterChips view={view} />
      </div>
      <FilterSheet
        view={view}
        summary={summary}
        mode={mode}
        open={isOpen}
        onClose={() => setOpen(false)}
      />
    </FilterTarget>
  );
}
