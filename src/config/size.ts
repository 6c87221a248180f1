/** A number of bytes, or of kB, MB, GB (1024 of the smaller one); `k`, `KiB` and the like are the same. */
export const SIZE_PATTERN = /^(\d{1,12}(?:\.\d{1,3})?) ?([kKmMgG]?)(?:[iI]?[bB])?$/;

const FACTORS: Readonly<Record<string, number>> = { k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** Reads `10MB`, `512 kB` or `1048576`, from the command line or a config file; undefined for anything else and for nothing. */
export function parseSize(text: string): number | undefined {
  const [, digits, unit = ''] = SIZE_PATTERN.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const bytes = Math.floor(Number(digits) * (FACTORS[unit.toLowerCase()] ?? 1));
  return bytes > 0 && Number.isSafeInteger(bytes) ? bytes : undefined;
}
