import { type Comment, comments } from './kinds-said.ts'
import { compare } from './order.ts'

/** What an answer to a comment is about. */
export const aboutComment = (id: string): string => `${comments.name}/${id}`

/** A comment about something, and the answers to it. */
export type Thread = { root: Comment; answers: readonly Comment[] }

/** All of a thread, as it was said. */
export const allIn = ({ root, answers }: Thread): Comment[] => [root, ...answers]

/** When it was said: by the server's word, if there is one. */
type When = (comment: Comment) => string

const byTime =
  (when: When) =>
  (a: Comment, b: Comment): number =>
    compare(when(a), when(b)) || compare(a.id, b.id)

const ANSWERS = aboutComment('')

/**
 * Comments as threads, oldest first. An answer to an answer is one to what that answers; one to what is not there, or to
 * itself in the end, is in none.
 */
export const threadsOf = (all: readonly Comment[], when: When = ({ at = '' }) => at): Thread[] => {
  const byId = new Map(all.map((one) => [one.id, one]))
  const rootOf = (comment: Comment): Comment | undefined => {
    const seen = new Set<string>()
    let at: Comment | undefined = comment
    while (at?.on.startsWith(ANSWERS) && !seen.has(at.id)) {
      seen.add(at.id)
      at = byId.get(at.on.slice(ANSWERS.length))
    }
    return at && seen.has(at.id) ? undefined : at
  }
  const threads = new Map<string, Comment[]>()
  for (const one of all) if (!one.on.startsWith(ANSWERS)) threads.set(one.id, [])
  for (const one of all) {
    const root = rootOf(one)
    if (root && root !== one) threads.get(root.id)?.push(one)
  }
  return [...threads]
    .flatMap(([id, answers]) => {
      const root = byId.get(id)
      return root ? [{ root, answers: answers.toSorted(byTime(when)) }] : []
    })
    .toSorted((a, b) => byTime(when)(a.root, b.root))
}
