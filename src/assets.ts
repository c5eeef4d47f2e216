import { type Assets, createAssets } from './platform/web/assets.ts'
import { siteCss } from './ui/site-css.ts'

/** The files that pages ask for, read once at the start. */
export function loadAssets(): Assets {
  return createAssets({ 'site.css': { body: siteCss(), type: 'text/css; charset=utf-8' } })
}
