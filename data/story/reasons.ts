import { STORY_VERSION } from '../model/index.ts';
import type { Language } from '../words/language.ts';
import { REFERENCE_FORMS } from './references.ts';

/**
 * Why a story is refused where the reason is this project's own, in Vietnamese by the English by
 * which schemas and the API word it. What the schema library says of shapes and sizes it says in
 * both languages itself.
 */
const IN_VIETNAMESE: Readonly<Record<string, string>> = {
  'must be after “from”': 'phải sau ngày bắt đầu (“from”)',
  'another scene has this id': 'một cảnh khác đã có id này',
  'there is no animation whose end could be waited for':
    'không có hoạt cảnh nào để chờ tới khi hết',
  'a name has small letters a–z, digits and hyphens between them, at most 60':
    'tên gồm chữ thường không dấu a–z, chữ số và dấu gạch nối ở giữa, nhiều nhất 60 ký tự',
};

/** A reason of a schema, in the reader's language where it is known in it. */
export function inLanguage(reason: string, language: Language): string {
  return language === 'vi' ? (IN_VIETNAMESE[reason] ?? reason) : reason;
}

export const REASONS = {
  newerVersion: {
    vi: `do bản Sóng Map mới hơn ghi; bản này đọc phiên bản ${STORY_VERSION}`,
    en: `was written by a newer Sóng Map; this one reads version ${STORY_VERSION}`,
  },
  unknownReference: {
    vi: `không có tham chiếu nào dạng này; các dạng là ${REFERENCE_FORMS.join(', ')}`,
    en: `no reference of this form is known; the forms are ${REFERENCE_FORMS.join(', ')}`,
  },
} as const;
