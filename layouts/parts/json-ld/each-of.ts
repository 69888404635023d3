/**
 * @param list what there is several of
 * @param make what one of them becomes
 * @returns what all of them become; `undefined` for none, since an empty list would say nothing
 */
export function eachOf<From, To>(list: readonly From[], make: (member: From) => To): readonly To[] | undefined {
  return list.length === 0 ? undefined : list.map(make);
}
