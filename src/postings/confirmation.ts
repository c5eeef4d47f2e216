/** 文案の確認 — an operator wrote a text for a client, and the client says whether it may go out. */
export type ConfirmationState = 'asked' | 'confirmed' | 'objected' | 'replaced'

export const confirmationStates: readonly ConfirmationState[] = ['asked', 'confirmed', 'objected', 'replaced']

export const confirmationStateNames: Record<ConfirmationState, string> = {
  asked: '確認待ち',
  confirmed: '確認済み',
  objected: '修正の依頼',
  replaced: '新しい文案に差し替え',
}

/** Every legal move of a confirmation. One that nobody asked for begins as confirmed: the client came first. */
export const confirmationMoves = {
  confirm: { from: ['asked'], to: 'confirmed', by: ['client'] },
  object: { from: ['asked'], to: 'objected', by: ['client'] },
  // The operator has written on, and asks about the new text.
  replace: { from: ['asked'], to: 'replaced', by: ['operator'] },
} as const satisfies Record<
  string,
  { from: readonly ConfirmationState[]; to: ConfirmationState; by: readonly string[] }
>

/** Said where such a text is to go out. */
export const UNCONFIRMED =
  '運営事業者が書いた文案を、発注者がまだ確認していません。発注者が確認すると、審査に出せます。'

interface Agreement {
  version: number
  agreed_version: number
}

/** True while the text holds words of an operator that the client has neither written nor confirmed. */
export function awaitsClient({ version, agreed_version }: Agreement): boolean {
  return agreed_version < version
}

/**
 * The last version that the client stands behind, after a save. What the client writes itself needs no confirmation; but
 * where words of an operator wait for it, one more word of its own does not confirm those.
 */
export function agreedAfter(before: Agreement, version: number, byClient: boolean): number {
  return byClient && !awaitsClient(before) ? version : before.agreed_version
}
