import { z } from 'zod';
import { image, link, text } from './fields.ts';

/** One file of `authors/`; its name is the author's id. */
export const authorSchema = z.strictObject({
  name: text,
  role: text.optional().meta({ description: 'What they do, for example "Business editor"' }),
  bio: text.optional().meta({ description: 'Two or three sentences' }),
  email: z.email('must be an e-mail address').optional().meta({ description: 'Where readers reach them' }),
  image: image.optional().meta({ description: 'A portrait' }),
  links: z.array(link).default([]).meta({ description: 'Their own pages elsewhere' }),
});

export type AuthorFile = z.output<typeof authorSchema>;
