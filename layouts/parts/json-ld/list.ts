import type { Article, CollectionPage, ItemList, ListItem, PersonLeaf, ProfilePage } from 'schema-dts';
import { sparse } from '../../../src/kernel/json.ts';
import { absoluteUrl } from '../../../src/kernel/url-path.ts';
import type { ListView, ProfileView } from '../../../src/view/list.ts';
import type { SiteView } from '../../../src/view/site.ts';
import { eachOf } from './each-of.ts';
import { imageObject } from './image.ts';
import { namedPublisher } from './publisher.ts';
import { namedWebsite } from './website.ts';

/**
 * @param view a page of a list
 * @param site gives the publisher and the origin
 * @returns a profile page on the front of an author's list, else a collection
 * @see https://developers.google.com/search/docs/appearance/structured-data/profile-page
 * @see https://schema.org/CollectionPage
 */
export function listNode(view: ListView, site: SiteView): CollectionPage | ProfilePage {
  const { title, description, canonical, language, profile, page } = view;
  const about = {
    '@id': canonical,
    url: canonical,
    name: title,
    description,
    inLanguage: language,
    isPartOf: namedWebsite(site),
  };
  if (profile === undefined || page !== undefined)
    return { '@type': 'CollectionPage', ...about, mainEntity: itemList(view, site) };
  return { '@type': 'ProfilePage', ...about, mainEntity: author(view, profile, site), hasPart: articles(view, site) };
}

function itemList({ teasers }: ListView, { origin }: SiteView): ItemList {
  const itemListElement = teasers.map(({ title, path }, index): ListItem => ({
    '@type': 'ListItem',
    position: index + 1,
    name: title,
    url: absoluteUrl(origin, path),
  }));
  return { '@type': 'ItemList', numberOfItems: teasers.length, itemListElement };
}

function articles({ teasers }: ListView, { origin }: SiteView): readonly Article[] {
  return teasers.map(({ title, path, published }) => ({
    '@type': 'Article',
    headline: title,
    url: absoluteUrl(origin, path),
    datePublished: published.iso,
  }));
}

function author(
  { name, canonical }: ListView,
  { role, bio, email, image, links }: ProfileView,
  site: SiteView,
): PersonLeaf {
  return sparse<PersonLeaf>({
    '@type': 'Person',
    name,
    url: canonical,
    jobTitle: role,
    description: bio,
    email,
    image: image && imageObject(image, site),
    sameAs: eachOf(links, ({ url }) => url),
    worksFor: namedPublisher(site),
  });
}
