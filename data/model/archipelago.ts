import { z } from 'zod';
import { provinceCodeSchema, schemeSchema } from './province.ts';

export const archipelagoSchema = z.enum(['hoang_sa', 'truong_sa']);

/** `archipelago`: where its name is written; `island`: an island, reef or bank. */
export const archipelagoPointKindSchema = z.enum(['archipelago', 'island']);

/** A point of Hoàng Sa or Trường Sa, as the API gives it. */
export const archipelagoPropertiesSchema = z.object({
  code: z.string(),
  archipelago: archipelagoSchema,
  kind: archipelagoPointKindSchema,
  name_vi: z.string(),
  name_en: z.string(),
  province_scheme: schemeSchema,
  province_code: provinceCodeSchema,
  province_name: z.string(),
});
export type ArchipelagoProperties = z.infer<typeof archipelagoPropertiesSchema>;
