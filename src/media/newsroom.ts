import type { Newsroom } from '../model/newsroom.ts';
import type { ProseDesk } from '../prose/newsroom.ts';
import type { SourceFile } from '../read/source-file.ts';
import type { PictureRequest } from './develop.ts';

/**
 * Lists every picture that a newsroom shows, each with the place that asks for it.
 * @param newsroom its articles, authors and site
 * @param desk gives the pictures in bodies
 */
export function pictureRequests(
  { site, articles, authors, pages }: Newsroom,
  { picturesOf }: Pick<ProseDesk, 'picturesOf'>,
): readonly PictureRequest[] {
  const named = (
    source: SourceFile,
    path: readonly string[],
    src: string | undefined,
    use: Pick<PictureRequest, 'lead' | 'portrait'> = {},
  ): PictureRequest[] =>
    src === undefined
      ? []
      : [
          {
            src,
            ...use,
            get place() {
              return source.locate(path);
            },
          },
        ];
  return [
    ...named(site.source, ['publisher', 'logo'], site.publisher.logo),
    ...authors.flatMap(({ source, image }) => named(source, ['image', 'src'], image?.src, { portrait: true })),
    ...articles.flatMap(({ source, image }) => named(source, ['image', 'src'], image?.src, { lead: true })),
    ...[...articles, ...pages].flatMap((text) =>
      picturesOf(text).map(({ target, line, column }) => ({
        src: target,
        place: { file: text.source.file, line, column },
      })),
    ),
  ];
}
