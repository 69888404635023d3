import { Html } from '../../src/kernel/html.ts';
import { mapSrcset } from '../../src/kernel/srcset.ts';

// A start tag, and an attribute in it; a quoted value is taken whole, so that nothing within one is mistaken for either.
const TAG = /<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)\s*=\s*("[^"]*"|'[^']*')/g;

/**
 * Makes markup readable away from its page: every address within the site becomes absolute.
 * @param markup a body as our own renderers wrote it, with quoted attributes
 * @param origin the site's root without a last slash
 * @param page the absolute URL of the page, for links to a place within it
 */
export function absoluteMarkup(markup: Html, origin: string, page: string): Html {
  const absolute = (address: string): string => {
    if (address.startsWith('#')) return page + address;
    return address.startsWith('/') && !address.startsWith('//') ? origin + address : address;
  };
  const rewrite = (attribute: string, name: string, quoted: string): string => {
    const quote = quoted.slice(0, 1);
    const value = quoted.slice(1, -1);
    switch (name.toLowerCase()) {
      case 'href':
      case 'src':
      case 'poster':
      case 'cite':
        return `${name}=${quote}${absolute(value)}${quote}`;
      case 'srcset':
        return `${name}=${quote}${mapSrcset(value, absolute)}${quote}`;
      default:
        return attribute;
    }
  };
  return Html.trusted(markup.toString().replace(TAG, (tag) => tag.replace(ATTRIBUTE, rewrite)));
}
