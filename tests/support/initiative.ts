import type { NewLink } from '../../shared/api.ts'
import type { Role } from '../../shared/words/roles.ts'

/** A new initiative with the secret of one link for each role. */
export type TestInitiative = {
  id: string
  title: string
  secret: Record<Role, string>
  url: Record<Role, string>
}

/** Creates an initiative through the API. Throws with the answer's words if the server refuses. */
export const createInitiative = async (
  origin: string,
  given: { title?: string; template?: string } = {},
): Promise<TestInitiative> =>
  create(origin, { title: 'Ready by Five', template: 'phases-of-collective-impact', ...given })

/** Creates the example initiative, which is full. */
export const createExample = (origin: string): Promise<TestInitiative> => create(origin, { example: true })

/** Creates a copy of a whole record. */
export const createFromRecord = (origin: string, record: unknown): Promise<TestInitiative> =>
  create(origin, { record })

const create = async (origin: string, given: Record<string, unknown>): Promise<TestInitiative> => {
  const body = JSON.stringify(given)
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${origin}/api/initiatives`, { method: 'POST', body, headers })
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
  const { id, title, links } = (await answer.json()) as { id: string; title: string; links: NewLink[] }
  const byRole = (key: 'secret' | 'url') =>
    Object.fromEntries(links.map((link) => [link.role, link[key]])) as Record<Role, string>
  return { id, title, secret: byRole('secret'), url: byRole('url') }
}
