import { CircleHelp, ImageDown, ListPlus, Presentation, Table2 } from 'lucide-react';
import { useContext } from 'react';
import { FilterButton } from '../filters/FilterButton.tsx';
import { useWords } from '../i18n/useWords.ts';
import { OfflineButton } from '../offline/OfflineButton.tsx';
import { PageLink } from '../parts/PageLink.tsx';
import { OpenAddSceneContext } from '../state/open-add-scene.ts';
import { OpenPrintContext } from '../state/open-print.ts';
import { changeView } from '../state/useView.ts';
import type { View } from '../state/view.ts';
import { CopyLink } from './CopyLink.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { ThemeSelect } from './ThemeSelect.tsx';
import { ToolName } from './ToolName.tsx';
import './Toolbar.css';

interface Props {
  view: View;
  onHelp: () => void;
  /** Left out where the table is a tab of the sheet. */
  withTable?: boolean;
  /** One below the other, each with its name. */
  asList?: boolean;
}

/** What concerns the page as a whole: table, language, theme, link, help. */
export function Toolbar({ view, onHelp, withTable = true, asList = false }: Props) {
  const { t } = useWords();
  const openPrint = useContext(OpenPrintContext);
  const openAddScene = useContext(OpenAddSceneContext);
  return (
    <div className={`toolbar card${asList ? ' toolbar--list' : ''}`}>
      {withTable ? <FilterButton /> : null}
      {withTable ? (
        <button
          type="button"
          id="table-toggle"
          className="button"
          aria-pressed={view.table !== null}
          aria-keyshortcuts="T"
          title={`${t('controls.table')} (T)`}
          onClick={() => changeView({ table: view.table ? null : 'villages' })}
        >
          <Table2 aria-hidden="true" />
          <span className="toolbar__word">{t('controls.table')}</span>
        </button>
      ) : null}
      <LanguageSwitch language={view.language} />
      <ThemeSelect theme={view.theme} />
      <button
        type="button"
        className="button button--icon"
        aria-label={t('print.open')}
        title={t('print.open')}
        onClick={openPrint}
      >
        <ImageDown aria-hidden="true" />
        <ToolName name={t('print.open')} />
      </button>
      <button
        type="button"
        className="button button--icon"
        aria-label={t('stories.adding.open')}
        title={t('stories.adding.open')}
        onClick={openAddScene}
      >
        <ListPlus aria-hidden="true" />
        <ToolName name={t('stories.adding.open')} />
      </button>
      <PageLink to={{ page: { kind: 'stories' } }} className="button button--icon toolbar__present">
        <Presentation aria-hidden="true" />
        <span className="toolbar__name">{t('present.open')}</span>
      </PageLink>
      <CopyLink />
      <OfflineButton />
      <button
        type="button"
        className="button button--icon"
        aria-label={t('controls.help')}
        aria-keyshortcuts="?"
        title={`${t('controls.help')} (?)`}
        onClick={onHelp}
      >
        <CircleHelp aria-hidden="true" />
        <ToolName name={t('controls.help')} />
      </button>
    </div>
  );
}
