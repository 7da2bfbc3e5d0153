import type { Source } from '../model/index.ts';

/** Source of the bundled outlines. */
export const OVERVIEW_SOURCE: Source = {
  id: 'natural-earth-overview',
  title: 'Natural Earth, brought to the provinces of 2008–2025',
  publisher: 'Natural Earth',
  date: null,
  url: 'https://www.naturalearthdata.com/',
  remark_vi: 'Ranh giới khái quát để xem và đếm, không phải ranh giới pháp lý.',
  remark_en: 'An overview to look at and to count by, not a legal boundary.',
};
