import { writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Story } from '../../data/model/index.ts';
import { readStory } from '../../data/story/index.ts';
import { NO_BROWSER, PHONE, useBrowser, violations } from './driver.ts';
import { dropStory, keepStory, storyOf } from './saved-stories.ts';

const TITLE = 'Chuyện thử một';
const NAME = 'chuyen-thu-mot';

const story = (name = NAME) => storyOf(name);

async function scenesSaved(name = NAME): Promise<string[]> {
  return (await story(name)).scenes.map(({ title }) => title.vi);
}

/** Saves a story with scenes of these titles. */
function keep(name: string, titles: readonly string[]): Promise<void> {
  return keepStory(name, (scenes) =>
    titles.map((title, index) => ({
      ...(scenes[1] as Story['scenes'][number]),
      id: `scene-${index + 1}`,
      title: { vi: title, en: title },
    })),
  );
}

/** A field of a form by its label. */
const byLabel = (page: Page, label: string) =>
  page.locator('input, textarea, select').and(page.getByLabel(label, { exact: true }));
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

/** Presses Ctrl S and waits until the page says that all is saved. */
async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.locator('.editor__mark', { hasText: 'Đã lưu' }).waitFor();
}

describe.skipIf(NO_BROWSER)('stories', () => {
  const { open } = useBrowser();
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'song-map-stories-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('a reader without the key looks at everything and changes nothing', async () => {
    const { page, problems, close } = await open('stories');
    await page.getByRole('heading', { name: 'Sóng và máy tính cho em' }).waitFor();
    await page.getByText('để soạn thảo cần có quyền', { exact: false }).waitFor();
    for (const name of ['Câu chuyện mới', 'Nhập từ tệp', 'Sao chép và sửa']) {
      expect(await button(page, name).isDisabled(), name).toBe(true);
    }
    await byLabel(page, 'Khoá').fill('not the key that it is at all');
    await button(page, 'Dùng khoá này').click();
    await page.locator('.writing-right [role="alert"]').waitFor();
    expect(problems.splice(0).join()).toContain('401');
    expect(await violations(page)).toEqual([]);
    await page.goto(`${inject('origin')}/stories/programme/edit`);
    await page.getByText('Câu chuyện này có sẵn trong chương trình', { exact: false }).waitFor();
    expect(
      await byLabel(page, 'Tiêu đề cảnh (Tiếng Việt)').getAttribute('readonly'),
    ).not.toBeNull();
    expect(await button(page, 'Lưu').count()).toBe(0);
    await page.locator('.scene-slide canvas').first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  test('views of the map become scenes, which are written, reordered by keys and saved', async () => {
    await dropStory(NAME);
    const { page, problems, close } = await open(`?map=104.1,22.3,7#key=${inject('key')}`);
    expect(page.url()).not.toContain('key');
    await page.getByText('Máy này nay soạn thảo được', { exact: false }).waitFor();
    await button(page, 'Đóng').first().click();

    const add = 'Thêm khung nhìn này thành một cảnh';
    await button(page, add).click();
    // Where another test has saved a story, that would come first.
    await byLabel(page, 'Câu chuyện').selectOption({ label: 'Câu chuyện mới…' });
    await byLabel(page, 'Tiêu đề câu chuyện mới').fill(TITLE);
    expect(await byLabel(page, 'Tiêu đề cảnh (tiếng Việt)').inputValue()).toContain('cả nước');
    await byLabel(page, 'Tiêu đề cảnh (tiếng Việt)').fill('Cảnh một');
    expect(await violations(page)).toEqual([]);
    await button(page, 'Thêm cảnh').click();
    await page.getByText('Đã ghi vào cảnh 1', { exact: false }).waitFor();
    await button(page, 'Đóng').last().click();
    const [west, south, east, north] = (await story()).scenes[0]?.view.frame ?? [];
    expect(west).toBeLessThan(104.1);
    expect(east).toBeGreaterThan(104.1);
    expect(south).toBeLessThan(22.3);
    expect(north).toBeGreaterThan(22.3);
    await button(page, add).click();
    // The last used story stands first.
    await byLabel(page, 'Tiêu đề cảnh (tiếng Việt)').fill('Cảnh hai');
    await button(page, 'Thêm cảnh').click();
    await page.getByRole('link', { name: 'Soạn thảo câu chuyện' }).click();

    // Written in place, with the number as it is now; a word is taken back and done again.
    await page.waitForURL(/\/stories\/chuyen-thu-mot\/edit\?.*scene=2/);
    const text = byLabel(page, 'Lời trên màn hình (Tiếng Việt)');
    await text.fill('Còn {summary.uncovered} thôn {sum.x}');
    await page.locator('.words-field__now .filled--bad', { hasText: 'sum.x' }).waitFor();
    // Told where it stands, and not once more below: the words of that were once told apart by their English.
    expect(await page.locator('.story-field__problem').count()).toBe(0);
    await page.keyboard.press('Control+s');
    await page.getByText('Chưa lưu được: còn chỗ cần sửa.').waitFor();
    await text.fill('Còn {summary.uncovered} thôn');
    const summary = await (await fetch(`${inject('origin')}/api/summary`)).json();
    await expect
      .poll(() => page.locator('.words-field__now').filter({ visible: true }).allInnerTexts())
      .toEqual([expect.stringContaining(`Còn ${summary.national.uncovered} thôn`)]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => text.inputValue()).toContain('sum.x');
    await page.keyboard.press('Control+y');
    await expect.poll(() => text.inputValue()).toBe('Còn {summary.uncovered} thôn');
    await button(page, 'Thêm số liệu').click();
    await byLabel(page, 'Gõ tên chỉ số, tỉnh, số công bố hoặc phép đối chiếu').fill(
      'thiet bi da trao',
    );
    // At once, as a fast hand does: the list is that of the last letter.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.figure-field__value .filled').first().waitFor();
    await save(page);
    expect((await story()).scenes[1]?.figures).toHaveLength(1);

    // The slide beside it is what the audience will see, and follows the filters of the scene.
    const slide = page.locator('.scene-slide');
    await slide.getByText(`Còn ${summary.national.uncovered} thôn`).waitFor();
    expect(await slide.locator('.figures__one').count()).toBe(1);
    await button(page, 'Lọc').click();
    await page
      .getByRole('dialog', { name: 'Lọc thôn' })
      .getByLabel(/^Lõm sóng/)
      .check();
    await page.keyboard.press('Escape');
    await page.locator('.scene-filters').getByText('Trạng thái: Lõm sóng').waitFor();
    await save(page);
    expect((await story()).scenes[1]?.view.filters.villages).toEqual([
      { property: 'status', op: 'in', negated: false, values: ['partial'] },
    ]);
    expect(new URL(page.url()).searchParams.getAll('where')).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Bản đồ', { exact: true }).check({ force: true });
    await page.locator('.scene-map canvas').first().waitFor();

    // By keys.
    await button(page, 'Thêm cảnh').click();
    await byLabel(page, 'Tiêu đề cảnh (Tiếng Việt)').fill('Cảnh ba');
    await page.locator('.scene-item__open').nth(2).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await save(page);
    expect(await scenesSaved()).toEqual(['Cảnh một', 'Cảnh ba', 'Cảnh hai']);
    expect(problems).toEqual([]);
    await close();
  }, 240_000);

  test('scenes are dragged by the keyboard and by the pointer', async () => {
    await keep('keo-tha', ['Cảnh một', 'Cảnh hai', 'Cảnh ba']);
    const { page, problems, close } = await open(`stories/keo-tha/edit#key=${inject('key')}`);
    await button(page, 'Kéo để đổi chỗ: Cảnh một').focus();
    await page.keyboard.press('Space');
    await page.getByText('Đã nhấc cảnh 1: Cảnh một.').waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowDown');
    await page.getByText('Đang ở vị trí 2 trên 3.').waitFor({ state: 'attached' });
    await page.keyboard.press('Space');
    await page.getByText('Cảnh một', { exact: false }).first().waitFor();
    await save(page);
    expect(await scenesSaved('keo-tha')).toEqual(['Cảnh hai', 'Cảnh một', 'Cảnh ba']);
    const grip = await button(page, 'Kéo để đổi chỗ: Cảnh ba').boundingBox();
    const first = await page.locator('.scene-item').first().boundingBox();
    if (!grip || !first) throw new Error('the list of scenes is not drawn');
    await page.mouse.move(grip.x + 8, grip.y + 12);
    await page.mouse.down();
    await page.mouse.move(grip.x + 8, first.y + 30, { steps: 8 });
    await page.mouse.move(grip.x + 8, first.y + 8, { steps: 4 });
    await page.mouse.up();
    await page.locator('.editor__mark--unsaved').waitFor();
    await save(page);
    expect(await scenesSaved('keo-tha')).toEqual(['Cảnh ba', 'Cảnh hai', 'Cảnh một']);
    expect(await violations(page)).toEqual([]);

    // On a phone, one panel at a time.
    await page.setViewportSize(PHONE);
    await page.getByText('Các cảnh', { exact: true }).click();
    await page.locator('.scene-item').first().waitFor();
    expect(await byLabel(page, 'Tiêu đề cảnh (Tiếng Việt)').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  test('a draft is offered again; two windows that save lose nothing', async () => {
    await dropStory('hai-cua-so-2');
    await keep('hai-cua-so', ['Cảnh một', 'Cảnh hai']);
    const { page, problems, close } = await open(`stories/hai-cua-so/edit#key=${inject('key')}`);
    const title = byLabel(page, 'Tiêu đề cảnh (Tiếng Việt)');
    // Leaving with something unsaved is asked about; the draft is offered again.
    await title.fill('Chưa lưu');
    await page.getByRole('link', { name: 'Các câu chuyện', exact: true }).click();
    await button(page, 'Rời đi, giữ bản nháp').click();
    await page.getByRole('heading', { name: 'hai-cua-so' }).waitFor();
    await page.goBack();
    await button(page, 'Tiếp tục bản nháp').click();
    await page.locator('.editor__mark--unsaved').waitFor();
    expect(await title.inputValue()).toBe('Chưa lưu');
    await page.keyboard.press('Control+z');
    await page.locator('.editor__mark', { hasText: 'Đã lưu' }).waitFor();

    // The later one to save is asked, and can take theirs or keep both.
    const { page: other, close: closeOther } = await open(
      `stories/hai-cua-so/edit#key=${inject('key')}`,
    );
    const otherTitle = byLabel(other, 'Tiêu đề cảnh (Tiếng Việt)');
    await otherTitle.fill('Của cửa sổ hai');
    await title.fill('Của cửa sổ một');
    await save(other);
    await page.keyboard.press('Control+s');
    await page.getByRole('heading', { name: /Người khác đã lưu/ }).waitFor();
    expect(problems.splice(0).join()).toContain('412');
    expect(await violations(page)).toEqual([]);
    await button(page, 'Mở bản của họ').click();
    await expect.poll(() => title.inputValue()).toBe('Của cửa sổ hai');
    await page.keyboard.press('Control+z');
    await expect.poll(() => title.inputValue()).toBe('Của cửa sổ một');
    await save(page);
    expect((await scenesSaved('hai-cua-so'))[0]).toBe('Của cửa sổ một');
    await otherTitle.fill('Lại của cửa sổ hai');
    await other.keyboard.press('Control+s');
    await button(other, 'Lưu bản của tôi dưới tên này').click();
    await other.waitForURL(/\/stories\/hai-cua-so-2\/edit/);
    expect((await scenesSaved('hai-cua-so-2'))[0]).toBe('Lại của cửa sổ hai');
    await closeOther();
    await close();
  });

  test('a file is exported and imported, and what is wrong with it is named', async () => {
    await dropStory('mot-tep-2');
    await keep('mot-tep', ['Cảnh một', 'Cảnh hai']);
    const { page, problems, close } = await open(`stories#key=${inject('key')}`);
    await button(page, /Thao tác khác với “mot-tep”/).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Xuất tệp JSON' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('mot-tep.json');
    const path = join(folder, 'good.json');
    await file.saveAs(path);
    const exported: unknown = JSON.parse(await readFile(path, 'utf8'));
    expect(readStory(exported).story).toEqual(await story('mot-tep'));

    // A broken file is told by field and value; a good one whose name is taken gets another.
    const input = page.locator('input[type="file"]');
    const broken = structuredClone(exported) as Story;
    (broken.scenes[1] as { view: { date: string } }).view.date = '2021-02-30';
    writeFileSync(join(folder, 'broken.json'), JSON.stringify(broken));
    await input.setInputFiles(join(folder, 'broken.json'));
    const row = page.locator('.story-problems tbody tr');
    await row.waitFor();
    expect(await row.innerText()).toMatch(/scenes\[1\]\.view\.date\s+2021-02-30\s+ngày ISO/);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
    await input.setInputFiles(path);
    const name = page.getByRole('dialog').locator('input');
    await expect.poll(() => name.inputValue()).toBe('mot-tep-2');
    await button(page, 'Nhập dưới tên này').click();
    await page.getByText('Đã nhập “mot-tep”.').waitFor();
    expect((await story('mot-tep-2')).scenes).toHaveLength(2);

    // Removing can be taken back.
    await button(page, /Thao tác khác với “mot-tep”/)
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Xoá' }).click();
    await page.getByText('Đã xoá “mot-tep”.').waitFor();
    await button(page, 'Hoàn tác').click();
    await page.getByText('Đã khôi phục “mot-tep”.').waitFor();
    expect(await violations(page)).toEqual([]);
    await button(page, 'Thôi soạn thảo trên máy này').click();
    await byLabel(page, 'Khoá').waitFor();
    expect(problems).toEqual([]);
    await close();
  });
});
