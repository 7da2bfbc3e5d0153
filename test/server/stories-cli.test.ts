import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Story } from '../../data/model/index.ts';
import { BUILT_IN_STORIES } from '../../data/story/index.ts';
import type { Store } from '../../server/store/store.ts';
import { runStories } from '../../server/stories/cli.ts';
import { openSeededStore } from './driver.ts';
import { storyNamed } from './story-sample.ts';

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'song-map-stories-'));
  store = openSeededStore();
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function run(...argv: string[]) {
  let [stdout, stderr] = ['', ''];
  const code = await runStories(() => store, argv, {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
  });
  return { code, stdout, stderr };
}
const file = (name: string) => join(folder, name);
function written(name: string, content: unknown): string {
  writeFileSync(file(name), typeof content === 'string' ? content : JSON.stringify(content));
  return file(name);
}

describe('npm run story', () => {
  it('exports the built-in story, imports it under another name, and exports the same again', async () => {
    const exported = await run('export', file('out.json'));
    expect(exported).toEqual({
      code: 0,
      stdout: `programme written to ${file('out.json')}\n`,
      stderr: '',
    });
    expect(JSON.parse(readFileSync(file('out.json'), 'utf8'))).toEqual(BUILT_IN_STORIES[0]);
    const imported = await run('import', file('out.json'), '--name', 'hall');
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    expect(imported.stdout).toMatch(/^hall: \d+ scenes saved, revision 1\n$/);
    expect((await run('export', file('hall.JSON'), '--story', 'hall')).code).toBe(0);
    const again = JSON.parse(readFileSync(file('hall.JSON'), 'utf8')) as Story;
    expect(again).toEqual({ ...BUILT_IN_STORIES[0], name: 'hall' });
    const { stdout } = await run('list');
    expect(stdout.split('\n').map((line) => line.split('\t')[0])).toEqual([
      'programme',
      'hall',
      '',
    ]);
  });

  it('replaces a story only when told to', async () => {
    const path = written('hall.json', storyNamed('hall'));
    expect((await run('import', path)).code).toBe(0);
    const changed = { ...storyNamed('hall'), title: { vi: 'Khác', en: 'Other' } };
    written('hall.json', changed);
    const refused = await run('import', path);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('“hall”');
    expect(refused.stderr).toContain('--replace');
    expect(store.story('hall')?.revision).toBe(1);
    expect((await run('import', path, '--replace')).stdout).toContain('revision 2');
    expect(store.story('hall')?.story).toEqual(changed);
  });

  it('says what is wrong with a file, and changes nothing', async () => {
    const story = storyNamed('hall');
    for (const [content, ...parts] of [
      ['{"name": ', 'FILE', 'line 1 column 10'],
      [{ ...story, version: 2 }, 'version “2”', 'newer'],
      [{ ...story, scenes: [{ ...story.scenes[0], view: null }] }, 'scenes[0].view “null”'],
      [storyNamed('programme'), '“programme” comes with the program'],
      ['x'.repeat(1024 * 1024 + 1), 'bytes'],
    ] as const) {
      const { code, stderr, stdout } = await run(
        'import',
        written('bad.json', content),
        '--replace',
      );
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      for (const part of parts) expect(stderr).toContain(part);
    }
    expect((await run('import', file('nothing.json'))).stderr).toContain('nothing.json');
    expect(store.stories()).toEqual([]);
  });

  it('leaves no half of a file where it cannot be written', async () => {
    const { code, stderr } = await run('export', join(folder, 'nowhere', 'out.json'));
    expect(code).toBe(1);
    expect(stderr).toContain('nowhere');
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    [[], 'command', 'export, import, list'],
    [['destroy'], 'command “destroy”', 'export'],
    [['constructor'], 'command “constructor”', 'export'],
    [['export'], 'FILE', 'which file'],
    [['export', 'out.docx'], 'FILE “out.docx”', '.json'],
    [['export', 'out'], 'FILE “out”', '.json'],
    [['export', 'a.json', 'b.json'], '“b.json”', 'too many'],
    [['export', 'a.json', '--replace'], '--replace', 'no option of “export”'],
    [['export', 'a.json', '--story', 'Not A Name'], '--story “Not A Name”', 'small letters'],
    [['export', 'a.json', '--story', 'nobody'], '“nobody”', 'no story'],
    [['import', 'a.json', '--story', 'x'], '--story', 'no option of “import”'],
    [['list', 'all'], '“all”', 'too many'],
    [['list', '--colour'], '--colour', ''],
  ])('%j is a wrong command line', async (argv, ...parts) => {
    const { code, stdout, stderr } = await run(...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const part of parts) expect(stderr).toContain(part);
    expect(store.stories()).toEqual([]);
  });

  it('explains itself', async () => {
    const { code, stdout } = await run('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('npm run story -- export FILE');
  });
});
