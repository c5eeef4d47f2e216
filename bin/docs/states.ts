import { accountMoves, accountStateNames } from '../../src/accounts/account.ts'
import { articleMoves, articleStateNames, articleStates } from '../../src/articles/article.ts'
import { applicationMoves, applicationStateNames, applicationStates } from '../../src/applications/application.ts'
import { poolMoves, poolStateNames } from '../../src/applications/pool/pool.ts'
import { scoutMoves, scoutStateNames } from '../../src/applications/scouts/scout.ts'
import { caseMoves, caseStateNames, caseStates } from '../../src/cases/case.ts'
import { actionMoves, actionStateNames } from '../../src/cases/next-action.ts'
import { teamMoves, teammateMoves, teammateStateNames, teamStateNames } from '../../src/applications/teams/team.ts'
import { referralMoves, referralStateNames, referralStates } from '../../src/cases/referral.ts'
import { contractMoves, contractStateNames } from '../../src/contracts/contract.ts'
import { debriefingMoves, debriefingStateNames } from '../../src/contracts/debriefings/debriefing.ts'
import { trialMoves, trialStateNames } from '../../src/contracts/trials/trial.ts'
import { workdayMoves, workdayStateNames } from '../../src/contracts/workdays/workday.ts'
import { outcomeMoves, outcomeStateNames } from '../../src/engagements/outcomes/outcome.ts'
import { kickoffMoves, kickoffStateNames, kickoffStates } from '../../src/engagements/kickoff.ts'
import { monthMoves, monthStateNames, monthStates } from '../../src/engagements/month.ts'
import { eventMoves, eventStateNames, eventStates } from '../../src/events/event.ts'
import { proposalMoves, proposalStateNames } from '../../src/events/proposal.ts'
import { registrationMoves, registrationStateNames, registrationStates } from '../../src/events/registration.ts'
import { importMoves } from '../../src/imports/import.ts'
import { exportMoves, exportStateNames } from '../../src/indicators/statements/export.ts'
import {
  publicationMoves,
  publicationStateNames,
  statementMoves,
  statementStateNames,
} from '../../src/indicators/statements/statement.ts'
import { interviewMoves, interviewStateNames, interviewStates } from '../../src/interviews/interview.ts'
import { invitationMoves } from '../../src/organizations/invitation.ts'
import { membershipMoves } from '../../src/organizations/membership.ts'
import { reportMoves, reportStateNames, threadMoves, threadStateNames } from '../../src/messages/thread.ts'
import { organizationMoves } from '../../src/organizations/organization.ts'
import { confirmationMoves, confirmationStateNames, confirmationStates } from '../../src/postings/confirmation.ts'
import { postingMoves, postingStateNames, postingStates } from '../../src/postings/posting.ts'
import { approvalMoves, approvalStateNames } from '../../src/postings/approval/approval.ts'
import { officeTaskMoves, officeTaskStateNames } from '../../src/contracts/office-tasks/office-task.ts'
import { procurementMoves, procurementStateNames } from '../../src/programmes/procurement.ts'
import { programmeYearMoves, programmeYearStateNames } from '../../src/programmes/programme-year.ts'
import { roundMoves, roundStateNames, roundStates } from '../../src/programmes/programme.ts'
import { jobMoves, jobStateNames } from '../../src/house/jobs/parked-job.ts'
import { supportMoves, supportStateNames } from '../../src/organizations/support.ts'
import { deletionMoves, deletionStateNames } from '../../src/privacy/deletion/deletion.ts'
import { talentMoves, talentStateNames } from '../../src/talents/talent.ts'
import { activityMoves, activityStateNames } from '../../src/ties/activity.ts'
import { certificateMoves, certificateStateNames } from '../../src/ties/certificate.ts'
import { greetingMoves, greetingStateNames } from '../../src/ties/greeting.ts'
import { onsiteVisitMoves, onsiteVisitStateNames } from '../../src/ties/onsite-visit.ts'
import { declarationMoves, declarationStateNames } from '../../src/ties/residence.ts'

type Moves = Readonly<Record<string, { from: readonly string[]; to: string; by?: readonly string[] }>>

interface Lifecycle {
  noun: string
  moves: Moves
  names?: Readonly<Record<string, string>>
  states?: readonly string[]
}

