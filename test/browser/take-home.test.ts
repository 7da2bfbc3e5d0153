import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { NO_BROWSER, useBrowser, violations } from './driver.ts';

/** Names and sizes in pixels of the PNGs in a zip whose files are stored as they are. */
function picturesIn(zip: Buffer): { name: string; width: number; height: number }[] {
  const found: { name: string; width: number; height: number }[] = [];
  const local = Buffer.from('PK\u0003\u0004', 'latin1');
  for (let at = zip.indexOf(local); at >= 0; at = zip.indexOf(local, at + 4)) {
    const nameLength = zip.readUInt16LE(at + 26);
    const name = zip.subarray(at + 30, at + 30 + nameLength).toString('utf8');
    const data = at + 30 + nameLength + zip.readUInt16LE(at + 28);
    if (!name.endsWith('.png')) continue;
    found.push({ name, width: zip.readUInt32BE(data + 16), height: zip.readUInt32BE(data + 20) });
  }
  return found;
}

describe.skipIf(NO_BROWSER)('what the audience takes home', () => {
  const { open } = useBrowser();

  test('a story as PDF, as a code to scan, and as a picture of every scene', async () => {
    const { page, problems, close } = await open('stories');
    // Two scenes of the story: drawing all twelve would say no more.
    await page.route('**/api/stories/programme', async (route) => {
      const response = await route.fetch();
      const story = (await response.json()) as { scenes: unknown[] };
      await route.fulfill({ response, json: { ...story, scenes: story.scenes.slice(0, 2) } });
    });
    await page.getByRole('button', { name: 'Mang về' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Mang về' });
    const pdf = await dialog.getByRole('link', { name: 'PDF kèm lời' }).getAttribute('href');
    expect(pdf).toBe('/api/stories/programme/story.pdf?lang=vi&notes=1');
    const address = `${new URL(page.url()).origin}/stories/programme`;
    await dialog.getByRole('img', { name: `Mã QR của ${address}` }).waitFor();
    // The test's server is on this computer only, and the dialog must say so.
    await dialog.getByText('chỉ mở được trên chính máy này').waitFor();
    const save = dialog.getByRole('button', { name: 'Lưu các ảnh (zip)' });
    await save.and(page.locator(':enabled')).waitFor();
    expect(await violations(page)).toEqual([]);

    await save.click();
    await dialog.getByText('Đang vẽ cảnh 1/2').waitFor();
    await dialog.getByRole('button', { name: 'Dừng' }).click();
    await save.waitFor();
    const waiting = page.waitForEvent('download', { timeout: 120_000 });
    await save.click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('programme-vi.zip');
    const pictures = picturesIn(await readFile(await download.path()));
    expect(pictures).toHaveLength(2);
    expect(pictures[0]).toEqual({ name: 'programme-1-launch.png', width: 1920, height: 1080 });
    expect(new Set(pictures.map(({ width, height }) => `${width}×${height}`)).size).toBe(1);
    expect(problems).toEqual([]);
    await close();
  }, 240_000);

  test('the map at any size, and which size cannot be drawn', async () => {
    const { page, problems, close } = await open('?sel=province:2021-10&map=104.1,22.3,7.5');
    await page.getByRole('button', { name: 'Lưu bản đồ thành ảnh để in' }).click();
    const dialog = page.getByRole('dialog', { name: 'Bản đồ để in' });
    await dialog.getByLabel('Khổ').selectOption('pixels');
    await dialog.getByLabel('Rộng').fill('300');
    await dialog.getByRole('alert').getByText('Rộng (điểm ảnh): “300”').waitFor();
    expect(await dialog.getByRole('button', { name: 'Lưu ảnh PNG' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Rộng').fill('1500');
    await dialog.getByLabel('Cao').fill('400');
    await dialog.locator('[aria-busy="false"]').waitFor();
    const waiting = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Lưu ảnh PNG' }).click();
    const png = await readFile(await (await waiting).path());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1500, 400]);
    expect(problems).toEqual([]);
    await close();
  });
});
