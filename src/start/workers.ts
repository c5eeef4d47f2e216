import { as, clock } from '../actor.ts'
import { answerAfterClosing } from '../applications/answer-after-closing.ts'
import { answerOpenApplications } from '../applications/answer-open-applications.ts'
import { expireScouts } from '../applications/scouts/end-scout.ts'
import { publishDueArticles } from '../articles/due-articles.ts'
import { forgetReaders } from '../articles/count-read.ts'
import { submitReadyTeams } from '../applications/teams/submit-team.ts'
import { watchReplies } from '../applications/watch-replies.ts'
import { prepareContract } from '../contracts/prepare-contract.ts'
import { expireReferrals } from '../cases/answer-referral.ts'
import { archiveCaseThreads } from '../cases/archive-case-threads.ts'
import { followCases } from '../cases/follow-cases.ts'
import { followReferrals } from '../cases/follow-referrals.ts'
import { tellCompanyOfWithdrawal } from '../cases/referral-letters.ts'
import { watchContracts } from '../contracts/watch-contracts.ts'
import { archiveEventThreads } from '../events/archive-event-threads.ts'
import { seatWaiting } from '../events/seat-waiting.ts'
import { watchEngagements } from '../engagements/watch-engagements.ts'
import { watchRetrospectives } from '../engagements/retrospectives/watch-retrospectives.ts'
import { watchEvents } from '../events/watch-events.ts'
import { expireExports, makeExport } from '../indicators/statements/make-export.ts'
import { expireImports } from '../imports/discard-import.ts'
import { countStatistics } from '../indicators/hourly-statistics.ts'
import { watchInterviews } from '../interviews/watch-interviews.ts'
import type { JobName, Jobs } from '../later.ts'
import { archiveThreads } from '../messages/archive-threads.ts'
import { bundleMails } from '../messages/bundle-mails.ts'
import { sendMail } from '../messages/send-mail.ts'
import { lapseSupports } from '../organizations/end-support.ts'
import { expireInvitations } from '../organizations/revoke-invitation.ts'
import { catchEverything, smtp } from '../platform/mail/transport.ts'
import { mailNews } from '../postings/saved/mail-news.ts'
import { closeDuePostings, publishDuePostings } from '../postings/due-postings.ts'
import { tellDays } from '../postings/rounds/tell-days.ts'
import { moveDueRounds } from '../programmes/rounds.ts'
import { carryOutDeletions } from '../privacy/deletion/carry-out-deletions.ts'
import { forgetWhatIsOver } from '../privacy/retention/forget-what-is-over.ts'
import { mailDigests } from '../recommendations/digest/mail-digests.ts'
import { refitEstimates } from '../recommendations/estimates/refit-estimates.ts'
import { keepForecasts } from '../recommendations/forecasts/keep-forecasts.ts'
import { reckonExposures } from '../recommendations/popularity/reckon-exposures.ts'
import { keepAskedWords } from '../recommendations/vocabulary/unknown-words.ts'
import type { Services } from '../request/services.ts'

type Handlers = { [Name in JobName]: (args: Jobs[Name]) => Promise<void> }

/** Who does which job. A handler is shallow: it calls one verb. */
export function handlersFor(services: Services): Readonly<Record<string, (data: unknown) => Promise<void>>> {
  const { config, db, now } = services
  const transport = config.smtpUrl ? smtp(config.smtpUrl, config.mailFrom) : catchEverything
  const origin = config.origin ?? `http://localhost:${config.port}`
  const handlers: Handlers = {
    'mail.send': ({ mailId }) =>
      sendMail(db, transport, { origin, from: config.mailFrom, secret: config.secret }, mailId, now()),
    'contracts.prepare': ({ applicationId }) =>
      as(db, clock, async (tx) => void (await prepareContract(tx, clock, applicationId, now()))),
    'applications.answer-open': async ({ postingId }) => void (await answerOpenApplications(db, postingId, now())),
    'postings.tell-days': ({ postingId, at }) => tellDays(db, postingId, new Date(at)),
    'events.seat-waiting': ({ eventId }) =>
      as(db, clock, async (tx) => void (await seatWaiting(tx, clock, eventId, now()))),
    'referrals.tell-withdrawn': ({ referralId, sending }) =>
      as(db, clock, (tx) => tellCompanyOfWithdrawal(tx, { referralId, sending }, now())),
    'statements.export': ({ exportId }) => makeExport(db, exportId, now),
    'clock.tick': () => tick(services, origin),
  }
  return handlers as Readonly<Record<string, (data: unknown) => Promise<void>>>
}

/** What the clock does at every beat, one after the other. */
async function tick({ config, db, now }: Services, origin: string): Promise<void> {
  await as(db, clock, (tx) => moveDueRounds(tx, now()))
  await as(db, clock, (tx) => publishDuePostings(tx, now()))
  await as(db, clock, (tx) => closeDuePostings(tx, now()))
  await expireInvitations(db, now())
  await as(db, clock, (tx) => lapseSupports(tx, clock, now()))
  await expireImports(db, now())
  await expireExports(db, now())
  await submitReadyTeams(db, now())
  await watchReplies(db, now())
  await answerAfterClosing(db, now())
  await expireScouts(db, now())
  await watchInterviews(db, now())
  await watchEvents(db, now())
  await watchEngagements(db, now())
  await watchContracts(db, now())
  await watchRetrospectives(db, now())
  await expireReferrals(db, now())
  await followCases(db, now())
  await followReferrals(db, now())
  await mailNews(db, { origin, secret: config.secret }, now())
  await keepAskedWords(db, now())
  await keepForecasts(db, now())
  await reckonExposures(db, now())
  await refitEstimates(db, now())
  await mailDigests(db, { origin, secret: config.secret }, now())
  await countStatistics(db, now())
  await publishDueArticles(db, now())
  await forgetReaders(db, now())
  await archiveThreads(db, now())
  await archiveCaseThreads(db, now())
  await archiveEventThreads(db, now())
  await carryOutDeletions(db, config.secret, now())
  await forgetWhatIsOver(db, now())
  // Last, so that what the clock itself has just written goes along.
  await bundleMails(db, origin, now())
}
