import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import {
  choroplethSchema,
  deviceStyleSchema,
  frameSchema,
  layerIdSchema,
  selectionSchema,
} from './map-view.ts';
import { isoDateSchema } from './primitives.ts';
import { schemeSchema } from './province.ts';

/** The version of the file format that this program writes; it reads this one and older ones. */
export const STORY_VERSION = 1;

/** How much a story may hold: more than any talk, little enough to travel in one request. */
export const STORY_LIMITS = {
  scenes: 100,
  titleCharacters: 160,
  textCharacters: 800,
  notesCharacters: 5000,
  figures: 4,
  seconds: { min: 1, max: 600 },
} as const;

/** Letters, digits and hyphens: it stands in addresses and file names. */
export const storyNameSchema = z
  .string()
  .regex(
    /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/,
    'a name has small letters a–z, digits and hyphens between them, at most 60',
  );

/** The same words in both languages; where the English ones are empty, the Vietnamese ones stand in. */
function wordsSchema(most: number) {
  return z.strictObject({
    vi: z.string().max(most),
    en: z.string().max(most),
  });
}
export type Words = z.infer<ReturnType<typeof wordsSchema>>;

/** What the map of a scene shows. The same parts as the address of the map has. */
export const sceneViewSchema = z.strictObject({
  /** The part of the country to frame, so that a scene fits every screen; null: the whole country. */
  frame: frameSchema.nullable(),
  /** ISO date; null: the newest observation. */
  date: isoDateSchema.nullable(),
  /** Null: the administrative map in force on the date. */
  scheme: schemeSchema.nullable(),
  choropleth: choroplethSchema,
  layers: z.array(layerIdSchema).max(20),
  devices: deviceStyleSchema,
  selection: selectionSchema.nullable(),
  filters: z.strictObject({
    villages: z.array(conditionSchema).max(40),
    schools: z.array(conditionSchema).max(40),
    device_lots: z.array(conditionSchema).max(40),
    provinces: z.array(conditionSchema).max(40),
  }),
  /** ISO date compared with, before `date`; null: nothing is compared. */
  since: isoDateSchema.nullable(),
});
export type SceneView = z.infer<typeof sceneViewSchema>;

const secondsSchema = z.number().min(STORY_LIMITS.seconds.min).max(STORY_LIMITS.seconds.max);

/**
 * What moves in a scene. `coverage`: villages light up on the date they are covered, month by month;
 * `devices`: the provinces' columns rise with what was delivered. From one ISO date to another.
 */
const sceneAnimationSchema = z
  .strictObject({
    kind: z.enum(['coverage', 'devices']),
    from: isoDateSchema,
    to: isoDateSchema,
    seconds: secondsSchema,
  })
  .refine(({ from, to }) => from < to, {
    path: ['to'],
    error: 'must be after “from”',
  });
export type SceneAnimation = z.infer<typeof sceneAnimationSchema>;

/** How a scene gives way to the next: by a press, after some seconds, or once its animation has ended. */
const advanceSchema = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('click') }),
  z.strictObject({ on: z.literal('time'), seconds: secondsSchema }),
  z.strictObject({ on: z.literal('animation') }),
]);

/** A large number beside the words: a reference such as `figure.s1-villages-left`, and what it counts. */
const sceneFigureSchema = z.strictObject({
  value: z.string().min(1).max(120),
  label: wordsSchema(120),
});

/** One picture of a story. Titles and texts may hold references in braces: `{figure.s1-villages-left}`. */
const sceneSchema = z.strictObject({
  id: storyNameSchema,
  title: wordsSchema(STORY_LIMITS.titleCharacters),
  text: wordsSchema(STORY_LIMITS.textCharacters),
  /** For the speaker only. */
  notes: wordsSchema(STORY_LIMITS.notesCharacters),
  figures: z.array(sceneFigureSchema).max(STORY_LIMITS.figures),
  view: sceneViewSchema,
  animation: sceneAnimationSchema.nullable(),
  advance: advanceSchema,
});
export type Scene = z.infer<typeof sceneSchema>;

/** A sequence of scenes, as it is kept and as it travels in one JSON file. */
export const storySchema = z
  .strictObject({
    format: z.literal('song-map-story'),
    version: z.literal(STORY_VERSION),
    name: storyNameSchema,
    title: wordsSchema(STORY_LIMITS.titleCharacters),
    description: wordsSchema(STORY_LIMITS.textCharacters),
    scenes: z.array(sceneSchema).min(1).max(STORY_LIMITS.scenes),
  })
  .superRefine(({ scenes }, context) => {
    const seen = new Set<string>();
    scenes.forEach(({ id, advance, animation }, index) => {
      if (seen.has(id)) {
        context.addIssue({
          code: 'custom',
          path: ['scenes', index, 'id'],
          input: id,
          message: 'another scene has this id',
        });
      }
      seen.add(id);
      if (advance.on === 'animation' && !animation) {
        context.addIssue({
          code: 'custom',
          path: ['scenes', index, 'advance', 'on'],
          input: advance.on,
          message: 'there is no animation whose end could be waited for',
        });
      }
    });
  });
export type Story = z.infer<typeof storySchema>;

/** A story as lists name it. */
export const storyHeadSchema = z.object({
  name: storyNameSchema,
  title: wordsSchema(STORY_LIMITS.titleCharacters),
  description: wordsSchema(STORY_LIMITS.textCharacters),
  scenes: z.number().int(),
  /** True: comes with the program and cannot be changed, only copied. */
  built_in: z.boolean(),
  /** Counts every change that was saved; 0 for a built-in one. */
  revision: z.number().int().min(0),
  /** When it was last saved, RFC 3339; null for a built-in one. */
  updated_at: z.iso.datetime().nullable(),
});
export type StoryHead = z.infer<typeof storyHeadSchema>;

/** The list of stories, as the API answers it. */
export const storiesAnswerSchema = z.object({ stories: z.array(storyHeadSchema) });
