import { z } from 'zod';
import { moment, path, text, webUrl } from './fields.ts';

/** An approved comment as the export file holds it. An e-mail address has no place here. */
export const commentSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be letters, digits, hyphens and underscores')
    .meta({ description: 'Its own name, which answers refer to' }),
  article: path.meta({ description: "The article's address" }),
  parent: z.string().nullable().default(null).meta({ description: 'The id of the comment that it answers' }),
  name: text,
  website: webUrl.nullable().default(null).meta({ description: 'Where the name leads' }),
  date: moment,
  text,
  newsroom: z.boolean().default(false).meta({ description: 'Whether the newsroom itself speaks' }),
});

/** The export file of approved comments, `comments.json`. */
export const commentsSchema = z.strictObject({
  comments: z.array(commentSchema).meta({ description: 'In any order' }),
});

/** What the comments service tells whoever keeps a copy of the approved comments. */
export const publishedSchema = z.strictObject({
  revision: z.int().min(0).meta({ description: 'What to ask from the next time' }),
  comments: z.array(commentSchema).meta({ description: 'New ones, and those that say something else than before' }),
  withdrawn: z.array(z.string()).meta({ description: 'Ids of those that are approved no more' }),
});

/** What has changed in the approved comments since a revision. */
export type Published = z.output<typeof publishedSchema>;

export type CommentRecord = z.output<typeof commentSchema>;
