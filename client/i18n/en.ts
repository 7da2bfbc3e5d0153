import type { Dictionary } from './dictionary.ts';
import { both } from './en/both.ts';
import { cards } from './en/cards.ts';
import { drawer } from './en/drawer.ts';
import { exporting } from './en/exporting.ts';
import { error, loading } from './en/feedback.ts';
import { field } from './en/field.ts';
import { filters } from './en/filters.ts';
import { grid, table } from './en/grid.ts';
import { app, sheet } from './en/layout.ts';
import { legend } from './en/legend.ts';
import { misread } from './en/misread.ts';
import { offline } from './en/offline.ts';
import { checks, headline, indicator } from './en/panel.ts';
import { present } from './en/present.ts';
import { print } from './en/print.ts';
import { basis, basisMeaning, definition, source } from './en/provenance.ts';
import { provincePage } from './en/provincePage.ts';
import { reconciliation } from './en/reconciliation.ts';
import { register } from './en/register.ts';
import { search } from './en/search.ts';
import { searchHit } from './en/searchHit.ts';
import { stories } from './en/stories.ts';
import { storyEditor } from './en/storyEditor.ts';
import { takeHome } from './en/takeHome.ts';
import { time } from './en/time.ts';
import { controls, help } from './en/tools.ts';
import {
  channel,
  deviceType,
  internet,
  level,
  phase,
  status,
  statusMeaning,
  technology,
  unit,
  value,
} from './en/values.ts';

/** Every word of the page in English, key by key as in Vietnamese. */
export const en: Dictionary = {
  app,
  status,
  statusMeaning,
  basis,
  basisMeaning,
  source,
  value,
  headline,
  indicator,
  definition,
  controls,
  legend,
  checks,
  search,
  drawer,
  field,
  phase,
  technology,
  level,
  internet,
  deviceType,
  channel,
  unit,
  table,
  sheet,
  loading,
  error,
  help,
  provincePage,
  reconciliation,
  filters,
  grid,
  time,
  both,
  cards,
  print,
  exporting,
  register,
  searchHit,
  stories,
  storyEditor,
  present,
  offline,
  takeHome,
  misread,
};
