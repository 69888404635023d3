import { encodePath, pagePath } from '../src/kernel/url-path.ts';
import { page } from '../src/render/page.ts';

// The light paper of layouts/styles/tokens.css, seen before the first page is there.
const PAPER = '#fffefb';

/**
 * The web app manifest: name and icon for a home screen.
 * @see https://www.w3.org/TR/appmanifest/
 */
export default page('manifest', ({ name }, { description, language, direction, accent, assets }) => {
  const icons = assets.icons.map(({ path, type, size, maskable }) => ({
    src: encodePath(path),
    type,
    sizes: size === undefined ? 'any' : `${size}x${size}`,
    ...(maskable === true && { purpose: 'maskable' }),
  }));
  const root = encodePath(pagePath());
  const manifest = {
    name,
    short_name: name,
    description,
    lang: language,
    dir: direction,
    id: root,
    start_url: root,
    scope: root,
    // A window of its own that still has a way back, since articles lead elsewhere.
    display: 'minimal-ui',
    theme_color: accent,
    background_color: PAPER,
    icons,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
});
