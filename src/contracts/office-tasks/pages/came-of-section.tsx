import { contractStateNames } from '../../contract.ts'
import { debriefingKinds } from '../../debriefings/debriefing.ts'
import { trialStateNames } from '../../trials/trial.ts'
import { formatDay } from '../../../law/japanese-date.ts'
import { DescriptionList } from '../../../ui/description-list.tsx'
import type { CameOfRole } from '../came-of-role.ts'

/** 契約・無償トライアル・報告会: where the work of a role has got to, each a link to where it is written. */
export function CameOfSection({ contract, writes }: { contract: CameOfRole; writes: boolean }) {
  const base = `/client/contracts/${contract.id}`
  const items = [
    {
      term: '契約',
      words: (
        <a href={base}>
          {contractStateNames[contract.state]}({day(contract.startsOn)}から{day(contract.endsOn)}まで)
        </a>
      ),
    },
  ]
  if (contract.trial)
    items.push({ term: '無償トライアル', words: <a href={`${base}#trial`}>{trialStateNames[contract.trial]}</a> })
  if (contract.begun)
    items.push({ term: '報告会', words: <Debriefings contract={contract} base={base} writes={writes} /> })
  return <DescriptionList items={items} />
}

const day = (iso: string): string => formatDay(Temporal.PlainDate.from(iso))

function Debriefings({ contract, base, writes }: { contract: CameOfRole; base: string; writes: boolean }) {
  const { debriefings } = contract
  const add = <a href={`${base}/debriefings#new`}>報告会を記録する</a>
  if (debriefings.length === 0) return <>まだ記録されていません。{writes && add}</>
  return (
    <ul>
      {debriefings.map(({ id, kind, heldOn }) => (
        <li key={id}>
          <a href={`${base}/debriefings#d-${id}`}>
            {debriefingKinds[kind]} {day(heldOn)}
          </a>
        </li>
      ))}
      {writes && !debriefings.some(({ kind }) => kind === 'final') && <li>{add}</li>}
    </ul>
  )
}
