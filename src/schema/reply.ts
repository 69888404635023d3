import { z } from 'zod';
import { path, webUrl } from './fields.ts';

/** The limits that readers know from WordPress, in bytes of UTF-8. */
export const REPLY_LIMITS = { comment: 65_525, name: 245, email: 100, website: 200 } as const;

function within(limit: number): (value: string) => boolean {
  return (value) => Buffer.byteLength(value) <= limit;
}

/** What a form's field of one line may hold: no line break could smuggle a header, no NUL end a text early. */
const line = (limit: number): z.ZodString =>
  z
    .string()
    .refine((value) => !/[\r\n\0]/.test(value), 'must be one line')
    .trim()
    .refine(within(limit), `must not be longer than ${limit} bytes`);

/** An e-mail address as browsers check it. @see https://html.spec.whatwg.org/multipage/input.html#email-state-(type=email) */
const email = line(REPLY_LIMITS.email).regex(z.regexes.html5Email, 'must be an e-mail address');

/** What a reader sends with a comment. An unknown field is not looked at, since browsers' extensions add some. */
export const replySchema = z.object({
  article: path.meta({ description: "The article's address" }),
  parent: z
    .string()
    .regex(/^[A-Za-z0-9_-]{0,64}$/, 'must be the id of a comment')
    .optional()
    .transform((value) => (value === undefined || value === '' ? null : value))
    .meta({ description: 'The id of the comment that it answers' }),
  comment: z
    .string()
    .transform((value) => value.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').trim())
    .refine((value) => value !== '', 'must not be empty')
    .refine(within(REPLY_LIMITS.comment), `must not be longer than ${REPLY_LIMITS.comment} bytes`),
  name: line(REPLY_LIMITS.name).min(1, 'must not be empty'),
  email,
  website: line(REPLY_LIMITS.website)
    .optional()
    .transform((value) => (value === undefined || value === '' ? null : value))
    .pipe(webUrl.nullable()),
  consent: z.literal(['yes', 'on', 'true', true], 'must be given').transform(() => true as const),
});

/** A comment as its reader sent it, checked. */
export type Reply = z.output<typeof replySchema>;
