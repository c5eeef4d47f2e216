/** The few ways in which a request can end that mean something to people. Anything else is a defect. */

/** 見つかりません: it does not exist, or it is not for this actor to know that it does. Answered 404. */
export class NotFound extends Error {
  constructor() {
    super('お探しのページは見つかりませんでした')
  }
}

/** 権限がありません: the actor may see the record but not make this move. Answered 403. */
export class NotAllowed extends Error {
  constructor(message = 'この操作を行う権限がありません') {
    super(message)
  }
}

/** 画面が古くなっています: something happened meanwhile; the sentence says what and what to do. Answered 409. */
export class Stale extends Error {}

/** 入力の誤り, found out while doing: one sentence per field. Answered 422 with the form as typed. */
export class Invalid extends Error {
  readonly problems: Record<string, string>
  constructor(problems: Record<string, string>) {
    super(Object.values(problems).join(' / '))
    this.problems = problems
  }
}

/** 準備中: what the page needs is still being read into memory, as after a start. Answered 503 with Retry-After. */
export class NotYet extends Error {}

/** 混み合っています: more come than the machine can serve. Answered 503 with Retry-After. */
export class Crowded extends Error {}

/** 少し待ってください: the pace limit is reached. Answered 429 with Retry-After in seconds. */
export class TooFast extends Error {
  readonly retryAfter: number
  constructor(retryAfter: number) {
    super('短い時間に操作が続いたため、しばらく受け付けを止めています')
    this.retryAfter = retryAfter
  }
}
