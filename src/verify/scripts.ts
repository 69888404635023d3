import { error, type Problem } from '../kernel/problem.ts';
import { srcsetAddresses } from '../kernel/srcset.ts';
import type { OutputElement, PageCheck } from './output-page.ts';

/** Elements that make a browser ask for something by themselves, and the attributes that say for what. */
const REQUESTS: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  link: ['href'],
  img: ['src'],
  source: ['src'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
};

/** Attributes that lead somewhere, and so could run a script. */
const ADDRESSES = new Set(['href', 'xlink:href', 'src', 'action', 'formaction', 'data']);

/** Kinds of `<link>` that only tell; a browser asks for none of them. */
const TELLING = /^(?:alternate|author|canonical|help|license|me|next|prev|search)$/;

/**
 * Nothing that a strict content security policy would block, and no request to anybody but the site itself.
 * @see https://www.w3.org/TR/CSP3/
 */
export const scripts: PageCheck = ({ elements }) =>
  elements.flatMap((element) => [...inlineCode(element), ...foreignRequests(element)]);

function inlineCode({ name, attributes, place }: OutputElement): readonly Problem[] {
  const problems: Problem[] = [];
  if (name === 'script' && attributes['src'] === undefined && attributes['type'] !== 'application/ld+json') {
    problems.push(error('the page holds an inline script', place, 'move it to a file of its own'));
  }
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute.startsWith('on')) {
      problems.push(error(`<${name}> has the event handler "${attribute}"`, place, 'listen for it in a script file'));
    }
    if (attribute === 'style') problems.push(error(`<${name}> has a style attribute`, place, 'give it a class'));
    if (ADDRESSES.has(attribute) && /^\s*javascript:/i.test(value)) {
      problems.push(error(`<${name}> has a script for its ${attribute}`, place));
    }
  }
  return problems;
}

function foreignRequests({ name, attributes, place }: OutputElement): readonly Problem[] {
  if (name === 'link' && (attributes['rel'] ?? '').split(/\s+/).every((kind) => TELLING.test(kind))) return [];
  const named = (REQUESTS[name] ?? []).flatMap((attribute) => attributes[attribute] ?? []);
  const offered = ['srcset', 'imagesrcset'].flatMap((attribute) => srcsetAddresses(attributes[attribute]));
  return [...named, ...offered]
    .filter((address) => /^(?:https?:)?\/\//i.test(address.trim()))
    .map((address) =>
      error(
        `<${name}> makes browsers ask for "${address}"`,
        place,
        'serve it from the site itself, under an address that starts with one slash',
      ),
    );
}
