import { X } from 'lucide-react'
import { useId, useState } from 'react'

import { isShownBy, setShownBy, type Shown } from '../../../../shared/model/causes.ts'
import type { Cause } from '../../../../shared/model/kind-causes.ts'
import { compare } from '../../../../shared/model/order.ts'
import { plainName } from '../../../../shared/names.ts'
import type { Live } from '../../../live/live.ts'
import { useLive, useStore } from '../../../live/use-live.ts'
import { useActors, useConnections } from '../../../live/use-map.ts'
import { causes as words } from '../../../messages/en/causes.ts'
import { compareNames } from '../../../messages/locale.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { ConnectionSentence } from '../connection-sentence.tsx'
import { allConnections } from '../connections.ts'
import fields from '../panel/fields.module.css'
import { type Chosen, type MapView, useMapView } from '../map-view.ts'
import { nameOf, sentenceOf } from '../words.ts'
import styles from './causes.module.css'

/** So many that fit what is typed are offered. */
const MOST_OFFERED = 6

type Option = Shown & { name: string }

const optionsIn = (live: Live): Option[] => [
  ...live.actors.list().map((actor): Option => ({ kind: 'actors', id: actor.id, name: nameOf(actor) })),
  ...allConnections(live).map((one): Option => ({
    kind: 'connections',
    id: one.id,
    name: sentenceOf(one, live.actors.get),
  })),
]

/** What on the map shows it: chosen by typing, or by pressing it there. */
export const ShownBy = ({ cause, name }: { cause: Cause; name: string }) => {
  const live = useLive()
  const view = useMapView()
  useActors()
  useConnections()
  const all = optionsIn(live)
  const shown = all.filter((one) => isShownBy(cause, one))
  const set = (one: Option, is: boolean) => {
    live.map.act((doc) => setShownBy(doc, cause.id, one, is))
    announce(words.pressed(one.name, is))
  }
  return (
    <div className={styles.shownBy}>
      {shown.length > 0 && (
        <ul aria-label={words.more(words.shows, name)}>
          {shown.map((one) => (
            <li key={one.id}>
              <ShownName {...one} />
              <button type="button" aria-label={words.take(one.name)} onClick={() => set(one, false)}>
                <X aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Find
        name={name}
        options={all.filter((one) => !isShownBy(cause, one))}
        onPick={(one) => set(one, true)}
      />
      <PressButton cause={cause.id} name={name} live={live} view={view} />
    </div>
  )
}

/** Of a connection the word is ours, and each of its names goes its own way. */
const ShownName = ({ kind, id, name }: Option) => {
  const { connections } = useLive()
  const connection = kind === 'connections' ? connections.get(id) : undefined
  return connection ? <ConnectionSentence connection={connection} /> : <bdi>{name}</bdi>
}

type FindProps = { name: string; options: readonly Option[]; onPick: (one: Option) => void }

const Find = ({ name, options, onPick }: FindProps) => {
  const id = useId()
  const [typed, type] = useState('')
  const wanted = plainName(typed)
  const found =
    wanted === ''
      ? []
      : options
          .filter((one) => plainName(one.name).includes(wanted))
          .toSorted((a, b) => compare(a.kind, b.kind) || compareNames(a.name, b.name))
          .slice(0, MOST_OFFERED)
  const pick = (one: Option | undefined) => {
    if (!one) return
    onPick(one)
    type('')
    document.getElementById(id)?.focus()
  }
  return (
    <>
      <input
        id={id}
        type="search"
        className={fields.input}
        aria-label={words.more(words.whom, name)}
        placeholder={words.whomHint}
        dir="auto"
        autoComplete="off"
        value={typed}
        onChange={({ target }) => type(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          pick(found[0])
        }}
      />
      {found.length > 0 && (
        <ul className={styles.found}>
          {found.map((one) => (
            <li key={one.id}>
              <button type="button" onClick={() => pick(one)}>
                <ShownName {...one} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

type PressProps = { cause: string; name: string; live: Live; view: MapView }

const PressButton = ({ cause, name, live, view }: PressProps) => {
  const canvas = useStore(view.canvas)
  const isOn = useStore(view.tying)?.cause === cause
  if (!canvas) return null
  const press = ([one, ...more]: readonly Chosen[]) => {
    if (!one || more.length > 0 || one.kind === 'canvas') return
    const shown: Shown = { kind: one.kind, id: one.id }
    const now = live.causes.get(cause)
    const said = optionsIn(live).find((other) => other.id === one.id)
    if (!now || !said) return
    const is = !isShownBy(now, shown)
    live.map.act((doc) => setShownBy(doc, cause, shown, is))
    announce(words.pressed(said.name, is))
  }
  return (
    <Button
      aria-label={words.more(words.press, name)}
      aria-pressed={isOn}
      onPress={() => {
        view.rest()
        view.tying.set(isOn ? undefined : { cause, press })
        if (!isOn) view.panelOpen.set(false)
      }}
    >
      {words.press}
    </Button>
  )
}
