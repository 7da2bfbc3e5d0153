import { describe, expect, it } from 'vitest';
import { stepDates } from '../../client/map/animation/months.ts';
import { keyOf, NO_OVERLAYS, type Overlays, press } from '../../client/present/keys.ts';
import { needsRegister } from '../../client/present/needs-register.ts';
import { stageOf } from '../../client/present/stage.ts';
import { dwellOf } from '../../client/present/timing.ts';
import { elapsedText } from '../../client/present/useClock.ts';
import { parseView, printView } from '../../client/state/url.ts';
import { viewOfScene } from '../../client/stories/scene-view.ts';
import type { Scene } from '../../data/model/index.ts';
import { BUILT_IN_STORIES } from '../../data/story/index.ts';

const scenes = BUILT_IN_STORIES[0]?.scenes as readonly Scene[];

/** The overlays and commands after some keys, one after the other. */
function typed(keys: readonly string[], from: Overlays = NO_OVERLAYS) {
  let overlays = from;
  const commands = keys.flatMap((key) => {
    const answer = press(overlays, key);
    overlays = answer?.overlays ?? overlays;
    return answer?.command ?? [];
  });
  return { overlays, commands };
}

describe('the keys of a showing', () => {
  it.each([
    ['next', ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'Enter']],
    ['previous', ['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace']],
    ['first', ['Home']],
    ['last', ['End']],
    ['fullscreen', ['f']],
    ['notes', ['n']],
  ] as const)('%s', (kind, keys) => {
    for (const key of keys) expect(typed([key]).commands, key).toEqual([{ kind }]);
  });

  it('go to the scene whose number is typed, and only with Enter', () => {
    expect(typed(['1', '2', 'Enter']).commands).toEqual([{ kind: 'scene', number: 12 }]);
    expect(typed(['1', '2', 'Backspace', 'Enter']).commands).toEqual([
      { kind: 'scene', number: 1 },
    ]);
    expect(typed(['1', 'Escape', 'Enter']).commands).toEqual([{ kind: 'next' }]);
    expect(typed(['7', 'PageDown'])).toEqual({
      overlays: NO_OVERLAYS,
      commands: [{ kind: 'next' }],
    });
  });

  it('make the screen black, and any key brings it back and does nothing else', () => {
    for (const black of ['b', '.']) {
      expect(typed([black]).overlays.isBlack).toBe(true);
      for (const key of ['PageDown', 'x', 'Escape', '5']) {
        expect(typed([black, key])).toEqual({ overlays: NO_OVERLAYS, commands: [] });
      }
      expect(typed([black, 'Shift']).overlays.isBlack).toBe(true);
    }
  });

  it('leave in order: help, black, pointer, then the showing', () => {
    const all = { isBlack: false, isHelpOpen: true, isPointerOn: true, digits: '' };
    expect(typed(['Escape'], all).overlays).toMatchObject({ isHelpOpen: false, isPointerOn: true });
    expect(typed(['Escape', 'Escape'], all)).toEqual({ overlays: NO_OVERLAYS, commands: [] });
    expect(typed(['Escape', 'Escape', 'Escape'], all).commands).toEqual([{ kind: 'leave' }]);
  });

  it('are found though a Vietnamese typing aid hides letters', () => {
    expect(keyOf({ key: 'Process', code: 'KeyB' })).toBe('b');
    expect(keyOf({ key: 'Process', code: 'Digit4' })).toBe('4');
    expect(keyOf({ key: 'B', code: 'KeyB' })).toBe('b');
  });

  it('leave to the browser what means nothing here', () => {
    expect(press(NO_OVERLAYS, 'Tab')).toBeNull();
    expect(press(NO_OVERLAYS, 'x')).toBeNull();
  });
});

