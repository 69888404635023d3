import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where the sites and the browser of these tests stay from one run to the next. */
export const CACHE = join(ROOT, '.cache', 'browser');

/** A newspaper in Arabic, whose first article holds all that an article may hold. */
export const MAIL = join(ROOT, 'test/browser/fixtures/harbour-mail');

/** An article that the seed tests hold against its page: content to build, and the text of the page, top to bottom. */
interface Seed {
  readonly name: string;
  readonly content: string;
  readonly text: string;
}

/** The article that Courant was drawn from. Its text belongs to its publisher, and so stays beside the project. */
const SEED: Seed = {
  name: 'the article that Courant was drawn from',
  content: join(ROOT, '../shared/seed/site'),
  text: join(ROOT, '../shared/seed/000_0b6b9fc6a5e753ee.txt'),
};

/** One of the same shape, for those who have the project only. */
const STAND_IN: Seed = {
  name: 'a stand-in for the article that Courant was drawn from',
  content: join(ROOT, 'test/browser/fixtures/stand-in'),
  text: join(ROOT, 'test/browser/fixtures/stand-in.txt'),
};

/** The article at hand. */
export const seed = [SEED].find(({ content, text }) => existsSync(content) && existsSync(text)) ?? STAND_IN;
