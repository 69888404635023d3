import { describe, expect, it } from 'vitest';
import { openBuildDesk } from '../../../src/cli/dev/build-desk.ts';
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
    expect(await desk.build(site.options())).toEqual(refused);
    await desk.renew();
    expect(await desk.build(site.options())).toEqual(refused);
    await desk.renew();
  });

  it('tells what failed when it was no fault of the content', async () => {
    const desk = openBuildDesk();
    const site = makeSite();
    const news = await desk.build(site.options({ root: '/nowhere' }));
    expect(news).toMatchObject({ outcome: 'failed', message: expect.stringContaining('/nowhere') });
    await desk.renew();
  });
});
