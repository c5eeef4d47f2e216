/**
 * 労働者性のチェックリスト — the client answers it when writing a posting, so that a 業務委託 is not employment in fact
 * (労働基準法9条; 労働基準法研究会報告 1985-12-19; フリーランスガイドライン 第6).
 */
export const workerStatusQuestions = [
  { id: 'refusal', question: '個々の仕事の依頼を、受託者は断れますか', independentIf: 'yes', label: '諾否の自由' },
  { id: 'orders', question: '業務の進め方を、発注者が細かく指示しますか', independentIf: 'no', label: '指揮監督' },
  {
    id: 'hours',
    question: '業務を行う時間や場所を、発注者が決めますか',
    independentIf: 'no',
    label: '時間と場所の拘束',
  },
  {
    id: 'substitute',
    question: '受託者は、補助者や代わりの人に業務を任せられますか',
    independentIf: 'yes',
    label: '代替性',
  },
  { id: 'pay', question: '報酬は、働いた時間に応じて増減しますか', independentIf: 'no', label: '報酬の労務対償性' },
  { id: 'tools', question: '業務に使う機器は、受託者が用意しますか', independentIf: 'yes', label: '機械、器具の負担' },
  { id: 'exclusive', question: '他社の業務を引き受けることを制限しますか', independentIf: 'no', label: '専属性' },
] as const

export type WorkerStatusId = (typeof workerStatusQuestions)[number]['id']
export type WorkerStatusAnswers = Partial<Record<WorkerStatusId, 'yes' | 'no'>>

/** The labels of the answers that point to employment; an unanswered question points nowhere. */
export function signsOfEmployment(answers: WorkerStatusAnswers): string[] {
  return workerStatusQuestions
    .filter(({ id, independentIf }) => answers[id] !== undefined && answers[id] !== independentIf)
    .map(({ label }) => label)
}

/** The questions still to be answered. */
export function unansweredQuestions(answers: WorkerStatusAnswers): string[] {
  return workerStatusQuestions.filter(({ id }) => answers[id] === undefined).map(({ question }) => question)
}
