import type { Hat } from './session.ts'

/** The first page of each hat. */
export function homeOf(hat: Hat | undefined): string {
  switch (hat?.kind) {
    case 'talent':
      return '/my'
    case 'company':
      return '/client'
    case 'municipality':
      return '/town'
    case 'supporter':
      return '/supporter'
    case 'operator':
      return '/desk'
    default:
      return '/account'
  }
}
