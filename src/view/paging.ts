/** A page of a list: `page` is `undefined` on its front; `newer` and `older` are page numbers, or `'front'`. */
export interface ListPage<Member> {
  readonly page: number | undefined;
  readonly members: readonly Member[];
  readonly newer: number | 'front' | undefined;
  readonly older: number | undefined;
}

/**
 * Cuts a list into its front, with the newest members, and archive pages numbered from the oldest. A member added at the new
 * end changes the front and the last archive page, and opens a new one when that is full; every other page stays as it is.
 * A list that its front holds whole has no archive.
 * @param members newest first
 * @param size how many stand on a page, at least 1
 */
export function cutIntoPages<Member>(members: readonly Member[], size: number): readonly ListPage<Member>[] {
  const total = members.length;
  const count = total > size ? Math.ceil(total / size) : 0;
  // The page on which the newest member that the front does not show stands, counted from the oldest.
  const behindFront = count === 0 ? undefined : Math.ceil((total - size) / size);
  const pages: ListPage<Member>[] = [
    { page: undefined, members: members.slice(0, size), newer: undefined, older: behindFront },
  ];
  for (let page = 1; page <= count; page += 1) {
    pages.push({
      page,
      members: members.slice(Math.max(0, total - page * size), total - (page - 1) * size),
      newer: page < count ? page + 1 : 'front',
      older: page > 1 ? page - 1 : undefined,
    });
  }
  return pages;
}
