import { FIGURES } from '../../../data/figures/index.ts';
import { coverageChangeSchema, schemeSchema } from '../../../data/model/index.ts';
import { LANGUAGES } from '../../../data/words/language.ts';
import { CHANGES_LIMIT } from '../changes.ts';
import { MAX_QUERY_CHARACTERS, SEARCH_LIMIT } from '../programme.ts';
import { featureIdParameter, queryParameter } from './parameters.ts';
import { jsonResponses, responses } from './responses.ts';
import type { Json } from './schemas.ts';

const scheme: Json = { type: 'string', enum: schemeSchema.options };

/** Sums, figures, checks and names, beside the features. */
export const PROGRAMME_PATHS: Json = {
  '/summary': {
    get: {
      tags: ['Programme'],
      operationId: 'getSummary',
      summary: 'Indicators of the country and of every province',
      description:
        'Villages, coverage, schools, devices and budgets at a date, summed from single records on one administrative map. Rates are worked out from the sums. The same records give the same national row on either map.',
      parameters: [
        queryParameter('as_of', 'The day asked about; left out: that of the newest observation.', {
          type: 'string',
          format: 'date',
        }),
        queryParameter(
          'scheme',
          'The administrative map: `2021` with 63 provinces, `2025` with 34; left out: the one in force at `as_of`.',
          scheme,
        ),
      ],
      responses: jsonResponses('The indicators.', 'Summary'),
    },
  },
  '/provinces/{scheme}/{code}/course': {
    get: {
      tags: ['Programme'],
      operationId: 'getProvinceCourse',
      summary: 'A province on every observation date, beside the country',
      description:
        'Coverage, devices and money, each number as the summary has it for that date (schools and need are not dated), and which provinces of the same scheme share a border with it.',
      parameters: [
        { ...featureIdParameter('scheme', 'The administrative map.'), schema: scheme },
        featureIdParameter('code', 'The province’s code in that scheme.'),
      ],
      responses: jsonResponses('The course.', 'ProvinceCourse', [404]),
    },
  },
  '/provinces/{scheme}/{code}/communes': {
    get: {
      tags: ['Programme'],
      operationId: 'getProvinceCommunes',
      summary: 'The villages of a province summed by commune',
      parameters: [
        { ...featureIdParameter('scheme', 'The administrative map.'), schema: scheme },
        featureIdParameter('code', 'The province’s code in that scheme.'),
        queryParameter('as_of', 'The day asked about; left out: that of the newest observation.', {
          type: 'string',
          format: 'date',
        }),
      ],
      responses: jsonResponses('The sums.', 'ProvinceCommunes', [404]),
    },
  },
  '/provinces/{scheme}/{code}/brief.pdf': {
    get: {
      tags: ['Programme'],
      operationId: 'getProvinceBrief',
      summary: 'The brief of a province, to print',
      description:
        'A4 with selectable text: map, indicators with rank and change within a year, charts, every village without signal, devices and money, published figures with their checks, sources. Sample data is marked on every page.',
      parameters: [
        { ...featureIdParameter('scheme', 'The administrative map.'), schema: scheme },
        featureIdParameter('code', 'The province’s code in that scheme.'),
        queryParameter('lang', 'The language that it is written in.', {
          type: 'string',
          enum: [...LANGUAGES],
          default: 'vi',
        }),
        queryParameter('as_of', 'The day asked about; left out: that of the newest observation.', {
          type: 'string',
          format: 'date',
        }),
      ],
      responses: responses(
        'The document.',
        { 'application/pdf': { type: 'string', format: 'binary' } },
        [404],
      ),
    },
  },
  '/stories/{name}/story.pdf': {
    get: {
      tags: ['Programme'],
      operationId: 'getStoryPdf',
      summary: 'A story to take home, on paper',
      description:
        'A cover with a QR code, a page a scene, and every source: words with the register’s numbers, vector maps, legends, both archipelagos on every page. What moves on the screen stands before and after. Sample data is marked on every page.',
      parameters: [
        featureIdParameter('name', 'The story’s name.'),
        queryParameter('lang', 'The language that it is written in.', {
          type: 'string',
          enum: [...LANGUAGES],
          default: 'vi',
        }),
        queryParameter('notes', '`1`: with what the speaker says below each scene.', {
          type: 'string',
          enum: ['0', '1'],
          default: '0',
        }),
      ],
      responses: responses(
        'The document.',
        { 'application/pdf': { type: 'string', format: 'binary' } },
        [404],
      ),
    },
  },
  '/figures': {
    get: {
      tags: ['Programme'],
      operationId: 'getFigures',
      summary: 'Published figures, each with its source',
      parameters: [
        queryParameter(
          'province',
          'Only figures of this province, by its code, or `national` for those of the whole country.',
          { type: 'string', pattern: '^(\\d{2}|national)$' },
        ),
        queryParameter('indicator', 'Only figures of this indicator.', {
          type: 'string',
          enum: [...new Set(FIGURES.map((figure) => figure.indicator))],
        }),
        queryParameter(
          'scheme',
          'The administrative map that `province` is a code of; a code may mean another province in the other.',
          scheme,
        ),
      ],
      responses: jsonResponses('The figures.', 'FiguresAnswer'),
    },
  },
  '/checks': {
    get: {
      tags: ['Programme'],
      operationId: 'getChecks',
      summary: 'Do the published figures agree with each other',
      description:
        'Every rule with the figures that it compares, what they lead one to expect, what is reported, and the verdict. Contradictions are shown, not smoothed.',
      responses: jsonResponses('The checks.', 'ChecksAnswer'),
    },
  },
  '/changes': {
    get: {
      tags: ['Programme'],
      operationId: 'getChanges',
      summary: 'What changed between two dates',
      description:
        'Villages told apart by what became of them: `newly_covered`, a gap on the first date and none on the second; `newly_found`, a gap on the second that was first listed in between; `lost`, any other gap on the second that was none on the first; `found_and_covered`, first listed and without signal in between, and covered by the second. `net` = newly_found + lost − newly_covered is how many more gaps there are. Counts are of all villages; `province` and `change` keep the list.',
      parameters: [
        {
          ...queryParameter('from', 'The first day.', {
            type: 'string',
            format: 'date',
            example: '2022-12-31',
          }),
          required: true,
        },
        queryParameter('to', 'The second day; left out: that of the newest observation.', {
          type: 'string',
          format: 'date',
        }),
        queryParameter(
          'scheme',
          'The administrative map that the counts are of; left out: the one in force at `to`.',
          scheme,
        ),
        queryParameter('province', 'Only villages of this province, by its code in the scheme.', {
          type: 'string',
          pattern: '^\\d{2}$',
        }),
        queryParameter('change', 'Only villages of which this became.', {
          type: 'string',
          enum: coverageChangeSchema.options,
        }),
        queryParameter('limit', 'Villages at most.', {
          type: 'integer',
          minimum: CHANGES_LIMIT.min,
          maximum: CHANGES_LIMIT.max,
          default: CHANGES_LIMIT.fallback,
        }),
        queryParameter('offset', 'Villages to pass over.', {
          type: 'integer',
          minimum: 0,
          default: 0,
        }),
      ],
      responses: jsonResponses('The changes.', 'Changes'),
    },
  },
  '/search': {
    get: {
      tags: ['Programme'],
      operationId: 'search',
      summary: 'Provinces, communes, villages and schools by name or code',
      description: 'Ignores case, tone marks and đ/d; the best hit comes first.',
      parameters: [
        {
          ...queryParameter('q', 'What to look for: a name, its beginning, or a code.', {
            type: 'string',
            maxLength: MAX_QUERY_CHARACTERS,
            example: 'lao cai',
          }),
          required: true,
        },
        queryParameter('limit', 'Hits at most.', {
          type: 'integer',
          minimum: SEARCH_LIMIT.min,
          maximum: SEARCH_LIMIT.max,
          default: SEARCH_LIMIT.fallback,
        }),
      ],
      responses: jsonResponses('The hits.', 'SearchAnswer'),
    },
  },
  '/sources': {
    get: {
      tags: ['Programme'],
      operationId: 'getSources',
      summary: 'Where the records come from',
      responses: jsonResponses('The sources.', 'SourcesAnswer'),
    },
  },
  '/villages/{code}/history': {
    get: {
      tags: ['Programme'],
      operationId: 'getVillageHistory',
      summary: 'What was observed of a village’s coverage, and when',
      parameters: [featureIdParameter('code', 'The village’s code.')],
      responses: jsonResponses('The observations.', 'HistoryAnswer', [404]),
    },
  },
};
