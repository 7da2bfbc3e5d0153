import type { Router } from 'express';
import type { ColumnCollectionId } from '../../store/store.ts';
import type { HttpContext } from '../context.ts';
import { queryParameters, rejectUnknown } from '../parameters.ts';

export const COLUMN_COLLECTIONS: readonly ColumnCollectionId[] = ['villages', 'schools'];
export const PROTOBUF = 'application/x-protobuf';

/** Tells how long the answer is once unpacked, so that a page can show how far it has come. */
export const UNPACKED_LENGTH_HEADER = 'X-Unpacked-Length';

/** `/collections/{c}/columns`: the whole collection in one small answer, for programs that filter and sum themselves. */
export function mountColumns(router: Router, context: HttpContext): void {
  for (const collection of COLUMN_COLLECTIONS) {
    router.get(`/collections/${collection}/columns`, async (req, res) => {
      rejectUnknown(queryParameters(req), []);
      const bytes = context.store.columns(collection);
      await context.respond(req, res, {
        type: PROTOBUF,
        body: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        headers: { [UNPACKED_LENGTH_HEADER]: String(bytes.byteLength) },
      });
    });
  }
}
