import { createMapper, type Mapper } from '../matching/text/mapper.ts'
import { synonymGroups } from './synonyms.ts'
import { taxonomy } from './taxonomy.ts'

let mapper: Mapper | undefined

/** Reads free text as concepts. The dictionary takes about half a second, so it is read when first asked for. */
export function textMapper(): Mapper {
  mapper ??= createMapper(taxonomy, synonymGroups())
  return mapper
}
