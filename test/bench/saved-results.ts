import { z } from 'zod';
import { TASKS, type Results } from './results.ts';

const figures = z.object({
  wall: z.number(),
  cpu: z.number(),
  peak: z.number(),
  written: z.number().exactOptional(),
});

const schema = z.object({
  machine: z.object({
    cores: z.number(),
    processor: z.string(),
    memory: z.number(),
    system: z.string(),
    node: z.string(),
    hugo: z.string().exactOptional(),
    folder: z.string(),
    date: z.string(),
  }),
  sizes: z.array(z.object({ articles: z.number(), tasks: z.partialRecord(z.enum(TASKS), z.array(figures)) })),
});

/**
 * Reads `bench.json`, so that tables and chart can be made again without measuring again.
 * @throws ZodError when it isn't what the bench writes
 */
export function parseResults(json: string): Results {
  return schema.parse(JSON.parse(json));
}
