import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Story } from '../../data/model/index.ts';
import { TEMPLATE_MARKS } from '../../data/story/file.ts';
import { BUILT_IN_STORIES } from '../../data/story/index.ts';
import { unpack } from '../../data/story/pack.ts';
import { resourcesOf } from '../../data/story/resources.ts';
import { makeStoryHtml } from '../../server/stories/html-file.ts';
import { type Driver, startServer } from './driver.ts';

const [programme] = BUILT_IN_STORIES as [Story];
let driver: Driver;
let clientDir: string;

beforeAll(async () => {
  driver = await startServer();
  clientDir = mkdtempSync(join(tmpdir(), 'song-map-client-'));
  mkdirSync(join(clientDir, 'story-file'));
  writeFileSync(
    join(clientDir, 'story-file/template.txt'),
    `<html lang="vi"><title>${TEMPLATE_MARKS.title}</title>${TEMPLATE_MARKS.head}${TEMPLATE_MARKS.answers}`,
  );
});
afterAll(async () => {
  await driver.close();
  rmSync(clientDir, { recursive: true, force: true });
});

/** A block of the file for an address: its attributes and what it holds. */
async function held(html: string, path: string) {
  const attribute = `data-answer="${path.replaceAll('&', '&amp;')}"`;
  const block = new RegExp(
    `<script [^>]*${attribute.replace(/[.?{}()$|]/g, '\\$&')}([^>]*)>([^<]*)<`,
  ).exec(html);
  return { attributes: block?.[1] ?? '', bytes: await unpack(block?.[2] ?? '') };
}

it('holds, for every address of the story, what the server answers', async () => {
  const told: number[] = [];
  const html = (
    await makeStoryHtml(driver.store, programme, {
      language: 'vi',
      clientDir,
      onProgress: (done, total) => told.push(total - done),
    })
  ).toString();
  const paths = resourcesOf(programme);
  expect(html.match(/data-answer=/g)).toHaveLength(paths.length);
  expect(told.at(-1)).toBe(0);
  for (const path of [
    '/api/summary?as_of=2023-12-31&scheme=2021',
    '/api/collections/villages/columns',
    ...paths.filter((one) => one.includes('/provinces/tiles/WebMercatorQuad/6/')),
  ]) {
    const response = await driver.fetch(path);
    const { attributes, bytes } = await held(html, path);
    expect(attributes, path).toContain(`data-status="${response.status}"`);
    expect(bytes, path).toEqual(new Uint8Array(await response.arrayBuffer()));
  }
  expect(html).toContain(driver.store.dataVersion());
});

it('takes the story as it is given, saved or not', async () => {
  const unsaved: Story = { ...programme, name: 'unsaved', scenes: programme.scenes.slice(0, 1) };
  const html = (
    await makeStoryHtml(driver.store, unsaved, { language: 'en', clientDir })
  ).toString();
  const { bytes } = await held(html, '/api/stories/unsaved');
  expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual(unsaved);
  expect(html).toContain('<html lang="en">');
});

it('says what is missing where the client has not been built', async () => {
  await expect(
    makeStoryHtml(driver.store, programme, { language: 'vi', clientDir: '/nowhere' }),
  ).rejects.toThrow('/nowhere/story-file/template.txt');
});