describe('the view of a scene', () => {
  it.each(scenes.map((scene) => [scene.id, scene] as const))(
    '%s can be a link to the map',
    (_id, scene) => {
      const view = viewOfScene(scene, 'en', 'projector');
      expect(parseView(printView(view))).toEqual(view);
      expect(view).toMatchObject({
        camera: null,
        date: scene.view.date,
        layers: scene.view.layers,
      });
    },
  );

  it('asks for the register where it filters, compares or plays', () => {
    expect(scenes.filter(needsRegister).map(({ id }) => id)).toEqual([
      'lists',
      'gap-closing',
      'found-2023',
      'devices',
      'lao-cai-coverage',
    ]);
  });
});

describe('time', () => {
  const animation = {
    kind: 'coverage',
    from: '2021-01-01',
    to: '2023-12-31',
    seconds: 10,
  } as const;

  const attended = { isKiosk: false, isStill: false };
  const unattended = { isKiosk: true, isStill: false };

  it('moves a scene on as it says, and on an unattended screen always', () => {
    const click = { advance: { on: 'click' }, animation: null } as const;
    expect(dwellOf(click, 140, attended)).toBeNull();
    expect(dwellOf(click, 140, unattended)).toEqual({ after: 'start', ms: 25_000 });
    expect(dwellOf({ ...click, animation }, 140, unattended)?.after).toBe('animation');
    const timed = { advance: { on: 'time', seconds: 8 }, animation: null } as const;
    expect(dwellOf(timed, 140, unattended)).toEqual({ after: 'start', ms: 8000 });
    const played = { advance: { on: 'animation' }, animation } as const;
    expect(dwellOf(played, 140, attended)).toEqual({ after: 'animation', ms: 0 });
  });

  it('leaves the end of an animation that is not played there as long as it would have lasted', () => {
    const ms = animation.seconds * 1000;
    const played = { advance: { on: 'animation' }, animation } as const;
    expect(dwellOf(played, 140, { ...attended, isStill: true })).toEqual({ after: 'start', ms });
    const click = { advance: { on: 'click' }, animation } as const;
    expect(dwellOf(click, 140, { ...attended, isStill: true })).toBeNull();
    expect(dwellOf(click, 140, { ...unattended, isStill: true })?.ms).toBeGreaterThan(ms);
  });

  it('runs by the ends of months, from the first day given to the last', () => {
    expect(stepDates('2023-11-15', '2024-02-10')).toEqual([
      '2023-11-15',
      '2023-11-30',
      '2023-12-31',
      '2024-01-31',
      '2024-02-10',
    ]);
    expect(stepDates('2021-01-01', '2023-12-31')).toHaveLength(37);
    expect(stepDates('2023-12-30', '2023-12-31')).toEqual(['2023-12-30', '2023-12-31']);
  });

  it('is told as on a stop watch', () => {
    expect([0, 67_000, 3_847_000, -5].map(elapsedText)).toEqual([
      '0:00',
      '1:07',
      '1:04:07',
      '0:00',
    ]);
  });
});

describe('the stage', () => {
  it.each([
    [1024, 768, 1],
    [1366, 768, 1],
    [1920, 1080, 1080 / 768],
    [3840, 2160, 2160 / 768],
  ])('of %i × %i lies, and is enlarged as a whole', (width, height, scale) => {
    const stage = stageOf({ width, height }, false);
    expect(stage).toMatchObject({ isUpright: false, height: 768 });
    expect(stage.scale).toBeCloseTo(scale, 12);
    expect(stage.width * stage.scale).toBeCloseTo(width, 9);
    // The country is nearly square: what the words leave of the map must be wide enough.
    expect(stage.width - stage.padding.left).toBeGreaterThan(600);
  });

  it('of a telephone stands, with the words below the map', () => {
    const { isUpright, padding, height } = stageOf({ width: 390, height: 844 }, false);
    expect(isUpright).toBe(true);
    expect(padding.left).toBe(0);
    expect(padding.bottom).toBeLessThan(0.6 * height);
  });

  it('keeps the inset of the archipelagos off a part of the country', () => {
    const size = { width: 1366, height: 768 };
    expect(stageOf(size, true).padding.right).toBeGreaterThan(200);
    expect(stageOf(size, false).padding.right).toBe(0);
  });
});
