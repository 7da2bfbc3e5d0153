import type { Dictionary } from '../dictionary.ts';

export const basis: Dictionary['basis'] = {
  reported: 'Reported',
  derived: 'Derived',
  sample: 'Sample data',
  mixed: 'Mixed',
  empty: 'No source yet',
};

export const basisMeaning: Dictionary['basisMeaning'] = {
  reported: 'published or sent in by somebody we can name',
  derived: 'worked out from reported numbers, by the rule given here',
  sample: 'made up to try the software with; not real',
};

export const source: Dictionary['source'] = {
  open: 'Source of: {{what}}',
  definition: 'Definition',
  date: 'As of',
  basis: 'Basis',
  from: 'Source',
  undated: 'undated',
  remark: 'Note',
  loading: 'loading the source’s name…',
  unknown: 'no source recorded',
  close: 'Close',
};

export const definition: Dictionary['definition'] = {
  village: 'As the register has it for this village.',
  school: 'As the register has it for this school.',
  nearest:
    'Straight distance over the ground between the two positions in the register (WGS 84), worked out here. Not the way by road, and not a line of sight for a signal.',
  uncoveredNear:
    'Other villages with no or partial signal on the date shown, within {{km}} km of this one in a straight line over the ground (WGS 84), counted here.',
  status: 'The newest survey on or before the date shown.',
};
