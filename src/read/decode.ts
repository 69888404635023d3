import { error, type Outcome, type Problem } from '../kernel/problem.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Turns a file's bytes into text: a byte-order mark goes and CRLF becomes LF, so that neither changes what is published.
 * @param bytes the file
 * @param file its name, for problems
 * @returns the text; bytes that are not UTF-8 and NUL characters are problems, with the line on which they stand
 * @see https://encoding.spec.whatwg.org/#utf-8-decoder
 */
export function decode(bytes: Uint8Array, file: string): Outcome<string> {
  let text: string;
  try {
    text = decoder.decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    return { value: '', problems: [notUtf8(bytes, file)] };
  }
  const nul = text.indexOf('\0');
  if (nul === -1) return { value: text, problems: [] };
  const before = text.slice(0, nul).split('\n');
  const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return { value: '', problems: [error('contains a NUL character', place, 'delete it; is this a text file?')] };
}

/** The longest prefix of whole lines that decodes tells the faulty line. */
function notUtf8(bytes: Uint8Array, file: string): Problem {
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    if (!decodes(bytes.subarray(start, end))) break;
    line += 1;
    start = end + 1;
  }
  return error('is not UTF-8', { file, line, column: 1 }, 'save the file with the encoding UTF-8');
}

function decodes(bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
