import type { Telling } from '../history-page.tsx'
import { allArchiveReasons, articleStateNames } from './article.ts'

/** How the 記録 of one article is told. */
export const telling: Telling = { states: articleStateNames, reasons: allArchiveReasons }
