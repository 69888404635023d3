import type { NewsMediaOrganizationLeaf } from 'schema-dts';
import { sparse } from '../../../src/kernel/json.ts';
import { absoluteUrl, pagePath } from '../../../src/kernel/url-path.ts';
import type { SiteView } from '../../../src/view/site.ts';

/**
 * @param site whose publisher it is
 * @returns the publisher with its logo and policies
 * @see https://schema.org/NewsMediaOrganization
 */
export function publisher({ origin, publisher: { name, logo, principles, corrections }, social }: SiteView): NewsMediaOrganizationLeaf {
  return sparse<NewsMediaOrganizationLeaf>({
    ...namedPublisher({ origin, publisher: { name } }),
    logo: logo && {
      '@type': 'ImageObject',
      url: absoluteUrl(origin, logo.fallback.path),
      width: `${logo.fallback.width}`,
      height: `${logo.fallback.height}`,
    },
    publishingPrinciples: principles && absoluteUrl(origin, principles),
    correctionsPolicy: absoluteUrl(origin, pagePath('corrections')),
    contactPoint: corrections === undefined ? undefined : { '@type': 'ContactPoint', contactType: 'corrections', email: corrections },
    sameAs: social.length === 0 ? undefined : social.map(({ url }) => url),
  });
}

/** What naming a publisher takes. */
interface Named {
  readonly origin: string;
  readonly publisher: { readonly name: string };
}

/**
 * @param site whose publisher it is
 * @returns the publisher by name and address only, for where the whole of it stands elsewhere on the page
 */
export function namedPublisher({ origin, publisher: { name } }: Named): { '@type': 'NewsMediaOrganization'; '@id': string; name: string; url: string } {
  return { '@type': 'NewsMediaOrganization', '@id': `${origin}/#publisher`, name, url: `${origin}/` };
}
