import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pino from 'pino';
import type { Story } from '../../data/model/index.ts';
import { collectAnswers } from '../../data/story/collect.ts';
import { storyFile } from '../../data/story/file.ts';
import type { Language } from '../../data/words/language.ts';
import { closedAuthority } from '../auth/authority.ts';
import { createHttpServer } from '../http/app.ts';
import type { Store } from '../store/store.ts';
import { createInlineWork } from '../work/inline.ts';

/** Where the build leaves the program of such files, below the folder of the client. */
const TEMPLATE = 'story-file/template.txt';

interface Options {
  language: Language;
  /** Folder of the built client. */
  clientDir: string;
  /** Told after each answer of the API that was put in. */
  onProgress?: (done: number, total: number) => void;
}

/**
 * A story as one HTML file that needs no server. What it holds is what the server answers, so it
 * is asked for over HTTP, of a server on this machine that lives as long as this takes.
 */
export async function makeStoryHtml(
  store: Store,
  story: Story,
  { language, clientDir, onProgress }: Options,
): Promise<Buffer> {
  const template = readFileSync(join(clientDir, TEMPLATE), 'utf8');
  const server = createHttpServer({
    ...{ store, clientDir },
    work: createInlineWork(store),
    log: pino({ level: 'silent' }),
    authority: closedAuthority('This server answers for one file only.'),
  });
  try {
    const origin = await listen(server);
    const answers = await collectAnswers(story, {
      ask: (path, signal) => fetch(origin + path, { signal }),
      signal: new AbortController().signal,
      ...(onProgress && { onProgress }),
    });
    const text = await storyFile(template, {
      ...{ story, language, answers },
      madeAt: new Date().toISOString(),
      dataVersion: store.dataVersion(),
    });
    return Buffer.from(text);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** On a free port that only this machine reaches. */
function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve(`http://127.0.0.1:${port}`);
    });
  });
}
