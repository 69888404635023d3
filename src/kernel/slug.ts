declare const slugBrand: unique symbol;

/** The part of an address that names one thing: lower-case letters and digits of any script, joined by single hyphens. */
export type Slug = string & { readonly [slugBrand]: true };

const SLUG = /^[\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{N}]+)*$/u;

/**
 * @param text what an editor wrote
 * @returns whether it is a slug already
 */
export function isSlug(text: string): text is Slug {
  return SLUG.test(text) && text.length <= 200;
}

/**
 * Makes a slug of a name, keeping letters of every script and dropping accents from Latin ones.
 * @param name for example `"European Union"` or `"القاهرة"`
 * @returns for example `european-union`, or `undefined` for a name without a letter or digit
 */
export function slugify(name: string): Slug | undefined {
  const slug = name
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return isSlug(slug) ? slug : undefined;
}