const lifecycles: readonly Lifecycle[] = [
  { noun: '求人 posting', moves: postingMoves, names: postingStateNames, states: postingStates },
  {
    noun: '文案の確認 confirmation',
    moves: confirmationMoves,
    names: confirmationStateNames,
    states: confirmationStates,
  },
  { noun: '庁内課題 officeTask', moves: officeTaskMoves, names: officeTaskStateNames },
  { noun: '求人の決裁 approval', moves: approvalMoves, names: approvalStateNames },
  { noun: '応募 application', moves: applicationMoves, names: applicationStateNames, states: applicationStates },
  { noun: '面談 interview', moves: interviewMoves, names: interviewStateNames, states: interviewStates },
  { noun: 'チーム応募 team', moves: teamMoves, names: teamStateNames },
  { noun: 'チームの一員 teammate', moves: teammateMoves, names: teammateStateNames },
  { noun: 'スカウト scout', moves: scoutMoves, names: scoutStateNames },
  { noun: 'タレントプール pool', moves: poolMoves, names: poolStateNames },
  { noun: '業務委託契約 contract', moves: contractMoves, names: contractStateNames },
  { noun: '無償トライアル trial', moves: trialMoves, names: trialStateNames },
  { noun: '報告会 debriefing', moves: debriefingMoves, names: debriefingStateNames },
  { noun: '活動記録 workday', moves: workdayMoves, names: workdayStateNames },
  { noun: '稼働の月 engagement month', moves: monthMoves, names: monthStateNames, states: monthStates },
  { noun: 'キックオフ kickoff', moves: kickoffMoves, names: kickoffStateNames, states: kickoffStates },
  { noun: '成果 outcome', moves: outcomeMoves, names: outcomeStateNames },
  { noun: '伴走ケース case', moves: caseMoves, names: caseStateNames, states: caseStates },
  { noun: '次の行動 action', moves: actionMoves, names: actionStateNames },
  { noun: '紹介 referral', moves: referralMoves, names: referralStateNames, states: referralStates },
  { noun: 'イベント event', moves: eventMoves, names: eventStateNames, states: eventStates },
  {
    noun: '参加申込 registration',
    moves: registrationMoves,
    names: registrationStateNames,
    states: registrationStates,
  },
  { noun: '提案シート proposal', moves: proposalMoves, names: proposalStateNames },
  { noun: 'やりとり thread', moves: threadMoves, names: threadStateNames },
  { noun: '通報 report', moves: reportMoves, names: reportStateNames },
  { noun: '募集回 round', moves: roundMoves, names: roundStateNames, states: roundStates },
  { noun: '記事 article', moves: articleMoves, names: articleStateNames, states: articleStates },
  { noun: '事業年度 programmeYear', moves: programmeYearMoves, names: programmeYearStateNames },
  { noun: 'プロポーザル procurement', moves: procurementMoves, names: procurementStateNames },
  { noun: '実績報告 statement', moves: statementMoves, names: statementStateNames },
  { noun: '公表 publication', moves: publicationMoves, names: publicationStateNames },
  { noun: '書き出し export', moves: exportMoves, names: exportStateNames },
  { noun: '現地訪問 onsiteVisit', moves: onsiteVisitMoves, names: onsiteVisitStateNames },
  { noun: '移住・二地域居住の申告 residence', moves: declarationMoves, names: declarationStateNames },
  { noun: '町のページの一言 greeting', moves: greetingMoves, names: greetingStateNames },
  { noun: '担い手活動 activity', moves: activityMoves, names: activityStateNames },
  { noun: '担い手活動証明書 certificate', moves: certificateMoves, names: certificateStateNames },
  { noun: '副業人材 talent', moves: talentMoves, names: talentStateNames },
  { noun: 'アカウント account', moves: accountMoves, names: accountStateNames },
  { noun: '退会 deletion', moves: deletionMoves, names: deletionStateNames },
  { noun: '組織 organization', moves: organizationMoves },
  { noun: '所属 membership', moves: membershipMoves },
  { noun: '招待 invitation', moves: invitationMoves },
  { noun: '止まった処理 parked job', moves: jobMoves, names: jobStateNames },
  { noun: '支援アクセス support', moves: supportMoves, names: supportStateNames },
  { noun: '取り込み import', moves: importMoves },
]

/** docs/states.md: every state and every legal move, out of the tables in the code. */
export function statesPage(): string {
  return `# States and moves\n\nPrinted by \`npm run generate\` from the tables of moves in src/; do not edit. A move that is not here cannot happen.\n\n${lifecycles.map(lifecyclePart).join('\n')}`
}

function lifecyclePart({ noun, moves, names = {}, states }: Lifecycle): string {
  const all = [...new Set([...(states ?? []), ...Object.values(moves).flatMap((m) => [...m.from, m.to])])]
  const named = (state: string) => (names[state] ? `${state} ${names[state]}` : state)
  const rows = Object.entries(moves).map(
    ([move, m]) => `| ${move} | ${m.from.map(named).join(', ')} | ${named(m.to)} | ${(m.by ?? []).join(', ')} |`,
  )
  const ends = all.filter((state) => !Object.values(moves).some((m) => m.from.includes(state) && m.to !== state))
  const arrows = Object.entries(moves).flatMap(([move, m]) => m.from.map((from) => `  ${from} --> ${m.to}: ${move}`))
  return `## ${noun}\n\n| move | from | to | by |\n|---|---|---|---|\n${rows.join('\n')}\n\nFinished: ${ends.map(named).join(', ') || '—'}\n\n\`\`\`mermaid\nstateDiagram-v2\n${arrows.join('\n')}\n\`\`\`\n`
}
