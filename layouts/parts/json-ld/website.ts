import type { WebSite } from 'schema-dts';
import type { SiteView } from '../../../src/view/site.ts';
import { publisher } from './publisher.ts';

/**
 * @param site the site
 * @returns the whole site, as the front page declares it
 * @see https://developers.google.com/search/docs/appearance/site-names
 */
export function website(site: SiteView): WebSite {
  const { description, language } = site;
  return { ...namedWebsite(site), description, inLanguage: language, publisher: publisher(site) };
}

/** Just so much of a site as tells which it is. */
interface NamedWebsite {
  readonly '@type': 'WebSite';
  readonly '@id': string;
  readonly name: string;
  readonly url: string;
}

/**
 * @param site the site
 * @returns the site by name and address only, for the pages that are part of it
 */
export function namedWebsite({ origin, title }: SiteView): NamedWebsite {
  return { '@type': 'WebSite', '@id': `${origin}/#website`, name: title, url: `${origin}/` };
}
