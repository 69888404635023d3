import type { Fault } from '../schema/parse.ts';
import { REPLY_LIMITS } from '../schema/reply.ts';
import { FIELDS, type Field, type Typed } from './body.ts';
import type { Messages } from './pages/messages.ts';

/** A fault at a field, in programmers' words, and in readers' words of any language. */
export interface FieldFault {
  readonly field: Field;
  readonly message: string;
  readonly say: (words: Messages) => string;
}

/**
 * @param faults what the schema found
 * @param typed what was typed
 * @returns one fault for each field that has any, in the order of the form
 */
export function fieldFaults(faults: readonly Fault[], typed: Typed): readonly FieldFault[] {
  return FIELDS.flatMap((field) => {
    const fault = faults.find(({ path }) => path[0] === field);
    return fault === undefined ? [] : [{ field, message: fault.message, say: sayer(field, typed[field] ?? '') }];
  });
}

/** The comment that is answered is not there, or no longer published. */
export const ORPHANED: FieldFault = {
  field: 'parent',
  message: '"parent": must be the id of an approved comment on the article',
  say: (words) => words.faults.parent,
};

/** Readers are told in their language, so the schema's English is not passed on. */
function sayer(field: Field, value: string): (words: Messages) => string {
  return ({ faults }) => {
    if (field === 'consent' || field === 'parent' || field === 'article') return faults[field];
    if (value.trim() === '') return faults.missing;
    if (field === 'comment' || field === 'name' || field === 'email' || field === 'website') {
      if (Buffer.byteLength(value.trim()) > REPLY_LIMITS[field]) return faults.tooLong(REPLY_LIMITS[field]);
      if (field !== 'comment' && /[\r\n\0]/.test(value)) return faults.oneLine;
      if (field === 'email' || field === 'website') return faults[field];
    }
    return faults.missing;
  };
}
