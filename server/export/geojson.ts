import { bodyOf, type ExportBody, type ExportDocument, type ExportLayer } from './document.ts';
import { exportTitle, notesText, sampleNotice } from './notes.ts';

async function* collection(layer: ExportLayer, members: object): AsyncGenerator<Buffer | string> {
  const head = JSON.stringify({
    type: 'FeatureCollection',
    name: layer.id,
    ...members,
    numberReturned: layer.size,
  });
  yield `${head.slice(0, -1)},"features":[`;
  let separator = '';
  for await (const page of layer.pages()) {
    yield separator;
    yield page;
    separator = ',';
  }
  yield ']';
}

/**
 * A GeoJSON FeatureCollection (RFC 7946) to keep: no links, and further members that say what it is.
 * The archipelagos of a file of provinces are a member of their own, so that `features` holds exactly
 * the rows that were asked for.
 */
export function writeGeoJson(document: ExportDocument): ExportBody {
  const { main, archipelagos, notes } = document;
  return bodyOf(pieces());

  async function* pieces() {
    yield* collection(main, {
      title: exportTitle(document),
      sample: sampleNotice(document),
      description: notesText(document),
      timeStamp: notes.madeAt.toISOString(),
      bases: notes.provenance.bases,
      sources: notes.provenance.sources,
    });
    if (archipelagos) {
      yield ',"archipelagos":';
      yield* collection(archipelagos, { title: archipelagos.title });
      yield '}';
    }
    yield '}\n';
  }
}
