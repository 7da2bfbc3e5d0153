import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ProvinceCommunes,
  type ProvinceCourse,
  provinceCommunesSchema,
  provinceCourseSchema,
  type Summary,
} from '../../data/model/index.ts';
import { type Driver, expectProblem, startServer } from './driver.ts';

let server: Driver;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const course = async (path: string) =>
  provinceCourseSchema.parse(
    (await server.get<ProvinceCourse>(`/api/provinces/${path}/course`)).body,
  );

describe('/api/provinces/{scheme}/{code}/course', () => {
  it.each([
    ['2021', '10'],
    ['2021', '15'],
    ['2025', '15'],
    ['2025', '75'],
    ['2021', '01'],
  ] as const)('%s/%s says of every date what the summary says', async (scheme, code) => {
    const { points, national } = await course(`${scheme}/${code}`);
    expect(points.map(({ date }) => date)).toEqual(national.map(({ date }) => date));
    for (const [index, point] of points.entries()) {
      const { body } = await server.get<Summary>(
        `/api/summary?scheme=${scheme}&as_of=${point.date}`,
      );
      expect(body.observation_dates[index]).toBe(point.date);
      const { date: _date, ...counts } = point;
      const { date: _same, ...whole } = national[index] as typeof point;
      expect(body.provinces.find((row) => row.code === code)).toMatchObject(counts);
      expect(body.national).toMatchObject(whole);
    }
  });

  it('follows villages that lose again what they had', async () => {
    const { points } = await course('2021/10');
    expect(points.map(({ none, partial }) => none + partial)).toEqual([2, 1, 1, 3, 2, 2]);
  });

  it('has communes that add up to the province, on any date', async () => {
    for (const asOf of ['2021-09-30', '2023-06-30', '2024-12-31']) {
      const { body } = await server.get<ProvinceCommunes>(
        `/api/provinces/2025/15/communes?as_of=${asOf}`,
      );
      const { communes } = provinceCommunesSchema.parse(body);
      expect(communes.map(({ commune_name }) => commune_name).sort()).toEqual(
        ['Bản Hồ', 'Púng Luông', null].sort(),
      );
      const summary = await server.get<Summary>(`/api/summary?scheme=2025&as_of=${asOf}`);
      const whole = summary.body.provinces.find(({ code }) => code === '15');
      for (const name of ['villages', 'uncovered', 'students_uncovered'] as const) {
        const sum = communes.reduce((total, commune) => total + commune[name], 0);
        expect(sum, `${asOf} ${name}`).toBe(whole?.[name]);
      }
    }
  });

  it('names the provinces that share a border, each from both sides', async () => {
    const { neighbours } = await course('2021/10');
    expect(neighbours).toEqual(['02', '12', '15']);
    expect((await course('2021/15')).neighbours).toContain('10');
    expect((await course('2025/15')).neighbours).not.toContain('10');
  });

  it.each(['2021/99', '2025/10', '1900/10', '2021/1'])('%s is no province', async (path) => {
    const answer = await server.get(`/api/provinces/${path}/course`);
    expect(expectProblem(answer, 404)).toContain(path.replace('/', '-'));
  });

  it('takes no parameter, and says which was given', async () => {
    const answer = await server.get('/api/provinces/2021/10/course?as_of=2023-12-31');
    expect(expectProblem(answer, 400)).toContain('as_of');
  });
});
