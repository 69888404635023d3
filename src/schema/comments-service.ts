import { z } from 'zod';
import { webUrl } from './fields.ts';

/** The site's list of articles that take no comments, `comments-closed.json`. */
export const closedArticlesSchema = z.object({ closed: z.array(z.string()) });

function mend(message: string, hint: string): { message: string; params: { hint: string } } {
  return { message, params: { hint } };
}

/** Several, between commas. */
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== ''),
);

const MAILBOX = /^[^\r\n\0@]*[^\s@<>]+@[^\s@<>]+>?$/;
const SHORTEST_SECRET = 32;

/** The environment of `courant comments serve`. A variable that is not set, or empty, is missing. */
export const serviceSchema = z
  .object({
    COURANT_COMMENTS_SECRET: z
      .string()
      .refine(
        (value) => value.length >= SHORTEST_SECRET,
        mend(
          `must have at least ${SHORTEST_SECRET} characters`,
          'make one with `openssl rand -base64 32`, and set the same for the build',
        ),
      )
      .optional(),
    COURANT_COMMENTS_EXPORT_TOKEN: z
      .string()
      .refine(
        (value) => /^[\w.~+/=-]{24,}$/.test(value),
        mend(
          'must have at least 24 characters, and only letters, digits and -._~+/=',
          'make one with `openssl rand -base64 32`',
        ),
      )
      .optional(),
    // Nobody but a program of this machine comes from there, and most often it is the proxy.
    COURANT_COMMENTS_PROXIES: list.prefault('127.0.0.0/8,::1'),
    COURANT_COMMENTS_WORDS: list.optional(),
    COURANT_COMMENTS_MAIL: z
      .string()
      .refine(
        (value) => /^smtps?:\/\/[^\s/]+/.test(value) && URL.canParse(value),
        mend('must be the address of a mail server', 'write for example smtps://user:password@mail.example.org'),
      )
      .optional(),
    COURANT_COMMENTS_MAIL_FROM: z
      .string()
      .regex(MAILBOX, 'must be an e-mail address, for example "The Courier <comments@courier.example>"')
      .optional(),
    COURANT_COMMENTS_MAIL_TO: list
      .refine(
        (addresses) => addresses.length > 0 && addresses.every((address) => MAILBOX.test(address)),
        'must be e-mail addresses, with commas between them',
      )
      .optional(),
    COURANT_COMMENTS_WEBHOOK: webUrl.optional(),
    COURANT_COMMENTS_BUILD: z.string().optional(),
  })
  .superRefine((variables, context) => {
    const mail = ['COURANT_COMMENTS_MAIL', 'COURANT_COMMENTS_MAIL_FROM', 'COURANT_COMMENTS_MAIL_TO'] as const;
    const missing = mail.filter((name) => variables[name] === undefined);
    if (missing.length === mail.length) return;
    for (const name of missing)
      context.addIssue({
        code: 'custom',
        path: [name],
        message: 'is missing',
        params: { hint: `mail needs all of ${mail.join(', ')}` },
      });
  });
