import { both } from './vi/both.ts';
import { cards } from './vi/cards.ts';
import { drawer } from './vi/drawer.ts';
import { exporting } from './vi/exporting.ts';
import { error, loading } from './vi/feedback.ts';
import { field } from './vi/field.ts';
import { filters } from './vi/filters.ts';
import { grid, table } from './vi/grid.ts';
import { app, sheet } from './vi/layout.ts';
import { legend } from './vi/legend.ts';
import { misread } from './vi/misread.ts';
import { offline } from './vi/offline.ts';
import { checks, headline, indicator } from './vi/panel.ts';
import { present } from './vi/present.ts';
import { print } from './vi/print.ts';
import { basis, basisMeaning, definition, source } from './vi/provenance.ts';
import { provincePage } from './vi/provincePage.ts';
import { reconciliation } from './vi/reconciliation.ts';
import { register } from './vi/register.ts';
import { search } from './vi/search.ts';
import { searchHit } from './vi/searchHit.ts';
import { stories } from './vi/stories.ts';
import { storyEditor } from './vi/storyEditor.ts';
import { takeHome } from './vi/takeHome.ts';
import { time } from './vi/time.ts';
import { controls, help } from './vi/tools.ts';
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
} from './vi/values.ts';

/** Every word of the page in Vietnamese, the language it is written in first. */
export const vi = {
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
} as const;
