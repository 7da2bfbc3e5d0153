import type { Dictionary } from '../dictionary.ts';

export const both: Dictionary['both'] = {
  hint: 'Three classes each way, about a third of the provinces in each. In a cell: provinces.',
  caption: 'Provinces by villages covered and devices delivered per student in need',
  coverage: 'Villages covered',
  devices: 'Devices per student in need',
  all: 'all provinces',
  below: '< {{bound}}',
  from: '≥ {{bound}}',
  between: '{{from}} – < {{to}}',
  cell: 'Villages covered {{coverage}}, devices {{devices}}: {{count}} provinces. {{names}}',
};
