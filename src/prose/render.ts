import type { Env } from 'markdown-it';
import { Html, nothing } from '../kernel/html.ts';
import { sortProblems, type Outcome, type Problem } from '../kernel/problem.ts';
import { CopyDesk } from './copy-desk.ts';
import { markdownFor } from './markdown.ts';
import type { Prose, ProseSource } from './prose.ts';
import { revise } from './revise.ts';
import { countWords } from './words.ts';

export type { ProseSource } from './prose.ts';

const MOST_BYTES = 2_000_000;
const MOST_DEFINITIONS = 5_000;
// Markdown-it drops without a word what is nested deeper than its limit of 100.
const DEEPEST = 90;
// A definition is repeated wherever it is referred to, so a text within the limits above could still become gigabytes.
const MOST_ADDRESS_CHARACTERS = 8_000_000;

const EMPTY: Prose = { html: nothing, outline: [], words: 0, text: '', links: [], pictures: [], embeds: false };

function definitionsIn(body: string): number {
  let count = 0;
  for (let at = body.indexOf(']:'); at !== -1; at = body.indexOf(']:', at + 2)) count += 1;
  return count;
}

/** Whether the text is small enough to be parsed; if not, the desk hears of it. */
function isWithinLimits(body: string, desk: CopyDesk): boolean {
  const bytes = Buffer.byteLength(body);
  if (bytes > MOST_BYTES) {
    desk.error(
      `this text is ${(bytes / 1e6).toFixed(1)} MB long`,
      desk.place(0),
      'divide it: an article holds at most 2 MB',
    );
    return false;
  }
  const definitions = definitionsIn(body);
  if (definitions > MOST_DEFINITIONS) {
    desk.error(`this text has ${definitions} reference definitions`, desk.place(0), `use at most ${MOST_DEFINITIONS}`);
    return false;
  }
  return true;
}

/** Parses, revises and renders one text. No markup where the text is beyond all bounds. */
function compose(desk: CopyDesk, shape: 'inline' | 'blocks'): Html | undefined {
  const { body, language } = desk.source;
  if (!isWithinLimits(body, desk)) return undefined;
  const markdown = markdownFor(language, desk.form);
  const env: Env = { desk };
  const tokens = shape === 'inline' ? markdown.parseInline(body, env) : markdown.parse(body, env);
  revise(tokens, desk);
  if (desk.depth > DEEPEST) {
    const message = `quotations, lists or marks are nested more than ${DEEPEST} deep`;
    desk.error(message, desk.place(0), 'take some levels away: what is nested 100 deep would be lost');
  }
  if (desk.weight > MOST_ADDRESS_CHARACTERS) {
    desk.error(
      'the addresses in this text add up to a page of many MB',
      desk.place(0),
      'repeat long definitions less often',
    );
    return undefined;
  }
  return Html.trusted(markdown.renderer.render(tokens, markdown.options, env));
}

/**
 * Turns the body of an article into what its page needs. Links and pictures come with their lines and columns in the file.
 * @param source the body and where it stands
 * @returns the prose, without its faulty parts, and every problem found, in the order of the file; an empty prose when the body
 *   is over 2 MB, has over 5,000 reference definitions, or would grow beyond measure
 * @see https://spec.commonmark.org/0.31.2/
 */
export function renderProse(source: ProseSource): Outcome<Prose> {
  const desk = new CopyDesk(source, 'article');
  const html = compose(desk, 'blocks');
  const { outline, links, pictures, embeds } = desk;
  const problems = sortProblems(desk.problems);
  if (html === undefined) return { value: EMPTY, problems };
  const text = desk.texts.join('\n');
  return {
    value: { html, outline, words: countWords(text, source.language), text, links, pictures, embeds },
    problems,
  };
}

function note(source: ProseSource, shape: 'inline' | 'blocks'): Outcome<Html> {
  const desk = new CopyDesk(source, 'note');
  return { value: compose(desk, shape) ?? nothing, problems: sortProblems(desk.problems) };
}

function unplaced(body: string, language: string): ProseSource {
  return { file: '', firstLine: 1, body, language };
}

/**
 * Checks a text that will go through `renderInline` or `renderBlocks`, which say nothing.
 * @param source the text, and the line of the file where it begins
 * @param shape whether it is one line or may hold paragraphs, lists and the like
 */
export function checkNote(source: ProseSource, shape: 'inline' | 'blocks'): readonly Problem[] {
  return note(source, shape).problems;
}

/**
 * Renders a caption, an update note or a correction: inline Markdown; images become their alternative texts.
 * @param text Markdown
 * @param language the language tag of the text
 * @returns markup without a block element; faulty links are text
 */
export function renderInline(text: string, language: string): Html {
  return note(unplaced(text, language), 'inline').value;
}

/**
 * Renders a note or a live update: block Markdown without pictures, `:::` blocks, headings and footnotes.
 * @param text Markdown
 * @param language the language tag of the text
 * @returns block markup; faulty links are text
 */
export function renderBlocks(text: string, language: string): Html {
  return note(unplaced(text, language), 'blocks').value;
}
