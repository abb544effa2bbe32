import { causeWords } from '../../shared/model/agenda-causes.ts'
import type { Cause } from '../../shared/model/kind-causes.ts'
import { byOrder } from '../../shared/model/order.ts'
import { plainName } from '../../shared/names.ts'
import type { Live } from '../live/live.ts'
import { useList, useLive } from '../live/use-live.ts'

/** The section that says what is wrong: the template's own, or else one of that name, or the first. */
const problemIn = ({ agenda }: Pick<Live, 'agenda'>) => {
  const all = agenda.list().toSorted(byOrder)
  return (
    all.find(({ key }) => key === 'problem') ??
    all.find(({ name }) => plainName(name) === 'the problem') ??
    all[0]
  )
}

/** Words as a paragraph has them. */
export const inOneLine = (words: string): string => words.replaceAll(/\s+/g, ' ').trim()

export type InAgenda = {
  /** The section that it stands in, and its words there. */
  at?: { section: string; name: string; words: string }
  /** Where it would be put. */
  problem?: { id: string; name: string }
  /** Whether its words were changed on the map since they were put there, or left there as they are. */
  differs: boolean
}

/** Where one stands in the agenda; renders again when the agenda changes. */
export const useInAgenda = ({ id, text, offered }: Cause): InAgenda => {
  const live = useLive()
  const sections = useList(live.agenda)
  const at = sections.flatMap(({ id: section, name }) => {
    const words = causeWords(live.plan.doc, section, id)
    return words === undefined ? [] : [{ section, name, words }]
  })[0]
  const problem = problemIn(live)
  const now = inOneLine(text)
  return {
    ...(at && { at }),
    ...(problem && { problem: { id: problem.id, name: problem.name } }),
    differs: at !== undefined && now !== '' && now !== at.words.trim() && now !== (offered ?? ''),
  }
}
