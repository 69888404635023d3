import type { Reply } from '../schema/reply.ts';

const LINK = /https?:\/\/|\bwww\./gi;

/** What moderators count as too much. */
export interface Rules {
  readonly mostLinks: number;
  readonly suspiciousWords: readonly string[];
}

/**
 * Marks a comment for moderators; it decides nothing, since every comment is read before it is published.
 * @param reply the comment
 * @param rules the newsroom's
 * @returns why it deserves a closer look, in words
 */
export function suspicionsOf({ comment, name, email, website }: Omit<Reply, 'consent'>, rules: Rules): string[] {
  const links = comment.match(LINK)?.length ?? 0;
  const whole = [comment, name, email, website ?? ''].join('\n').normalize('NFKC');
  return [
    ...(links > rules.mostLinks ? [`has ${links} links`] : []),
    ...(name.search(LINK) >= 0 ? ['has a link for a name'] : []),
    ...rules.suspiciousWords.filter((word) => holds(whole, word)).map((word) => `holds “${word}”`),
  ];
}

/** Whether a text holds a word or phrase as such: "specialist" does not hold "cialis". */
function holds(text: string, word: string): boolean {
  const literal = word.normalize('NFKC').replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])`, 'iu').test(text);
}
