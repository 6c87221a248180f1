/** A number of bytes, or of kB, MB, GB (1024 of the smaller one). */
export const SIZE_PATTERN = /^\d{1,12}[ ]?(?:[kKmMgG]?[bB])?$/;

const FACTORS: Readonly<Record<string, number>> = { k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** Reads `10MB`, `512 kB` or `1048576`; undefined for anything else and for nothing. */
export function parseSize(text: string): number | undefined {
  if (!SIZE_PATTERN.test(text)) return undefined;
  const unit = text
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase()
    .charAt(0);
  const bytes = Number.parseInt(text, 10) * (FACTORS[unit] ?? 1);
  return bytes > 0 && Number.isSafeInteger(bytes) ? bytes : undefined;
}
