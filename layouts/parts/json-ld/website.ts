import type { SearchAction, WebSite, WithActionConstraints } from 'schema-dts';
import { absoluteUrl } from '../../../src/kernel/url-path.ts';
import type { SiteView } from '../../../src/view/site.ts';
import { publisher } from './publisher.ts';

/**
 * @param site the site
 * @returns the whole site, as the front page declares it
 * @see https://developers.google.com/search/docs/appearance/site-names
 */
export function website(site: SiteView): WebSite {
  const { description, language } = site;
  return {
    ...namedWebsite(site),
    description,
    inLanguage: language,
    publisher: publisher(site),
    ...searchAction(site),
  };
}

/** @see https://schema.org/SearchAction */
function searchAction({ origin, search }: SiteView): Pick<WebSite, 'potentialAction'> | undefined {
  if (search === undefined) return undefined;
  const action: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl(origin, search)}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return { potentialAction: action };
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
