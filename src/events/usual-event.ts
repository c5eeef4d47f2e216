import { type EventKind, eventKinds } from './event.ts'

/** When events of each kind usually begin and end: what the form of a new one starts with. */
const usualTimes: Record<EventKind, readonly [starts: string, ends: string]> = {
  seminar: ['18:30', '20:00'],
  briefing: ['14:00', '15:00'],
  tour: ['10:00', '16:00'],
  presentation: ['13:30', '16:00'],
}

/** Which kind a link asked for; null where it asked for none, or for one that does not exist. */
export function askedKind(text: string | null): EventKind | null {
  return text !== null && Object.hasOwn(eventKinds, text) ? (text as EventKind) : null
}

/** What the form of a new event starts with: a tour is for those who come from elsewhere. */
export function usualEvent(kind: EventKind): Record<string, string> {
  const [startsTime, endsTime] = usualTimes[kind]
  return { kind, audience: kind === 'tour' ? 'talents' : 'everybody', startsTime, endsTime }
}
