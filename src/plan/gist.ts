import { digest } from '../kernel/digest.ts';

// Long enough for any headline or standfirst; a body is remembered by its digest.
const LONGEST = 320;

/**
 * Cuts a view down to what `explain` can show: long strings are replaced by their digest.
 * @param view any JSON value
 * @returns its JSON text
 */
export function gistOf(view: unknown): string {
  return JSON.stringify(view, (_, value: unknown) =>
    typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, 40)}… [${digest(value)}]` : value,
  );
}
