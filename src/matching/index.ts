/** The matching engine: who could suit whom, in which order, and why. Pure functions over typed arrays (docs/matching.md). */
export {
  type ApplicantModel,
  type ApplicantRange,
  applicantRange,
  assumedApplicants,
  type EndedPosting,
  expectedOf,
  learnApplicants,
} from './applicants.ts'
export { batchLists, type BatchOptions } from './batch-lists.ts'
export { type Edge, edgeAt } from './edges.ts'
export { applicationAdded, applicationDeclined, applicationWithdrawn, listShown } from './application-events.ts'
export type { Examination } from './examination.ts'
export type { CandidateGraph } from './graph.ts'
export { liveList } from './live-list.ts'
export { type MarketOptions, type MarketState, openMarket } from './market.ts'
export type { Candidates } from './pairings.ts'
export { type Outlook, planAhead, planAheadInSteps } from './plan-ahead.ts'
export {
  dayExpired,
  inheritanceDays,
  type NewPosting,
  postingAdded,
  postingClosed,
  postingLate,
} from './posting-events.ts'
export { talentAdded, talentChanged } from './talent-events.ts'
export { candidateGraph, candidateGraphInSteps } from './candidate-graph.ts'
export { type ForecastRecord, forecastRecord } from './forecast-record.ts'
export { atOnce, type Steps } from './steps.ts'
export {
  type CandidateIndex,
  type CandidateLimits,
  indexPosting,
  indexTalent,
  openCandidateIndex,
  reindexTalent,
  unindexPosting,
} from './candidate-index.ts'
export { chance, type Estimate, pairKey } from './estimate.ts'
export { type Kinship, kinshipOf } from './kinship.ts'
export type { Skill } from './skills.ts'
export { findPostings } from './posting-search.ts'
export { findTalents } from './talent-search.ts'
export { type Among, findTalentsAmong } from './talents-among.ts'
export { type Band, calibration, calibrationError } from './calibration.ts'
export {
  dearest,
  type Explanation,
  explain,
  explainToClient,
  type Facts,
  type NeedMet,
  scoreTerms,
} from './explanation.ts'
export { type ExploredList, explored } from './exploration.ts'
export {
  acceptanceFeatures,
  acceptanceOf,
  featureEstimate,
  interestFeatures,
  interestOf,
  type PostingTraits,
  priorWeights,
  type TalentTraits,
  traitsOf,
  type Weights,
} from './features.ts'
export { type Event, train } from './logistic.ts'
export { type Refit, refit, type Sample } from './refit.ts'
export { popularityOf } from './popularity.ts'
export { type Met, needsMet } from './needs-met.ts'
export { type WelfareOptions, welfareLists } from './welfare/welfare-lists.ts'
