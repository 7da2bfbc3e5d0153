import { AJAXError, addProtocol } from 'maplibre-gl';
import { ARCHIVE_PROTOCOL, setArchive } from '../../api/transport.ts';
import { archiveOf } from './archive.ts';

/*
 * Imported before everything else, so that the map's module, as it is evaluated, finds its worker
 * here and not at an address.
 */
const archive = archiveOf(document);
setArchive(archive);

addProtocol(ARCHIVE_PROTOCOL, async ({ url }) => {
  const { pathname, search } = new URL(url);
  const answer = await archive.get(pathname + search);
  // MapLibre then draws the nearest tile above.
  if (!answer) throw new AJAXError(404, 'not held', url, new Blob());
  return { data: await answer.arrayBuffer() };
});
