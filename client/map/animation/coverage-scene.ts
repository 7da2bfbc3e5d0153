import { type ColumnTable, numbersOf } from '../../../data/register/columns.ts';
import type { ThemeName } from '../../state/view.ts';
import { rgbOf } from '../../theme/contrast.ts';
import { drawImage, ICON_BOX_PX, ICON_SCALE, iconId } from '../icons.ts';
import { tokensOf } from '../input.ts';
import { villageIconScale } from '../layers/villages.ts';
import { once } from './once.ts';
import type { AnimationScene } from './scene.ts';
import type { Schedule, Showing } from './schedule.ts';
import { type Signal, SignalsLayer } from './signals-layer.ts';
import { GOES_SECONDS, LIGHT_SECONDS, type Look } from './signals-shader.ts';
import { windowed } from './windows.ts';

/** Opacity of villages outside the selected province: there for company. */
const COMPANY_OPACITY = 0.35;

/**
 * The gap closing: diamonds and triangles where villages are without signal, a light where one is
 * covered, then a quiet dot. What is seen within a second goes to the graphics processor once; a
 * frame changes the clock alone.
 *
 * @param villages the register's; `lng` and `lat` are WGS 84, degrees.
 */
export function coverageScene(villages: ColumnTable, { gaps, covered }: Schedule): AnimationScene {
  const [lng, lat] = [numbersOf(villages, 'lng'), numbersOf(villages, 'lat')];
  const signal = ({ village, begins, ends, isLit }: Showing, look: Look): Signal => ({
    position: [lng[village] as number, lat[village] as number],
    ...{ begins, ends, look },
    opacity: isLit || look === 'covered' ? 1 : COMPANY_OPACITY,
  });
  const signals = [
    ...covered.map((showing) => signal(showing, 'covered')),
    ...gaps.map((gap) => signal(gap, gap.status)),
    ...covered.filter(({ isLit }) => isLit).map((showing) => signal(showing, 'light')),
  ];
  const signalsAt = windowed(signals, spanOf);
  const symbolsOf = once(symbolAtlas);
  return ({ time, zoom, detail, input }) => {
    const { color } = tokensOf(input);
    return [
      new SignalsLayer({
        id: 'animation-signals',
        data: signalsAt(time),
        time,
        boxPx: ICON_BOX_PX * villageIconScale(input, zoom),
        symbols: symbolsOf(input.theme),
        dotColor: rgbOf(color.covered),
        lightColor: rgbOf(color.lit),
        hasDots: detail.hasDots,
        hasRings: detail.hasRings,
      }),
    ];
  };
}

/** From when to when anything of a signal is on the screen, seconds of the clock. */
function spanOf({ begins, ends, look }: Signal): [number, number] {
  if (look === 'covered') return [begins, ends];
  return [begins, look === 'light' ? begins + LIGHT_SECONDS : ends + GOES_SECONDS];
}

const ATLAS_PX = ICON_BOX_PX * ICON_SCALE;
/**
 * The map's own symbols of both kinds of gap, beside each other in one picture, whose colours are
 * multiplied by their opacity: in between of two pixels a transparent one then adds no black.
 */
function symbolAtlas(theme: ThemeName) {
  const width = 2 * ATLAS_PX;
  const data = new Uint8ClampedArray(4 * width * ATLAS_PX);
  (['none', 'partial'] as const).forEach((status, place) => {
    const image = drawImage(iconId(theme, status));
    if (!image) throw new Error(`the symbol “${status}” cannot be drawn`);
    const line = 4 * ATLAS_PX;
    for (let y = 0; y < ATLAS_PX; y += 1) {
      data.set(image.data.subarray(y * line, (y + 1) * line), 4 * (y * width + place * ATLAS_PX));
    }
  });
  for (let at = 0; at < data.length; at += 4) {
    const opacity = (data[at + 3] as number) / 255;
    for (let channel = at; channel < at + 3; channel += 1) {
      data[channel] = (data[channel] as number) * opacity;
    }
  }
  return new ImageData(data, width, ATLAS_PX);
}
