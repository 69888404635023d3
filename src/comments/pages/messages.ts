import { directionOf, parseLanguage, type Direction } from '../../kernel/language.ts';
import * as catalogues from './messages/catalogues.ts';
import { en } from './messages/en.ts';

/** A page that only says something. */
export interface Notice {
  readonly title: string;
  readonly text: string;
}

/** Why nothing became of a request. */
export type Refusal =
  | 'closed'
  | 'unknown'
  | 'unreachable'
  | 'foreign'
  | 'tooLarge'
  | 'wrongType'
  | 'malformed'
  | 'hurried'
  | 'notFound'
  | 'notAllowed'
  | 'failed';

/** Every word that the service says to readers, in one language. A catalogue that lacks one does not compile. */
export interface Messages {
  readonly backToArticle: string;
  readonly backTo: (site: string) => string;
  readonly typed: string;
  readonly confirm: Notice & { readonly button: string; readonly early: string; readonly spent: string };
  readonly amend: Notice;
  readonly flooded: { readonly title: string; readonly text: (minutes: number) => string };
  readonly failed: Notice;
  readonly refused: Readonly<Record<Refusal, Notice>>;
  readonly labels: Readonly<Record<'comment' | 'name' | 'email' | 'website' | 'consent', string>>;
  readonly emailKeptPrivate: string;
  readonly requiredFields: string;
  readonly leaveEmpty: string;
  readonly post: string;
  readonly leaveReply: string;
  readonly replyTo: (name: string) => string;
  readonly faults: {
    readonly missing: string;
    readonly oneLine: string;
    readonly tooLong: (bytes: number) => string;
    readonly email: string;
    readonly website: string;
    readonly consent: string;
    readonly parent: string;
    readonly article: string;
  };
}

/** A language with its words. */
export interface Language {
  readonly tag: string;
  readonly direction: Direction;
  readonly words: Messages;
}

const CATALOGUES: Readonly<Record<string, Messages>> = { ...catalogues };

/**
 * @param wanted language tags, the best first; what is none is passed over
 * @returns the first that there is a catalogue of, else English
 */
export function languageFor(...wanted: readonly (string | undefined)[]): Language {
  for (const tag of wanted) {
    const base = (parseLanguage(tag ?? '') ?? '').split('-')[0] ?? '';
    const words = Object.hasOwn(CATALOGUES, base) ? CATALOGUES[base] : undefined;
    if (words !== undefined) return { tag: base, direction: directionOf(base), words };
  }
  return { tag: 'en', direction: 'ltr', words: en };
}
