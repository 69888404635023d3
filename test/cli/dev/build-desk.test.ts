import { describe, expect, it } from 'vitest';
import { openBuildDesk } from '../../../src/cli/dev/build-desk.ts';
import type { Foretaste } from '../../../src/cli/dev/protocol.ts';
import { article, makeSite } from '../../site.ts';

describe('the build desk', () => {
  it("answers with every problem, and goes on after its builder's process was renewed", async () => {
    const site = makeSite({ files: { 'articles/x.md': article({ authors: '[nobody]' }) } });
    const desk = openBuildDesk();
    const refused = {
      outcome: 'refused',
      problems: [
        expect.objectContaining({
          message: 'unknown author "nobody"',
          place: { file: 'articles/x.md', line: 6, column: 11 },
        }),
      ],
    };
    expect(await desk.build(site.options(), () => {})).toEqual(refused);
    await desk.renew();
    expect(await desk.build(site.options(), () => {})).toEqual(refused);
    await desk.renew();
  });

  it('tells what failed when it was no fault of the content', async () => {
    const desk = openBuildDesk();
    const site = makeSite();
    const news = await desk.build(site.options({ root: '/nowhere' }), () => {});
    expect(news).toMatchObject({ outcome: 'failed', message: expect.stringContaining('/nowhere') });
    await desk.renew();
  });

  it('can be renewed while it builds', async () => {
    const desk = openBuildDesk();
    const news = desk.build(makeSite().options(), () => {});
    await desk.renew();
    expect(await news).toMatchObject({ outcome: 'failed' });
  });

  it('tells of an edited file ahead: its page, or what is wrong with it', async () => {
    const site = makeSite();
    const file = 'articles/2026/11/harbour-reopens.md';
    const desk = openBuildDesk();
    const ahead: Foretaste[] = [];
    const build = (text: string) => {
      site.write(file, text);
      return desk.build({ ...site.options(), edited: file }, (foretaste) => ahead.push(foretaste));
    };
    await build(article({ title: 'First' }));
    expect(ahead).toEqual([]);
    await build(article({ title: 'Second' }));
    expect(await build(article({ title: 'Moved', slug: 'moved' }))).toMatchObject({ outcome: 'published' });
    await build(article({ title: 'Third', authors: '[nobody]' }));
    await desk.renew();
    expect(ahead).toEqual([
      { proof: { path: '/2026/11/harbour-reopens/', text: expect.stringContaining('<title>Second') } },
      { faults: [expect.objectContaining({ message: 'unknown author "nobody"' })] },
    ]);
  });
});
