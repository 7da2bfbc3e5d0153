import { DataFilterExtension } from '@deck.gl/extensions';
import { IconLayer, type IconLayerProps, ScatterplotLayer } from '@deck.gl/layers';
import { type ColumnTable, numbersOf } from '../../../data/register/columns.ts';
import type { ThemeName } from '../../state/view.ts';
import { rgbOf } from '../../theme/contrast.ts';
import { drawImage, ICON_BOX_PX, ICON_SCALE, iconId } from '../icons.ts';
import { tokensOf } from '../input.ts';
import { villageIconScale } from '../layers/villages.ts';
import { RippleExtension, type RippleProps } from './ripple.ts';
import type { AnimationScene } from './scene.ts';
import type { Schedule, Showing } from './schedule.ts';
import { windowed } from './windows.ts';

/** How long a symbol takes to grow where a gap is found, and to go where it is covered, seconds. */
const COMES_SECONDS = 0.3;
const GOES_SECONDS = 0.25;
/** How long the light of a village that is covered lasts, seconds. */
const LIGHT_SECONDS = 1.2;
/** Radius of a light, in boxes of the village's symbol. */
const LIGHT_BOXES = 1.1;
/** Beyond every time of a schedule, seconds. */
const ALWAYS = 1e6;
/** Of 255: villages outside the selected province. */
const COMPANY_ALPHA = 90;

const SHOWN_WHILE = new DataFilterExtension({ filterSize: 2 });
const RIPPLE = new RippleExtension();

/**
 * The gap closing: diamonds and triangles where villages are without signal, a light where one is
 * covered, then a quiet dot. Positions, times and symbols go to the graphics processor once a second;
 * a frame changes the clock alone.
 *
 * @param villages the register's; `lng` and `lat` are WGS 84, degrees.
 */
export function coverageScene(villages: ColumnTable, { gaps, covered }: Schedule): AnimationScene {
  const [lng, lat] = [numbersOf(villages, 'lng'), numbersOf(villages, 'lat')];
  const getPosition = ({ village }: Showing): [number, number] => [
    lng[village] as number,
    lat[village] as number,
  ];
  const getFilterValue = ({ begins, ends }: Showing) => [begins, ends];
  const gapsAt = windowed(gaps, ({ begins, ends }) => [begins, ends + GOES_SECONDS]);
  const dotsAt = windowed(covered, ({ begins, ends }) => [begins, ends]);
  const lightsAt = windowed(
    covered.filter(({ isLit }) => isLit),
    ({ begins }) => [begins, begins + LIGHT_SECONDS],
  );
  const atlasOf = once(symbolAtlas);
  return ({ time, zoom, detail, input }) => {
    const { color } = tokensOf(input);
    const boxPx = ICON_BOX_PX * villageIconScale(input, zoom);
    const isNow = [
      [-ALWAYS, time],
      [time, ALWAYS],
    ] as [number, number][];
    return [
      new ScatterplotLayer<Showing>({
        id: 'animation-covered',
        data: dotsAt(time),
        visible: detail.hasDots,
        getPosition,
        radiusUnits: 'pixels',
        getRadius: 1,
        radiusScale: boxPx * 0.17,
        antialiasing: true,
        getFillColor: [...rgbOf(color.covered), 150],
        extensions: [SHOWN_WHILE],
        ...{ getFilterValue, filterRange: isNow },
      }),
      new IconLayer<Schedule['gaps'][number]>({
        id: 'animation-gaps',
        data: gapsAt(time),
        getPosition,
        // Any picture that a texture is made from will do; the type knows two of them.
        iconAtlas: atlasOf(input.theme) as unknown as IconLayerProps['iconAtlas'],
        iconMapping: ATLAS_MAPPING,
        getIcon: ({ status }) => status,
        sizeUnits: 'pixels',
        getSize: 1,
        sizeScale: boxPx,
        // Only the opacity counts: the symbol has its colours in the picture.
        getColor: ({ isLit }) => [0, 0, 0, isLit ? 255 : COMPANY_ALPHA],
        alphaCutoff: 0.01,
        extensions: [SHOWN_WHILE],
        ...{
          getFilterValue,
          filterRange: [
            [-ALWAYS, time],
            [time - GOES_SECONDS, ALWAYS],
          ],
          filterSoftRange: [
            [-ALWAYS, time - COMES_SECONDS],
            [time, ALWAYS],
          ],
        },
      }),
      new ScatterplotLayer<Showing, RippleProps>({
        id: 'animation-lights',
        data: lightsAt(time),
        getPosition,
        radiusUnits: 'pixels',
        getRadius: 1,
        radiusScale: boxPx * LIGHT_BOXES,
        antialiasing: false,
        getFillColor: [...rgbOf(color.lit), 255],
        extensions: [RIPPLE],
        getRippleBegins: (showing) => (showing as Showing).begins,
        rippleTime: time,
        rippleSeconds: LIGHT_SECONDS,
        rippleHasRing: detail.hasRings,
      }),
    ];
  };
}

const ATLAS_PX = ICON_BOX_PX * ICON_SCALE;
const ATLAS_MAPPING = {
  none: { x: 0, y: 0, width: ATLAS_PX, height: ATLAS_PX },
  partial: { x: ATLAS_PX, y: 0, width: ATLAS_PX, height: ATLAS_PX },
};

/** The map's own symbols of both kinds of gap, beside each other in one picture. */
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
  return new ImageData(data, width, ATLAS_PX);
}

/** The last answer, kept as long as the question is the same. */
function once<Question, Answer>(
  answer: (question: Question) => Answer,
): (question: Question) => Answer {
  let last: { question: Question; answer: Answer } | null = null;
  return (question) => {
    if (last?.question !== question) last = { question, answer: answer(question) };
    return last.answer;
  };
}
