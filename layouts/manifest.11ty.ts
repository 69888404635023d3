import { encodePath, pagePath } from '../src/kernel/url-path.ts';
import { page } from '../src/render/page.ts';

/**
 * The web app manifest: name and icon for a home screen, in the browser as ever.
 * @see https://www.w3.org/TR/appmanifest/
 */
export default page('manifest', ({ name }, { description, language, direction, accent, assets }) => {
  const icons = assets.icons.map(({ path, type, size }) => ({
    src: encodePath(path),
    type,
    sizes: size === undefined ? 'any' : `${size}x${size}`,
  }));
  const root = encodePath(pagePath());
  const manifest = {
    name,
    description,
    lang: language,
    dir: direction,
    id: root,
    start_url: root,
    scope: root,
    display: 'browser',
    theme_color: accent,
    icons,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
});
