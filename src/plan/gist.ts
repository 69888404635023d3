import { digest } from '../kernel/digest.ts';

// Long enough for any headline or standfirst; a body is remembered by its digest.
const LONGEST = 320;

const JSON_STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/g;

/**
 * Cuts a view down to what `explain` can show: long strings are replaced by their digest.
 * @param json the view as JSON text
 * @returns shorter JSON text of the same shape
 */
export function gistOf(json: string): string {
  return json.replace(JSON_STRING, (text) =>
    text.length > LONGEST ? `"[${text.length - 2} characters, ${digest(text)}]"` : text,
  );
}
