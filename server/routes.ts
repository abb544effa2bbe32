import { Hono } from 'hono'
import type { ExtractSchema } from 'hono/types'
import type { JSONParsed } from 'hono/utils/types'

import type { Answer, CallName } from '../shared/calls.ts'
import { joinRoutes } from './access/join.ts'
import { linkRoutes } from './access/links.ts'
import { meRoutes } from './access/me.ts'
import { visitRoutes } from './access/visits.ts'
import { peopleRoutes } from './access/people.ts'
import { reachRoutes } from './access/reach.ts'
import { commentRoutes } from './comments/routes.ts'
import { contributionRoutes } from './contributions/contributions.ts'
import { networkRoutes } from './http/network.ts'
import { createRoutes } from './initiatives/create.ts'
import { deletionRoutes } from './initiatives/deletion.ts'
import { readingRoutes } from './initiatives/reading.ts'
import { settingsRoutes } from './initiatives/settings.ts'
import { signatureRoutes } from './initiatives/signatures.ts'
import type { Parts } from './parts.ts'

/** The calls of the contract that pages make, as the compiler reads them from each part of the server. */
const parted = (parts: Parts) =>
  new Hono()
    .route('/', networkRoutes(parts))
    .route('/', reachRoutes(parts))
    .route('/', joinRoutes(parts))
    .route('/', meRoutes(parts))
    .route('/', visitRoutes(parts))
    .route('/', createRoutes(parts))
    .route('/', settingsRoutes(parts))
    .route('/', deletionRoutes(parts))
    .route('/', peopleRoutes(parts))
    .route('/', linkRoutes(parts))
    .route('/', readingRoutes(parts))
    .route('/', commentRoutes(parts))
    .route('/', signatureRoutes(parts))
    .route('/', contributionRoutes(parts))

type Served = ExtractSchema<ReturnType<typeof parted>>

/** The calls that are served, by the names that `shared/calls.ts` has for them. */
type ServedName = {
  [Path in keyof Served]: {
    [Method in keyof Served[Path]]: Method extends `$${infer Verb}` ? `${Uppercase<Verb>} ${Path}` : never
  }[keyof Served[Path]]
}[keyof Served]

type AnswersServed = {
  [Name in ServedName]: Name extends `${infer Verb} ${infer Path extends keyof Served}`
    ? Served[Path][`$${Lowercase<Verb>}` & keyof Served[Path]] extends { output: infer Output }
      ? Output
      : never
    : never
}

type AnswersExpected = { [Name in CallName]: JSONParsed<Answer<Name>> }

const agreed = <_Answers extends AnswersExpected, _Names extends CallName>(routes: Hono): Hono => routes

/** The calls that pages make. The compiler names each that answers something else than `shared/calls.ts` says. */
export const callRoutes = (parts: Parts): Hono => agreed<AnswersServed, ServedName>(parted(parts))
