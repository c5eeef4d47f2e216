type Table<State, Move extends string> = Readonly<Record<Move, { readonly from: readonly State[] }>>

/** Whether a record in this state can make the move: the question that every concept asks its own table. */
export function moveCheck<State, Move extends string>(
  table: Table<State, Move>,
): (state: State, move: Move) => boolean {
  return (state, move) => table[move].from.includes(state)
}

/** The moves out of a state, in the order of the concept's table; none where its life is over. */
export function movesOut<State, Move extends string>(table: Table<State, Move>): (state: State) => Move[] {
  return (state) => (Object.keys(table) as Move[]).filter((move) => table[move].from.includes(state))
}
