import { QUESTIONS } from '../../shared/content/guidance.ts'
import { readAlive } from '../../shared/model/collection.ts'
import { talkNotes } from '../../shared/model/kinds-said.ts'
import { readMap } from '../../shared/model/map.ts'
import { readPlan } from '../../shared/model/plan.ts'
import type { TalkNote } from '../../shared/model/talk-notes.ts'
import type { Live } from '../live/live.ts'
import { words } from '../messages/en/words-file.ts'
import { fileNameOf, saveFile } from '../ui/save-file.ts'

/**
 * Gives the person what this page holds as a file: `txt` to read, `json` for a computer. `unsent`: what of it is not
 * sent, a line each, which stands first.
 */
export const downloadWords = (live: Live, form: 'txt' | 'json', unsent: readonly string[] = []): void => {
  const plan = readPlan(live.plan.doc)
  const held = {
    ...(unsent.length > 0 && { unsent }),
    title: live.initiative.get().title || plan.about.title,
    plan,
    talkNotes: readAlive(live.plan.doc, talkNotes),
    map: readMap(live.map.doc),
  }
  const text = form === 'json' ? JSON.stringify(held, null, 2) : asText(held)
  const type = form === 'json' ? 'application/json' : 'text/plain;charset=utf-8'
  saveFile(fileNameOf(held.title, form), text, type)
}

type Held = {
  unsent?: readonly string[]
  title: string
  plan: ReturnType<typeof readPlan>
  talkNotes: readonly TalkNote[]
  map: ReturnType<typeof readMap>
}

/** The plan and the map as plain text, in the order in which they are on screen. */
const asText = ({ unsent, title, plan, talkNotes: notes, map }: Held): string => {
  const lines = [title, '='.repeat(title.length), '']
  if (unsent) lines.push(`# ${words.unsent}`, ...unsent, '')
  if (plan.about.today) lines.push(`${words.today}: ${plan.about.today}`)
  if (plan.about.goal) lines.push(`${words.goal}: ${plan.about.goal}`)
  lines.push(...gridLines(plan))
  lines.push('', `# ${words.partners}`)
  for (const { name, contact, agreed } of plan.partners) {
    lines.push(`- ${contact ? `${name} (${contact})` : name}`)
    if (agreed) lines.push(`  ${words.agreed}: ${agreed.replaceAll('\n', '\n  ')}`)
  }
  lines.push(...talkLines(notes))
  lines.push('', `# ${words.agenda}`)
  for (const { name, text } of plan.agenda) if (text) lines.push('', `## ${name}`, text)
  lines.push(...mapLines(map))
  return `${lines.join('\n')}\n`
}

const gridLines = (plan: Held['plan']): string[] => {
  const lines: string[] = []
  for (const phase of plan.phases) {
    lines.push('', `# ${phase.name}`)
    for (const component of plan.components) {
      const here = plan.activities.filter(
        ({ place }) => place.phase === phase.id && place.component === component.id,
      )
      if (here.length === 0) continue
      lines.push('', `## ${component.name}`)
      for (const { title, notes, nextStep } of here) {
        lines.push(`- ${title}`)
        for (const more of [notes, nextStep]) if (more) lines.push(`  ${more.replaceAll('\n', '\n  ')}`)
      }
    }
  }
  return lines
}

/** Each question that somebody said something to, with that. */
const talkLines = (notes: readonly TalkNote[]): string[] => {
  const lines = QUESTIONS.flatMap(({ questions }) => questions).flatMap(({ id, question }) => {
    const said = notes.filter((one) => one.question === id)
    return said.length === 0 ? [] : ['', `## ${question}`, ...said.map(({ text, by }) => `- ${text} (${by})`)]
  })
  return lines.length === 0 ? [] : ['', `# ${words.talks}`, ...lines]
}

const mapLines = (map: Held['map']): string[] => {
  const lines = ['', `# ${words.map}`]
  if (map.about.issue) lines.push(map.about.issue)
  for (const { name, note } of map.actors) lines.push(`- ${note ? `${name}: ${note}` : name}`)
  return lines
}
