import { z } from 'zod';
import { parseLanguage } from '../kernel/language.ts';
import { isSlug, slugify, type Slug } from '../kernel/slug.ts';
import { parseMoment } from '../kernel/time.ts';
import { parseUrlPath, safeUrl, type UrlPath } from '../kernel/url-path.ts';

/** The hint that a custom check leaves for the editor; `parse` takes it out of the issue. */
function mend(message: string, hint: string): { message: string; params: { hint: string } } {
  return { message, params: { hint } };
}

/** Text that says something: surrounding white space goes, and nothing but white space is no text. */
export const text = z.string().trim().min(1, 'must not be empty').meta({ description: 'Text' });

/** A slug as an editor writes it. */
export const slug = z
  .string()
  .refine((value) => isSlug(value) && slugify(value) !== undefined, {
    error: ({ input }) => `"${String(input)}" is not a slug`,
    params: { hint: 'use lower-case letters and digits joined by hyphens, for example "world-news"' },
  })
  .transform((value): Slug => slugify(value) ?? refused(value))
  .meta({ description: 'Lower-case letters and digits, joined by hyphens' });

/** An address within the site. */
export const path = z
  .string()
  .refine((value) => parseUrlPath(value) !== undefined, {
    error: ({ input }) => `"${String(input)}" is not an address within the site`,
    params: { hint: 'start with a slash and use neither "..", "?" nor "#", for example "/about/"' },
  })
  .transform((value): UrlPath => parseUrlPath(value) ?? refused(value))
  .meta({ description: 'An address within the site, for example /about/' });

/** An absolute web address. */
export const webUrl = z
  .string()
  .refine(
    (value) => /^https?:/i.test(value) && safeUrl(value) !== undefined && URL.canParse(value),
    mend('must be a full web address', 'start it with https://'),
  )
  .meta({ description: 'A full web address', format: 'uri' });

/** A date or date-time; without an offset it is in the site's time zone. */
export const moment = z
  .string('must be a date, for example 2026-11-23 or 2026-11-23T06:30:00+01:00')
  .refine((value) => parseMoment(value, 'UTC') !== undefined, {
    error: ({ input }) => `"${String(input)}" is not a date`,
    params: { hint: 'write a day that exists, for example 2026-11-23 or 2026-11-23T06:30:00+01:00' },
  })
  .meta({ description: 'An ISO date or date-time', format: 'date-time' });

/** A language tag. */
export const language = z
  .string()
  .refine((value) => parseLanguage(value) !== undefined, {
    error: ({ input }) => `"${String(input)}" is not a language tag`,
    params: { hint: 'use a BCP 47 tag, for example "en", "pt-BR" or "ar"' },
  })
  .transform((value): string => parseLanguage(value) ?? refused(value))
  .meta({ description: 'A BCP 47 language tag, for example en or ar' });

/** A label that leads somewhere. */
export const link = z.strictObject({ name: text, url: webUrl });

const percent = z.number().min(0).max(100);

/** A picture with what a reader who can't see it, and its maker, are owed. */
export const image = z
  .strictObject({
    src: text.meta({ description: 'A file below media/, for example media/harbour.jpg' }),
    alt: text.optional().meta({ description: 'What the picture shows' }),
    decorative: z.literal(true).optional().meta({ description: 'Set instead of alt when the picture says nothing' }),
    caption: text.optional(),
    credit: text.meta({ description: 'Who made it' }),
    focus: z.tuple([percent, percent]).optional().meta({
      description: 'What must stay in sight when the picture is cropped: percent from the left and from the top',
    }),
  })
  .refine(({ alt, decorative }) => (alt === undefined) !== (decorative === undefined), {
    ...mend('needs a text alternative', 'say what the picture shows in "alt", or set "decorative: true"'),
    path: ['alt'],
  });

/** Only reached when a check above and its transformation disagree, which would be our mistake. */
function refused(value: string): never {
  throw new TypeError(`"${value}" passed its check but could not be parsed`);
}
