/** Combining marks, which is what Vietnamese tone and vowel marks become when decomposed. */
const MARKS = /\p{M}+/gu;

/** Text in one case, so that `LÀO CAI` and `Lào Cai` are the same; marks are kept, composed (NFC). */
export function foldCase(text: string): string {
  return text.normalize('NFC').toLowerCase().normalize('NFC');
}

/** Text without tone and vowel marks, case kept: `Điện Biên` → `Dien Bien`. */
export function foldAccents(text: string): string {
  // đ is a letter of its own in Unicode, not d with a mark, so that decomposing leaves it alone.
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFC');
}

/** Text as people type it who have no Vietnamese keyboard: lower case, no marks, đ as d. `Lào Cai` → `lao cai`. */
export function foldText(text: string): string {
  return foldAccents(text.toLowerCase());
}
