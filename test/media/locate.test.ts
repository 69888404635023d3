import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { locatePicture } from '../../src/media/locate.ts';
import { UnusablePicture } from '../../src/media/unusable.ts';
import { makeFolders, put } from './studio.ts';

/** @returns what is said of a name that leads to no picture */
function refusal(src: string, content: string): { readonly message: string; readonly hint: string } {
  try {
    return { message: 'was found', hint: locatePicture(src, content) };
  } catch (reason) {
    if (!(reason instanceof UnusablePicture)) throw reason;
    return { message: reason.message, hint: reason.hint };
  }
}

describe('finding a picture', () => {
  it('finds it at any depth and in any script', () => {
    const { content } = makeFolders();
    for (const src of ['media/dam.jpg', 'media/2026/dam.jpg', 'media/سد النهر.jpg', 'media/..dam.jpg']) {
      put(content, src, 'x');
      expect(locatePicture(src, content)).toBe(join(content, src));
    }
  });

  it('offers the nearest name when there is none', () => {
    const { content } = makeFolders();
    put(content, 'media/dams/arden-dam.jpg', 'x');
    expect(refusal('media/dams/arden-dm.jpg', content)).toEqual({
      message: 'there is no picture "media/dams/arden-dm.jpg"',
      hint: 'did you mean "media/dams/arden-dam.jpg"?',
    });
    expect(refusal('media/opera.jpg', content)).toEqual({
      message: 'there is no picture "media/opera.jpg"',
      hint: 'put the file into content/media, or mend its name here',
    });
    expect(refusal('media/dams/arden-dam.jpg/x.jpg', content).message).toMatch(/^there is no picture /);
  });

  it('says so when there is no media folder at all', () => {
    const { cache } = makeFolders();
    expect(refusal('media/dam.jpg', cache).message).toBe('there is no picture "media/dam.jpg"');
  });

  it.each([
    '../secret.jpg',
    'media/../../secret.jpg',
    'media/../secret.jpg',
    'media/./dam.jpg',
    'media//dam.jpg',
    'media/x\\..\\dam.jpg',
    '/etc/passwd',
    'articles/dam.jpg',
    'media/',
    'media',
    '',
    'media/dam.jpg\u0000',
  ])('refuses %j, which is outside content/media or looks like it', (src) => {
    const { content } = makeFolders();
    put(content, 'media/dam.jpg', 'x');
    put(content, 'articles/dam.jpg', 'x');
    put(content, '../secret.jpg', 'x');
    expect(refusal(src, content).message).toBe(`"${src}" is outside content/media`);
  });

  it('offers the same file below media', () => {
    const { content } = makeFolders();
    put(content, 'media/arden-dam.jpg', 'x');
    expect(refusal('arden-dam.jpg', content).hint).toBe('did you mean "media/arden-dam.jpg"?');
    expect(refusal('/media/arden-dam.jpg', content).hint).toBe('did you mean "media/arden-dam.jpg"?');
  });

  it('refuses a symbolic link that leads out of the folder, and follows one within', () => {
    const { content } = makeFolders();
    put(content, '../secret.jpg', 'x');
    put(content, 'media/dam.jpg', 'x');
    symlinkSync(join(content, '../secret.jpg'), join(content, 'media/out.jpg'));
    symlinkSync(dirname(content), join(content, 'media/up'));
    symlinkSync('dam.jpg', join(content, 'media/in.jpg'));
    expect(refusal('media/out.jpg', content).message).toBe('"media/out.jpg" is outside content/media');
    expect(refusal('media/up/secret.jpg', content).message).toBe('"media/up/secret.jpg" is outside content/media');
    expect(locatePicture('media/in.jpg', content)).toBe(join(content, 'media/in.jpg'));
  });

  it.each(['https://example.org/a.jpg', '//example.org/a.jpg', 'data:image/png;base64,AAAA', 'file:///etc/passwd'])(
    'refuses %j, which is not among the files at all',
    (src) => {
      expect(refusal(src, makeFolders().content)).toEqual({
        message: `"${src}" is on another site`,
        hint: 'put a copy into content/media: pages load nothing from others',
      });
    },
  );

  it('refuses a folder', () => {
    const { content } = makeFolders();
    mkdirSync(join(content, 'media/dams.jpg'));
    expect(refusal('media/dams.jpg', content)).toEqual({
      message: '"media/dams.jpg" is not a file',
      hint: 'name a picture in that folder',
    });
  });

  it('says so when it may not read the file', () => {
    const { content } = makeFolders();
    put(content, 'media/dam.jpg', 'x');
    chmodSync(join(content, 'media/dam.jpg'), 0);
    asNobody(content);
    expect(refusal('media/dam.jpg', content)).toEqual({
      message: `"media/dam.jpg" can't be read`,
      hint: 'give your account the right to read the file',
    });
  });
});

/** Root may read everything; then the rest of the test runs as nobody, who may pass through the folders. */
function asNobody(content: string): void {
  if (process.geteuid?.() !== 0) return;
  for (const folder of [dirname(content), content, join(content, 'media')]) chmodSync(folder, 0o755);
  process.seteuid?.('nobody');
  onTestFinished(() => process.seteuid?.(0));
}
