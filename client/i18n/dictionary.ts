import type { vi } from './vi.ts';

/** The shape of `Words` with any text in its places. */
type Texts<Words> = {
  [Key in keyof Words]: Words[Key] extends string ? string : Texts<Words[Key]>;
};

/** What every language must say: each key of the Vietnamese one, no more and no less. */
export type Dictionary = Texts<typeof vi>;
