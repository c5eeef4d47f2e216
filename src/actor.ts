import { type Database, type LocalSettings, type Tx, transaction } from './platform/db/database.ts'

/** Kinds of organization, as an account wears them: one hat at a time. */
export type OrganizationKind = 'company' | 'municipality' | 'supporter' | 'operator'
export type Role = 'admin' | 'editor' | 'viewer'

export interface Member {
  kind: OrganizationKind
  accountId: string
  organizationId: string
  role: Role
  /** 支援アクセス: an operator who looks at this organization as a viewer of it, and changes nothing. */
  supportId?: string
}

/** Everyone who can ask. The clock acts when nobody does; the door finds out who somebody is. */
export type Actor =
  | { kind: 'anyone' }
  /** Signed in, but without a hat yet: neither a talent's profile nor a membership. */
  | { kind: 'account'; accountId: string }
  | { kind: 'talent'; accountId: string; talentId: string }
  | Member
  | { kind: 'door' }
  | { kind: 'clock' }

export const clock: Actor = { kind: 'clock' }
export const door: Actor = { kind: 'door' }
export const anyone: Actor = { kind: 'anyone' }

/** The account behind an actor, where there is a person. */
export function accountOf(actor: Actor): string | null {
  return 'accountId' in actor ? actor.accountId : null
}

/** The organization whose hat is worn, where there is one. */
export function organizationOf(actor: Actor): string | null {
  return 'organizationId' in actor ? actor.organizationId : null
}

/** The 支援アクセス through which somebody looks, where it is not their own house. */
export function supportOf(actor: Actor): string | null {
  return 'organizationId' in actor ? (actor.supportId ?? null) : null
}

/** A viewer never writes. */
export function mayWrite(actor: Actor): boolean {
  return !('role' in actor) || actor.role !== 'viewer'
}

/** A client is a company, or a municipality that recruits for itself. */
export function isClient(actor: Actor): actor is Member {
  return actor.kind === 'company' || actor.kind === 'municipality'
}

/**
 * Opens the transaction in which the actor asks or does something. It carries who is asking into row-level security,
 * the second wall behind the policies.
 */
export function as<T>(db: Database, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const settings = settingsOf(actor)
  // 支援アクセス only looks: whatever a verb or a policy forgot, the database refuses to write.
  return transaction(db, supportOf(actor) ? { ...settings, transaction_read_only: 'on' } : settings, work)
}

/** As `as`, for writing down that somebody looked, even where they may write nothing else. */
export function asWitnessOf<T>(db: Database, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(db, settingsOf(actor), work)
}

function settingsOf(actor: Actor): LocalSettings {
  return {
    'app.kind': actor.kind,
    'app.account': accountOf(actor) ?? '',
    'app.organization': organizationOf(actor) ?? '',
    'app.support': supportOf(actor) ?? '',
  }
}
