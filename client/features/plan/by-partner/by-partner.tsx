import { TriangleAlert } from 'lucide-react'
import { type CSSProperties, useMemo } from 'react'

import type { Component } from '../../../../shared/model/kinds.ts'
import { structure } from '../../../messages/en/grid.ts'
import { byPartner as words, lineKeys } from '../../../messages/en/plan.ts'
import { Said } from '../../../ui/said.tsx'
import { usePartnerNames } from '../card/partners.tsx'
import { useArranged } from '../grid-view.ts'
import { lineStop } from '../grid/stops.ts'
import { OpenLine } from '../open-line.tsx'
import { useLines } from '../use-lines.ts'
import { useShownActivities } from '../use-shown.ts'
import { hueStyle } from '../hue.ts'
import styles from './by-partner.module.css'
import { type Line, linesOf, partnerStops, type Share } from './lines.ts'

/** Partners as rows, components as columns: who leads and supports what, where several lead, and where nobody does. */
export const ByPartner = ({ components }: { components: Component[] }) => {
  const names = usePartnerNames()
  const shown = useShownActivities()
  const phases = useArranged(({ columns }) => columns)
  const { lines, gaps } = useMemo(
    () => linesOf({ partners: [...names.keys()], components: components.map(({ id }) => id), phases, shown }),
    [names, components, phases, shown],
  )
  useLines(
    useMemo(
      () =>
        partnerStops(
          lines,
          components.map(({ id }) => id),
        ),
      [lines, components],
    ),
  )
  if (names.size === 0) return <p className={styles.none}>{words.none}</p>
  return (
    <div className={styles.scroll}>
      <p id="line-keys" hidden>
        {lineKeys}
      </p>
      <table
        className={styles.table}
        aria-label={words.table}
        aria-describedby="line-keys"
        style={countOf(components)}
      >
        <thead>
          <tr>
            <td className={styles.corner}>{words.partner}</td>
            {components.map(({ id, name, hue }) => (
              <th key={id} scope="col" style={hueStyle(hue)}>
                <span className={styles.component} dir="auto" title={name}>
                  {name || structure.noName}
                </span>
                <Gap gap={gaps.get(id)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.partner ?? ''} line={line} components={components} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const countOf = ({ length }: Component[]): CSSProperties & Record<string, number> => ({
  '--components': length,
})

const Gap = ({ gap }: { gap: { isLed: boolean; unled: number } | undefined }) => {
  if (!gap || (gap.isLed && gap.unled === 0)) return null
  return (
    <span className={styles.gap}>
      <TriangleAlert aria-hidden />
      {gap.isLed ? words.unled(gap.unled) : words.gap}
    </span>
  )
}

const Row = ({ line, components }: { line: Line; components: Component[] }) => {
  const partner = usePartnerNames().get(line.partner ?? '')
  return (
    <tr>
      <th scope="row" className={styles.partner}>
        <span dir="auto">{partner?.name ?? words.nobody}</span>
        <small>
          {line.partner === undefined
            ? line.leads
            : [words.leads(line.leads), words.supports(line.supports)].join(', ')}
        </small>
      </th>
      {components.map(({ id, hue }) => (
        <td key={id} style={hueStyle(hue)}>
          <ShareOf share={line.shares.get(id)} partner={line.partner ?? ''} />
        </td>
      ))}
    </tr>
  )
}

const ShareOf = ({ share, partner }: { share: Share | undefined; partner: string }) => {
  const names = usePartnerNames()
  if (!share || share.lead.length + share.support.length === 0)
    return <span className={styles.nothing} title={words.nothing} aria-hidden />
  const also = share.alsoLead.map((id) => names.get(id)?.code || names.get(id)?.name).join(', ')
  return (
    <>
      {share.lead.length > 0 && (
        <ul className={styles.lead} aria-label={words.lead}>
          {share.lead.map((id) => (
            <OpenLine key={id} id={id} />
          ))}
        </ul>
      )}
      {also !== '' && (
        <p className={styles.also}>
          <Said>{words.withNames(also)}</Said>
        </p>
      )}
      {share.support.length > 0 && (
        <>
          <p className={styles.label}>{words.support}</p>
          <ul className={styles.support} aria-label={words.support}>
            {share.support.map((id) => (
              <OpenLine key={id} id={id} stop={lineStop(partner, id)} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}
