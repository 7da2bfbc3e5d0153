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
  const { store, work, respond } = context;
  // Who ask at the same time wait for the same one.
  const underWay = new Map<string, Promise<Uint8Array>>();

  function columnsOf(collection: ColumnCollectionId): Promise<Uint8Array> {
    const key = `${collection} ${store.dataVersion()}`;
    const known = underWay.get(key);
    if (known) return known;
    const making = work.columns(collection).finally(() => underWay.delete(key));
    underWay.set(key, making);
    return making;
  }

  for (const collection of COLUMN_COLLECTIONS) {
    router.get(`/collections/${collection}/columns`, async (req, res) => {
      rejectUnknown(queryParameters(req), []);
      const bytes = await columnsOf(collection);
      await respond(req, res, {
        type: PROTOBUF,
        body: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        headers: { [UNPACKED_LENGTH_HEADER]: String(bytes.byteLength) },
      });
    });
  }
}
