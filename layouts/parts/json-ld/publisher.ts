import type { ImageObjectLeaf, NewsMediaOrganizationLeaf } from 'schema-dts';
import { sparse } from '../../../src/kernel/json.ts';
import { absoluteUrl, pagePath } from '../../../src/kernel/url-path.ts';
import type { SiteView } from '../../../src/view/site.ts';
import { eachOf } from './each-of.ts';
import { imageFile } from './image.ts';

/**
 * @param site whose publisher it is
 * @returns the publisher with its logo, policies and other addresses, as the front page declares it
 * @see https://schema.org/NewsMediaOrganization
 */
export function publisher(site: SiteView): NewsMediaOrganizationLeaf {
  const { origin, social } = site;
  const { principles, corrections: email } = site.publisher;
  return sparse<NewsMediaOrganizationLeaf>({
    ...shownPublisher(site),
    publishingPrinciples: principles && absoluteUrl(origin, principles),
    correctionsPolicy: absoluteUrl(origin, pagePath('corrections')),
    contactPoint: email === undefined ? undefined : { '@type': 'ContactPoint', contactType: 'corrections', email },
    sameAs: eachOf(social, ({ url }) => url),
  });
}

/**
 * @param site whose publisher it is
 * @returns the publisher with what search engines show beside an article; its `@id` leads to the rest, so that no article repeats it
 */
export function shownPublisher(site: SiteView): NewsMediaOrganizationLeaf {
  return sparse<NewsMediaOrganizationLeaf>({ ...namedPublisher(site), logo: logoOf(site) });
}

/** Just so much of a publisher as tells who it is. */
interface NamedPublisher {
  readonly '@type': 'NewsMediaOrganization';
  readonly '@id': string;
  readonly name: string;
  readonly url: string;
}

/**
 * @param site whose publisher it is
 * @returns the publisher by name and address only, for where the whole of it stands elsewhere
 */
export function namedPublisher({ origin, publisher: { name } }: SiteView): NamedPublisher {
  return { '@type': 'NewsMediaOrganization', '@id': `${origin}/#publisher`, name, url: `${origin}/` };
}

/** The logo; without one, the largest icon that is no drawing, since search engines want pixels. */
function logoOf(site: SiteView): ImageObjectLeaf | undefined {
  const { logo } = site.publisher;
  if (logo !== undefined) return imageFile(logo.fallback, site);
  const icons = site.assets.icons.flatMap(({ path, size }) =>
    size === undefined ? [] : { path, width: size, height: size },
  );
  const largest = icons.toSorted((left, right) => right.width - left.width)[0];
  return largest && imageFile(largest, site);
}
