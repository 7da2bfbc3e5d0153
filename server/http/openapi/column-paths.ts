import type { ColumnCollectionId } from '../../store/store.ts';
import { PROTOBUF, UNPACKED_LENGTH_HEADER } from '../ogc/columns.ts';
import { responses } from './responses.ts';
import { featureName, type Json } from './schemas.ts';

/** The path of one collection as columns. */
export function columnPaths(id: ColumnCollectionId): Json {
  return {
    [`/collections/${id}/columns`]: {
      get: {
        tags: ['Programme'],
        operationId: `get${featureName(id)}Columns`,
        summary: `All ${id} at once, as columns`,
        description: `For programs that filter and sum themselves, as the page does: protobuf, described in \`data/register/codec.ts\` of the source. \`${UNPACKED_LENGTH_HEADER}\` tells how many bytes it is once unpacked.`,
        responses: responses('The columns.', { [PROTOBUF]: { type: 'string', format: 'binary' } }),
      },
    },
  };
}
