import { Hono } from 'hono'
import * as v from 'valibot'

import type { Person, Speaker } from '../../shared/api.ts'
import { refusal } from '../refusal.ts'
import { flag, line, readBody, Saying } from '../http/body.ts'
import type { Parts } from '../parts.ts'
import type { Index } from '../index/index.ts'
import type { LinkRow, PersonRow } from '../storage/tables.ts'
import type { Guest } from '../sync/rooms.ts'
import { lookAgain } from './look-again.ts'
import { As, savePerson } from './new-partner.ts'
import { newPerson, speaking } from './speaking.ts'
import { bestOf } from './standing.ts'

const Correction = v.object({
  name: v.optional(line),
  ...Saying.entries,
  as: v.optional(As),
  confirmed: v.optional(flag),
  reviewer: v.optional(flag),
})

/** Who is in an initiative: for facilitators, who may correct a seat or end it. */
export const peopleRoutes = (parts: Parts) => {
  const { access, index, rooms } = parts
  return new Hono()
    .get('/api/initiatives/:id/speakers', access.needs('editor'), (c) =>
      c.json(listSpeakers(parts, c.var.member.initiative.id)),
    )
    .get('/api/initiatives/:id/people', access.needs('facilitator'), (c) => {
      const { initiative, person } = c.var.member
      return c.json(listPeople(index, initiative.id, rooms.present(initiative.id), person))
    })
    .patch('/api/initiatives/:id/people/:person', access.needs('facilitator'), async (c) => {
      const { id } = c.var.member.initiative
      const { as, ...changes } = await readBody(c, Correction)
      const person = c.req.param('person')
      await savePerson(
        parts,
        () => corrected(findPerson(index, id, person), changes),
        as,
        () => {},
      )
      lookAgain(parts, { initiative: id, person })
      const listed = listPeople(index, id, rooms.present(id), c.var.member.person)
      return c.json(listed.find((entry) => entry.id === person))
    })
    .delete('/api/initiatives/:id/people/:person', access.needs('facilitator'), async (c) => {
      const { id } = c.var.member.initiative
      const person = findPerson(index, id, c.req.param('person'))
      await index.transact(() => index.people.put({ ...person, endedAt: new Date().toISOString() }))
      lookAgain(parts, { initiative: id, person: person.id })
      return c.body(null, 204)
    })
}

/** Whom a facilitator says that somebody speaks for is confirmed by that. */
const corrected = (
  before: PersonRow,
  { name = before.name, confirmed, reviewer = before.reviewer, ...said }: v.InferOutput<typeof Correction>,
): PersonRow => {
  const isSaid = said.partner !== undefined || said.organization !== undefined
  const person = speaking({ ...before, name, reviewer }, said, isSaid)
  return { ...person, confirmed: confirmed ?? person.confirmed }
}

/** Those who have joined, and scripts that are here. `asking`: the person who reads the list. */
const listPeople = (index: Index, initiative: string, present: Guest[], asking?: string): Person[] => {
  const now = new Date().toISOString()
  const here = new Map(present.map(({ who }) => [who.person, who]))
  const joined = index.people.of(initiative).flatMap((person) => {
    const links = linksOf(index, person)
    const role = bestOf(links, now)?.role
    return role === undefined || person.endedAt !== null
      ? []
      : [{ ...person, role, links: links.map(({ id }) => id) }]
  })
  const known = new Set(joined.map(({ id }) => id))
  const scripts = [...here.values()]
    .filter(({ person }) => !known.has(person))
    .map(({ person, ...who }) => ({ ...newPerson(initiative, person), ...who, links: [person] }))
  return [...joined, ...scripts].map(
    ({ id, name, partner, organization, confirmed, reviewer, role, links }) => {
      const entry = { id, name, partner, organization, confirmed, reviewer, role, here: here.has(id), links }
      return { ...entry, you: id === asking }
    },
  )
}

/** Whom everybody speaks for, for those who edit: presence has the rest. */
export const listSpeakers = (
  { index, rooms }: Pick<Parts, 'index' | 'rooms'>,
  initiative: string,
): Speaker[] =>
  listPeople(index, initiative, rooms.present(initiative)).map(
    ({ id, partner, organization, confirmed }) => ({ id, partner, organization, confirmed }),
  )

/** The links that a person came through; a script's person has the id of its link. */
const linksOf = (index: Index, person: PersonRow): LinkRow[] => {
  const own = index.links.find(person.initiative, person.id)
  return own ? [own] : index.people.linksOf(person)
}

/** A person who joined, or the one that a script's link is. Throws not-found. */
const findPerson = (index: Index, initiative: string, id: string): PersonRow => {
  const joined = index.people.find(initiative, id)
  if (joined) return joined
  if (!index.links.find(initiative, id)) throw refusal('not-found')
  return newPerson(initiative, id)
}
