import { Hono } from 'hono'
import type { ExtractSchema } from 'hono/types'
import type { JSONParsed } from 'hono/utils/types'

import type { Answer, CallName } from '../shared/calls.ts'
import { joinRoutes } from './access/join.ts'
import { linkRoutes } from './access/links.ts'
import { meRoutes } from './access/me.ts'
import { peopleRoutes } from './access/people.ts'
import { reachRoutes } from './access/reach.ts'
import { contributionRoutes } from './contributions/contributions.ts'
import { networkRoutes } from './http/network.ts'
import { createRoutes } from './initiatives/create.ts'
import { deletionRoutes } from './initiatives/deletion.ts'
import { readingRoutes } from './initiatives/reading.ts'
import { settingsRoutes } from './initiatives/settings.ts'
import type { Parts } from './parts.ts'

/** The calls of the contract that pages make, as the compiler reads them from each part of the server. */
const parted = (parts: Parts) =>
  new Hono()
    .route('/', networkRoutes(parts))
    .route('/', reachRoutes(parts))
    .route('/', joinRoutes(parts))
    .route('/', meRoutes(parts))
    .route('/', createRoutes(parts))
    .route('/', settingsRoutes(parts))
    .route('/', deletionRoutes(parts))
    .route('/', peopleRoutes(parts))
    .route('/', linkRoutes(parts))
    .route('/', readingRoutes(parts))
    .route('/', contributionRoutes(parts))

type Served = ExtractSchema<ReturnType<typeof parted>>

/** The calls that are served, by the names that `shared/calls.ts` has for them. */
type ServedName = {
  [Path in keyof Served & string]: {
    [Method in keyof Served[Path] & string]: Method extends `$${infer Verb}`
      ? `${Uppercase<Verb>} ${Path}`
      : never
  }[keyof Served[Path] & string]
}[keyof Served & string]

type AnswerServed<Name extends ServedName> =
  Name extends `${infer Verb} ${infer Path extends keyof Served & string}`
    ? Served[Path][`$${Lowercase<Verb>}` & keyof Served[Path]] extends { output: infer Output }
      ? Output
      : never
    : never

/** A body that is not there is null to the server, and nothing to a page. */
type Fits<Name extends CallName & ServedName> = [AnswerServed<Name>] extends [
  undefined extends Answer<Name> ? null : JSONParsed<Answer<Name>>,
]
  ? never
  : Name

/** The calls that pages expect another answer of than is given, and those that only one side knows. */
type Differing =
  | Exclude<CallName, ServedName>
  | Exclude<ServedName, CallName>
  | { [Name in CallName & ServedName]: Fits<Name> }[CallName & ServedName]

const agreed = <_None extends never>(routes: Hono): Hono => routes

/** The calls of the contract that pages make. The compiler names each of which `shared/calls.ts` says something else. */
export const callRoutes = (parts: Parts): Hono => agreed<Differing>(parted(parts))
