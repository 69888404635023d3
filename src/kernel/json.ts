import { Html } from './html.ts';

/** The fields of a shape, any of which may be `undefined` where the shape leaves it out. */
export type Sparse<Shape> = Shape extends object
  ? { readonly [Field in keyof Shape]: Shape[Field] | undefined }
  : Shape;

/**
 * Declares an object that will be written as JSON, where a field that is `undefined` is a field that isn't there. Unlike
 * spreading what may be missing, it leaves a misspelt field a compile error.
 * @param fields of the shape, named in full by the caller
 * @returns the same object
 */
export function sparse<Shape extends object>(fields: Sparse<Shape>): Shape {
  return fields as Shape;
}

/**
 * @param value a JSON value
 * @returns its JSON text for a `<script>` element of a data type: without a `<`, nothing in it can end the element
 * @see https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function scriptJson(value: unknown): Html {
  return Html.trusted((JSON.stringify(value) ?? 'null').replaceAll('<', '\\u003c'));
}

/**
 * Reads JSON back that this code itself wrote, into a cache that vouches for its bytes. Never for what came from outside.
 * @param text the JSON text
 * @returns the value, of the shape that was written
 */
export function recallJson<Shape>(text: string): Shape {
  return JSON.parse(text) as Shape;
}
