import type {
  Beginning,
  CommentOrigin,
  Deletion,
  Initiative,
  Joined,
  Link,
  Membership,
  Network,
  NewLink,
  Person,
  ReachTest,
  Seen,
  Self,
  Settings,
  ShortCode,
  Signature,
  Speaker,
  Visit,
  WholeRecord,
} from './api.ts'
import type { Template } from './content/templates.ts'
import type { Contribution, Receipt, Sent, ActorWords, TakenBack, Verdict } from './contribution.ts'
import type { Edition } from './edition.ts'
import type { PowerMap } from './model/map.ts'
import type { Plan } from './model/plan.ts'

type Call<Answer, Body = undefined> = {
  answer: Answer
  given: [Body] extends [undefined] ? unknown : { body: Body }
}

/** Answered 204. */
type Nothing = null

/** Null takes a field away. */
type Changes<Words> = { [Field in keyof Words]?: Words[Field] | null }

/**
 * Every call of the HTTP contract that answers JSON or nothing: what it takes and what it answers. Pages know the
 * contract from here alone; the compiler holds the server's routes against it (`server/routes.ts`).
 */
export type Calls = {
  'GET /api/templates': Call<{ templates: readonly Template[] }>
  'POST /api/initiatives': Call<{ id: string; title: string; links: NewLink[] }, Beginning>
  'POST /api/join': Call<Joined, { secret: string; initiative?: string } | { code: string; shared?: boolean }>
  'GET /api/me': Call<{ initiatives: Membership[] }>
  'GET /api/me/deleted': Call<{ initiatives: Deletion[] }>

  'GET /api/initiatives/:id': Call<Initiative>
  'PATCH /api/initiatives/:id': Call<Initiative, Settings>
  'DELETE /api/initiatives/:id': Call<Nothing, { title: string }>
  'GET /api/initiatives/:id/deletion': Call<Deletion>
  'POST /api/initiatives/:id/restore': Call<Initiative>

  'GET /api/initiatives/:id/me': Call<Membership & { person: string }>
  'PATCH /api/initiatives/:id/me': Call<Membership, Self & { shared?: boolean }>
  'DELETE /api/initiatives/:id/me': Call<Nothing>
  'POST /api/initiatives/:id/me/code': Call<ShortCode>
  'GET /api/initiatives/:id/me/visit': Call<Visit>
  'POST /api/initiatives/:id/me/visit': Call<Nothing, Seen>

  'GET /api/initiatives/:id/speakers': Call<Speaker[]>
  'GET /api/initiatives/:id/people': Call<Person[]>
  'PATCH /api/initiatives/:id/people/:person': Call<
    Person,
    Self & { confirmed?: boolean; reviewer?: boolean }
  >
  'DELETE /api/initiatives/:id/people/:person': Call<Nothing>

  'GET /api/initiatives/:id/links': Call<Link[]>
  'POST /api/initiatives/:id/links': Call<
    Link & NewLink,
    Pick<Link, 'role'> & Partial<Pick<Link, 'label' | 'expiresAt'>>
  >
  'PATCH /api/initiatives/:id/links/:link': Call<Link, Partial<Pick<Link, 'label' | 'expiresAt'>>>
  'DELETE /api/initiatives/:id/links/:link': Call<Nothing>
  'POST /api/initiatives/:id/links/:link/code': Call<ShortCode>

  'GET /api/initiatives/:id/network': Call<Network>
  'POST /api/initiatives/:id/reach': Call<{ url: string; expiresAt: string }>
  'GET /api/initiatives/:id/reach': Call<ReachTest>
  'POST /api/initiatives/:id/reached': Call<{ device: 'other' | 'same' }, { test: string }>

  'GET /api/initiatives/:id/plan': Call<Plan>
  'GET /api/initiatives/:id/map': Call<PowerMap>
  'GET /api/initiatives/:id/edition': Call<Edition>
  'GET /api/initiatives/:id/record': Call<WholeRecord>
  'GET /api/initiatives/:id/comments': Call<CommentOrigin[]>
  'GET /api/initiatives/:id/signatures': Call<Signature[]>
  'POST /api/initiatives/:id/partners/:partner/signature': Call<Signature, { words: string }>

  'GET /api/initiatives/:id/contributions': Call<(Contribution | TakenBack)[]>
  'POST /api/initiatives/:id/contributions': Call<Receipt, Sent>
  'GET /api/initiatives/:id/contributions/:contribution': Call<Contribution | TakenBack>
  'PATCH /api/initiatives/:id/contributions/:contribution': Call<
    Contribution | TakenBack,
    Verdict | Changes<ActorWords>
  >
  'DELETE /api/initiatives/:id/contributions/:contribution': Call<Nothing>
}

export type CallName = keyof Calls
export type Answer<Name extends CallName> = Calls[Name]['answer']

/** The names of the ids in a path: `id` and `link` of `…/:id/links/:link`. */
type IdIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | IdIn<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

/** What a call is given: the ids in its path, and its body if it takes one. */
export type Given<Name extends CallName> = Record<IdIn<Name>, string> & Calls[Name]['given']
