import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as v from 'valibot'

import { refusal } from '../refusal.ts'
import { isId } from '../../shared/ids.ts'
import { isBlank } from '../../shared/names.ts'
import { type Bounds, MAX_NAME, MAX_TEXT } from '../../shared/words/bounds.ts'

/** Bytes that a body may have, but for a record. */
export const BODY_BYTES = 64 * 1024

/** Refuses a longer body, in bytes, before anything else is looked at. */
export const limitBody = (bytes: number = BODY_BYTES) =>
  bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw refusal('too-large')
    },
  })

/** The request's JSON, whatever its content type says. Throws bad-request when it is no object. */
export const readJson = async (c: Context): Promise<object> => parseObject(await c.req.text())

export const parseObject = (text: string): object => {
  try {
    const given: unknown = JSON.parse(text === '' ? '{}' : text)
    if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given
  } catch {
    // answered below, as anything else that is no object
  }
  throw refusal('bad-request', 'The request must be a JSON object.')
}

/** What is given, checked. Throws bad-request with a sentence that names the first field that is wrong. */
export const check = <S extends v.GenericSchema>(schema: S, given: unknown): v.InferOutput<S> => {
  const result = v.safeParse(schema, given, { abortEarly: true })
  if (result.success) return result.output
  const [issue] = result.issues
  const field = v.getDotPath(issue) ?? 'the request'
  throw refusal('bad-request', `${field} ${issue.input === undefined ? 'is missing' : issue.message}.`)
}

export const readBody = async <S extends v.GenericSchema>(c: Context, schema: S): Promise<v.InferOutput<S>> =>
  check(schema, await readJson(c))

/** One line, as long as a name may be, without control characters. */
export const line = v.pipe(
  v.string('must be text'),
  v.maxLength(MAX_NAME, `may have at most ${MAX_NAME} characters`),
  v.transform((text) =>
    text
      .toWellFormed()
      .replace(/\p{Cc}+/gu, ' ')
      .trim(),
  ),
)

/** The same, with something to see in it. */
export const name = v.pipe(
  line,
  v.check((text) => !isBlank(text), 'must not be empty'),
)

/** Text as long as a text may be. */
export const longText = v.pipe(
  v.string('must be text'),
  v.maxLength(MAX_TEXT, `may have at most ${MAX_TEXT} characters`),
  v.transform((text) => text.toWellFormed().replaceAll('\0', '').trim()),
)

export const oneOf = <const T extends readonly string[]>(choices: T) =>
  v.picklist(choices, `must be one of: ${choices.join(', ')}`)

export const id = v.custom<string>(isId, 'must be an id')

/** A partner's id, "resident", or null. */
const speaksFor = v.nullable(v.custom<string>(isId, 'must be the id of a partner, "resident", or null'))

/** Whom somebody says they speak for; `organization` where it is none of the partners. */
export const Saying = v.object({ partner: v.optional(speaksFor), organization: v.optional(line) })

export const flag = v.boolean('must be true or false')
export const within = ({ least, most }: Bounds) => {
  const message = `must be a number from ${least} to ${most}`
  return v.pipe(v.number(message), v.finite(message), v.minValue(least, message), v.maxValue(most, message))
}

/** A time to come, or null; given back in UTC. */
export const futureTime = v.nullable(
  v.pipe(
    v.string('must be a time such as 2030-01-31T12:00:00Z, or null'),
    v.check(
      (text) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) && !Number.isNaN(Date.parse(text)),
      'must be a time such as 2030-01-31T12:00:00Z, or null',
    ),
    v.check((text) => Date.parse(text) > Date.now(), 'must be in the future'),
    v.transform((text) => new Date(text).toISOString()),
  ),
)
