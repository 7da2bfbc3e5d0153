import type { Dictionary } from '../dictionary.ts';

export const app: Dictionary['app'] = {
  name: 'Sóng Map',
  skipToTable: 'Skip to the data table',
  skipToPanel: 'Skip to the main figures',
};

export const sheet: Dictionary['sheet'] = {
  resize: 'Height of the sheet',
  overview: 'Figures',
  legend: 'Legend',
  details: 'Details',
  table: 'Table',
  label: 'Information',
};
