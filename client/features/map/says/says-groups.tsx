import { useEffect } from 'react'

import type { Live } from '../../../live/live.ts'
import { useLive, useStore } from '../../../live/use-live.ts'
import { aside as asideWords } from '../../../messages/en/aside.ts'
import { mapSays as words } from '../../../messages/en/map-says.ts'
import { compareNames } from '../../../messages/locale.ts'
import { spoken } from '../../../messages/theirs.ts'
import type { Told } from '../../../parts/findings/found.ts'
import { Group } from '../../../parts/findings/group.tsx'
import { type SetAside, useListed } from '../../../parts/findings/use-listed.ts'
import { Button } from '../../../ui/button.tsx'
import { Said } from '../../../ui/said.tsx'
import { type Chosen, type MapView, useMapView } from '../map-view.ts'
import { type Finding, type Rule, RULES } from './finding.ts'
import { saidIn } from './said-in.ts'
import { sayFinding, sayRests } from './say.ts'
import styles from './says.module.css'

/** What the map says, in the order of names, and what of it somebody has set aside. */
export const useSaid = () => {
  const live = useLive()
  const { listed, aside } = useListed(live.map, useStore(saidIn(live)))
  const spokenOf = new Map(listed.map((one) => [one.id, spoken(sayFinding(live, one))]))
  const byWords = (a: Finding, b: Finding) => compareNames(spokenOf.get(a.id) ?? '', spokenOf.get(b.id) ?? '')
  return { listed: listed.toSorted(byWords), aside }
}

type GroupsProps = {
  listed: readonly Finding[]
  aside: readonly SetAside<Finding>[]
  /** What is chosen already: that it is shown goes without a button. */
  isChosen?: string
  heading: 'h4' | 'h5'
}

/** Findings by rule. Pointing at one shows on the canvas whom it concerns; it can choose them. */
export const SaysGroups = ({ listed, aside, isChosen, heading }: GroupsProps) => {
  const live = useLive()
  const view = useMapView()
  useEffect(() => () => view.point(), [view])
  return RULES.map((rule) => (
    <Group
      key={rule}
      document={live.map}
      rule={rule}
      name={words.groups[rule]}
      heading={heading}
      first={3}
      why={<How rule={rule} />}
      listed={listed}
      aside={aside}
      tell={(finding) => tell(live, view, finding, isChosen)}
    />
  ))
}

const How = ({ rule }: { rule: Rule }) => (
  <details className={styles.how}>
    <summary>{words.how}</summary>
    {words.why[rule].map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
  </details>
)

const actorsOf = ({ actors }: Finding): Chosen[] => actors.map((id) => ({ kind: 'actors', id }))

const concernedIn = (finding: Finding): Chosen[] => [
  ...actorsOf(finding),
  ...finding.connections.map((id): Chosen => ({ kind: 'connections', id })),
]

const tell = (live: Live, view: MapView, finding: Finding, isChosen: string | undefined): Told => {
  const says = sayFinding(live, finding)
  const point = () => view.point(...concernedIn(finding))
  const isShown = finding.actors.length === 1 && finding.actors[0] === isChosen
  return {
    says,
    under: (
      <p className={styles.rests}>
        <Said>{sayRests(live, finding)}</Said>
      </p>
    ),
    actions: !isShown && (
      <Button aria-label={asideWords.showOf(spoken(says))} onPress={() => view.choose(...actorsOf(finding))}>
        {asideWords.show}
      </Button>
    ),
    heard: {
      onPointerEnter: point,
      onPointerLeave: () => view.point(),
      onFocus: point,
      onBlur: () => view.point(),
    },
  }
}
