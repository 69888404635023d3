/** The most that a request may hold, in bytes. */
export const MOST_BYTES = 65_536;

/** What the reply form sends. `subject` is there for robots, who fill in all they find. */
export const FIELDS = [
  'article',
  'seal',
  'parent',
  'comment',
  'name',
  'email',
  'website',
  'consent',
  'token',
  'subject',
  'lang',
] as const;
export type Field = (typeof FIELDS)[number];

/** What was typed, as it came; a field that was not sent is missing. */
export type Typed = Readonly<Partial<Record<Field, string>>>;

/** Why a request can't be read. */
export type Unreadable = 'tooLarge' | 'wrongType' | 'malformed';

/** Thrown where a body is not what its type says. */
class Malformed extends Error {}

/**
 * Reads a reply from a request. Only the fields that we know are taken, as text, so that nothing else in it can do harm.
 * @param request form-encoded or JSON
 * @returns what was typed, or why that can't be said
 * @see https://url.spec.whatwg.org/#urlencoded-parsing
 */
export async function readTyped(request: Request): Promise<Typed | Unreadable> {
  const read = readerFor(request.headers.get('content-type') ?? '');
  if (read === undefined) return 'wrongType';
  const bytes = await readWithin(request, MOST_BYTES);
  if (bytes === undefined) return 'tooLarge';
  try {
    return read(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (fault) {
    if (fault instanceof Malformed || fault instanceof TypeError || fault instanceof SyntaxError) return 'malformed';
    throw fault;
  }
}

/** A type with a character set that isn't UTF-8 is none of ours. */
function readerFor(contentType: string): ((text: string) => Typed) | undefined {
  const [type = '', ...parameters] = contentType
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  if (parameters.some((each) => each.startsWith('charset=') && !/^charset="?utf-?8"?$/.test(each))) return undefined;
  if (type === 'application/x-www-form-urlencoded') return readForm;
  return type === 'application/json' ? readJson : undefined;
}

async function readWithin(request: Request, most: number): Promise<Uint8Array | undefined> {
  const announced = request.headers.get('content-length');
  if (announced !== null && !request.headers.has('transfer-encoding'))
    return Number(announced) > most ? undefined : new Uint8Array(await request.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Of a field that comes twice, the first counts. */
function readForm(text: string): Typed {
  const typed: Partial<Record<Field, string>> = {};
  for (const pair of text.split('&')) {
    const at = pair.indexOf('=');
    const [key, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    const field = FIELDS.find((each) => each === decode(key));
    if (field !== undefined) typed[field] ??= decode(value);
  }
  return typed;
}

/** Unlike URLSearchParams, it does not quietly put replacement characters for what is no UTF-8. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new Malformed('no percent-encoded UTF-8');
  }
}

function readJson(text: string): Typed {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Malformed('no object');
  const typed: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const given: unknown = Object.hasOwn(value, field) ? Reflect.get(value, field) : undefined;
    if (given === undefined || given === null) continue;
    if (typeof given === 'boolean' && field === 'consent') typed[field] = given ? 'true' : '';
    else if (typeof given === 'string' && given.isWellFormed()) typed[field] = given;
    else throw new Malformed(`${field} is no text`);
  }
  return typed;
}
