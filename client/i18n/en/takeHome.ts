import type { Dictionary } from '../dictionary.ts';

export const takeHome: Dictionary['takeHome'] = {
  title: 'Take home',
  saveFile: 'Save as one file',
  hint: 'One HTML file to carry along: opens by double click, needs no network.',
  cancel: 'Stop',
  progress: 'How far the file is',
  starting: 'Starting…',
  gathering: 'Gathering data: {{done}} of {{total}}',
  packing: 'Packing…',
  saved: 'Saved {{file}}, {{size}} MB.',
  failed: 'The file could not be saved',
  answer: 'the server answered HTTP {{status}} for {{path}}',
};
