import type { Dictionary } from '../dictionary.ts';

export const reconciliation: Dictionary['reconciliation'] = {
  title: 'How the figures reconcile',
  intro:
    'Published figures are set side by side and worked out again. What does not add up is left as it is and said aloud, never quietly corrected.',
  search: 'Search the checks',
  filter: 'Verdict',
  all: 'All',
  verdict: {
    contradiction: 'Contradiction',
    apart: 'Apart, perhaps not comparable',
    holds: 'Holds',
    holds_rounded: 'Holds when rounded',
    informative: 'Follows',
  },
  shown: 'Showing {{shown}} of {{total}} checks',
  none: 'There is no such check.',
  showAll: 'Show all',
  missing: 'There is no check “{{id}}”. The link may be old; here are all of them.',
  figures: 'The figures compared',
  figure: 'Figure',
  asOf: 'As of',
  publisher: 'Source',
  expected: 'Should be',
  found: 'Published',
  difference: 'Difference',
  working: 'Working',
  why: { explanation: 'Explanation', guess: 'Guess', none: 'Remark' },
  whyMeaning: {
    explanation: 'from what the sources say',
    guess: 'confirmed by no source',
  },
  link: 'Link to this check',
  lists: {
    contradiction: 'Contradictions',
    apart: 'Apart',
    rest: 'Holding, or only following',
  },
  registerTitle: 'This register and the published figures',
  registerWhy:
    'Published figures of the whole country that this register counts too. Register of {{date}}; where the dates differ, a difference is no error.',
  otherDate: 'another date',
  same: 'equal',
  card: {
    value: 'This number',
    how: 'How it was computed',
    asPublished: 'As its source published it; nothing was computed.',
    records: 'Records',
    open_villages: 'Open these villages in the table',
    open_schools: 'Open these schools in the table',
    open_device_lots: 'Open these device lots in the table',
    openCount_villages_one: 'Open the {{shown}} village in the table',
    openCount_villages_other: 'Open these {{shown}} villages in the table',
    openCount_schools_one: 'Open the {{shown}} school in the table',
    openCount_schools_other: 'Open these {{shown}} schools in the table',
    openCount_device_lots_one: 'Open the {{shown}} device lot in the table',
    openCount_device_lots_other: 'Open these {{shown}} device lots in the table',
    api: 'These records from the API',
    filter: 'Filters',
    filteredOf: '{{total}} villages fit the filters; this number is of {{shown}} of them',
    unfiltered:
      'The filters keep villages only; numbers of schools and devices are always of every record.',
    checks: 'Checks',
    cite: 'Copy as citation',
    cited: 'Citation copied',
    citeByHand: 'Select and copy this citation',
    dataOf: 'data of {{date}}',
  },
  termHelp: 'What is meant: {{word}}',
  term: {
    undated: 'not dated',
    status: 'no signal and partial signal',
    phase: 'phases I and II',
    rank: 'rank',
    scheme: 'the maps of 63 and 34 provinces',
    in_need: 'students in need of a device',
    verdict: 'verdicts',
    changes: 'newly covered, newly found, lost',
  },
  termMeaning: {
    undated:
      'Of schools, their Internet and the students in need the register keeps the newest number only, and does not say since when it holds. So no course can be drawn; for another date these numbers are still the newest ones.',
    status:
      'No signal (trắng sóng): none at the village centre. Partial signal (lõm sóng): the village has signal, but some clusters of houses have none; the press often calls any gap so. The ministries tell the two apart since circular letter 1603/BTTTT-CVT of 25 April 2024.',
    phase:
      'List I: 2,418 villages drawn up in 2021. List II: villages found in addition when the provinces looked again in 2023.',
    rank: 'The place among the provinces of one administrative map that have data. Equal values share a rank. Every row says which end is rank 1.',
    scheme:
      'Resolution 202/2025/QH15 made 34 provinces and cities of the 63 on 1 July 2025. One code may mean two provinces: 15 was Yên Bái and is Lào Cai now.',
    in_need: 'Disadvantaged students whom the programme entitles to a device.',
    verdict:
      'Holds: the figures lead to the same result. Contradiction: they cannot all be right. Apart: they differ, but may be of other dates or ways of counting. Follows: there is nothing to compare with.',
    changes:
      'Newly covered: no signal at the start, signal at the end. Newly found: listed in between and without signal at the end. Lost: no gap at the start, a gap at the end, and not newly listed.',
  },
};
