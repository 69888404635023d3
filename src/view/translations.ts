import { directionOf, type Direction } from '../kernel/language.ts';
import type { UrlPath } from '../kernel/url-path.ts';
import type { Article } from '../model/article.ts';
import type { Translations } from '../model/translations.ts';
import type { LinkView } from './view.ts';

/** An article in one of its languages. Its name is that of the language, in the language itself. */
export interface TranslationView extends LinkView {
  readonly language: string;
  readonly direction: Direction;
  /** Whether search engines may know it under its own address. */
  readonly indexed: boolean;
}

/** An article in all its languages, the one that shows this among them. */
export interface TranslationsView {
  /** The original first, where it may be seen. */
  readonly members: readonly TranslationView[];
  readonly original: UrlPath | undefined;
}

/**
 * @param group an article in all its languages
 * @returns what its pages and sitemaps say of it
 */
export function translationsView({ members, original }: Translations): TranslationsView {
  const bases = Map.groupBy(members, ({ language }) => baseOf(language));
  return {
    members: members.map((member) => {
      const { path, language } = member;
      const isAlone = bases.get(baseOf(language))?.length === 1;
      return {
        name: nameOfLanguage(isAlone ? baseOf(language) : language),
        path,
        language,
        direction: directionOf(language),
        indexed: isIndexed(member),
      };
    }),
    original: original?.path,
  };
}

/**
 * @param group an article in all its languages, if it is in several
 * @returns a text that changes whenever the view does; none for an article in one language
 */
export function translationsMark(group: Translations | undefined): string {
  if (group === undefined) return '';
  const members = group.members.map((member) => `${member.path} ${member.language} ${isIndexed(member)}`);
  return `\n${members.join(' ')} ${group.original?.path}`;
}

/**
 * @param view an article in all its languages
 * @returns the members that search engines may be told of; none where fewer than two may
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function alternatesOf(view: TranslationsView | undefined): readonly TranslationView[] {
  const indexed = view?.members.filter((member) => member.indexed) ?? [];
  return indexed.length < 2 ? [] : indexed;
}

/** @param article as search engines see it: neither kept from them nor a copy of something elsewhere */
export function isIndexed({ noindex, canonical }: Article): boolean {
  return !noindex && canonical === undefined;
}

function baseOf(language: string): string {
  return language.split('-', 1)[0] ?? language;
}

const names = new Map<string, string>();

/** What a language calls itself, with a capital where its script has any: `Deutsch`, `Français`, `العربية`. */
function nameOfLanguage(language: string): string {
  let name = names.get(language);
  if (name === undefined) {
    const own = new Intl.DisplayNames([language, 'en'], { type: 'language', languageDisplay: 'standard' });
    name = (own.of(language) ?? language).replace(/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u, (first) =>
      first.toLocaleUpperCase(language),
    );
    names.set(language, name);
  }
  return name;
}
