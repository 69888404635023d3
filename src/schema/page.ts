import { z } from 'zod';
import { path, text } from './fields.ts';

/** The front matter of a static page, such as "About us". */
export const pageSchema = z.strictObject({
  title: text,
  description: text,
  path: path.optional().meta({ description: 'Its address; else the file name' }),
  aliases: z.array(path).default([]).meta({ description: 'Former addresses, which redirect here' }),
});
