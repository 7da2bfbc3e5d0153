import type { Dictionary } from '../dictionary.ts';

export const loading: Dictionary['loading'] = {
  label: 'Loading',
  map: 'the map',
  summary: 'the summary',
  figures: 'published figures',
  checks: 'checks',
  sources: 'sources',
  search: 'search results',
  province: 'the province',
  village: 'the village',
  school: 'the school',
  items: 'rows of the table',
  history: 'surveys',
  story: 'the story',
  register: 'the register, to filter and sum here',
};

export const error: Dictionary['error'] = {
  summary: 'The summary could not be loaded',
  map: 'Part of the map could not be drawn',
  items: 'The rows could not be loaded',
  details: 'The details could not be loaded',
  part: 'This part could not be loaded',
  stillGood: 'What is shown is as it was last loaded.',
  retry: 'Try again',
  offline: 'the server cannot be reached',
  server: 'the server answered with error {{status}}',
  unreadable: 'the server’s answer has the wrong form',
  noMap:
    'This browser cannot draw the map, mostly for want of WebGL 2. Every figure is still here, in the panels and in the table.',
  crashTitle: 'This part failed and stopped',
  crashWhy: 'The rest of the page still works. If it fails again, reload the page.',
  reload: 'Reload the page',
  restart: 'Open this part again',
};
