/** Where an article can be shared by a plain link, without any of these sites' scripts. `url` and `title` arrive encoded. */
const SHARE: readonly { readonly name: string; readonly open: (url: string, title: string) => string }[] = [
  { name: 'Email', open: (url, title) => `mailto:?subject=${title}&body=${url}` },
  { name: 'Facebook', open: (url) => `https://www.facebook.com/sharer/sharer.php?u=${url}` },
  { name: 'X', open: (url, title) => `https://x.com/intent/post?url=${url}&text=${title}` },
  { name: 'Bluesky', open: (url, title) => `https://bsky.app/intent/compose?text=${title}%20${url}` },
  { name: 'LinkedIn', open: (url) => `https://www.linkedin.com/sharing/share-offsite/?url=${url}` },
  { name: 'WhatsApp', open: (url, title) => `https://wa.me/?text=${title}%20${url}` },
];

/**
 * @param title the headline
 * @param url the article's absolute URL
 */
export function shareLinks(title: string, url: string): readonly { readonly name: string; readonly url: string }[] {
  // Half a character, which YAML's escapes can write, can't be encoded.
  const words = encodeURIComponent(title.toWellFormed());
  return SHARE.map(({ name, open }) => ({ name, url: open(encodeURIComponent(url), words) }));
}
