import type { Answer, Visitor } from '../visitor.ts'
import type { Arranged } from './deed.ts'

/** Sends the form of a deed, with a key of its own or the one that is given. */
export function perform(
  visitor: Visitor,
  { path, fields, files }: Arranged,
  formKey = visitor.formKey(),
): Promise<Answer> {
  return visitor.post(path, fields, files ? { formKey, files } : { formKey })
}
